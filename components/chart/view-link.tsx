"use client";

import type { ReactNode } from "react";
import { type ViewState, viewQuery } from "@/lib/url-state";

/** A link to the view with a change; where the page can follow by itself, it does. */
export function ViewLink({
  base,
  view,
  change,
  onGo,
  label,
  isOn,
  children,
}: {
  base: string;
  view: ViewState;
  change: Partial<ViewState>;
  onGo: ((change: Partial<ViewState>) => void) | undefined;
  label?: string;
  isOn?: boolean;
  children: ReactNode;
}) {
  return (
    <a
      className="chip"
      href={`${base}${viewQuery({ ...view, ...change })}`}
      aria-label={label}
      aria-current={isOn ? "true" : undefined}
      onClick={(event) => {
        if (!onGo || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        onGo(change);
      }}
    >
      {children}
    </a>
  );
}
