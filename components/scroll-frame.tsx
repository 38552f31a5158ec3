import type { ReactNode } from "react";

type Props = { label: string; className?: string; children: ReactNode };

/** What is wider than the screen scrolls by itself, and can be reached by keyboard to do so. */
export function ScrollFrame({ label, className = "table-frame", children }: Props) {
  return (
    <section
      className={className}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys scroll it only when it has the focus
      tabIndex={0}
    >
      {children}
    </section>
  );
}
