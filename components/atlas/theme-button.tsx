"use client";

import { chooseTheme, useTheme } from "@/components/map/use-theme";

/** The label is handed in: pages of text, which need no other message, so carry none in their script. */
export function ThemeButton({ label }: { label: string }) {
  const theme = useTheme();
  return (
    <button
      type="button"
      className="icon-button needs-script"
      aria-label={label}
      title={label}
      onClick={() => chooseTheme(theme === "dark" ? "light" : "dark")}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M13.5 9.8A6 6 0 0 1 6.2 2.5a6 6 0 1 0 7.3 7.3Z" />
      </svg>
    </button>
  );
}
