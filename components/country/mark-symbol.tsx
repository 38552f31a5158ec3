/** The symbol of a source: colour and shape, so that neither is needed alone. */
const SYMBOLS = [
  "M-4 0A4 4 0 1 0 4 0A4 4 0 1 0-4 0Z",
  "M-3.6-3.6H3.6V3.6H-3.6Z",
  "M0-4.6L4.4 3.2H-4.4Z",
  "M0-5L5 0L0 5L-5 0Z",
  "M0 4.6L4.4-3.2H-4.4Z",
  "M-4.6-1.4H-1.4V-4.6H1.4V-1.4H4.6V1.4H1.4V4.6H-1.4V1.4H-4.6Z",
  "M-4.4 0L0-2.6L4.4 0L0 2.6Z",
];

export function symbolPath(style: number): string {
  return SYMBOLS[style % SYMBOLS.length] ?? "";
}

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
