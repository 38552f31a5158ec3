/** Symbols and colours of series and sources in charts: the same for the page and for pictures. */
import type { Theme } from "./color-scale";

/** Paths around 0 0, by style: shape and colour together, so that neither is needed alone. */
export const SYMBOLS = [
  "M-4 0A4 4 0 1 0 4 0A4 4 0 1 0-4 0Z",
  "M-3.6-3.6H3.6V3.6H-3.6Z",
  "M0-4.6L4.4 3.2H-4.4Z",
  "M0-5L5 0L0 5L-5 0Z",
  "M0 4.6L4.4-3.2H-4.4Z",
  "M-4.6-1.4H-1.4V-4.6H1.4V-1.4H4.6V1.4H1.4V4.6H-1.4V1.4H-4.6Z",
  "M-4.4 0L0-2.6L4.4 0L0 2.6Z",
] as const;

/** Colours by style, as in components/country/country.css, which a test compares. */
export const MARK_COLORS: Record<Theme, readonly string[]> = {
  light: ["#1d5a80", "#9a4a00", "#5a4290", "#2f6b3a", "#9b2c4d", "#5c5c1a", "#4c5860"],
  dark: ["#84c4ea", "#f0a85a", "#bfb0e8", "#86cf95", "#f29bb0", "#d2cc70", "#b4bec2"],
};

/** The symbol of a style; styles beyond the last begin anew. */
export function symbolPath(style: number): string {
  return SYMBOLS[style % SYMBOLS.length] ?? "";
}
