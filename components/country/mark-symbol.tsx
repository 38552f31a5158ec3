import { SYMBOLS, symbolPath } from "@/lib/mark-style";

/** The class that gives the symbol its colour. */
export function styleClass(style: number): string {
  return `source-${style % SYMBOLS.length}`;
}

/** The symbol as a small picture beside a name. */
export function MarkSymbol({ style }: { style: number }) {
  return (
    <svg className={`mark-symbol ${styleClass(style)}`} viewBox="-6 -6 12 12" aria-hidden="true">
      <path d={symbolPath(style)} />
    </svg>
  );
}
