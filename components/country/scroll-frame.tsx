import type { ReactNode } from "react";

/** What is wider than the screen scrolls by itself, and can be reached by keyboard to do so. */
export function ScrollFrame({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section
      className="table-frame"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys scroll it only when it has the focus
      tabIndex={0}
    >
      {children}
    </section>
  );
}
