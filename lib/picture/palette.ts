/** What a picture is painted with: the page's colours, written out. */
import type { Theme } from "../color-scale";
import { MARK_COLORS } from "../mark-style";

/** Colours of the page, as in app/globals.css, which a test compares. */
export const PICTURE_COLORS: Record<
  Theme,
  Record<
    "paper" | "sea" | "empty" | "line" | "hatch" | "ink-1" | "ink-2" | "ink-3" | "accent",
    string
  >
> = {
  light: {
    paper: "#faf8f3",
    sea: "#f1f3f1",
    empty: "#faf8f3",
    line: "#dcdad2",
    hatch: "#cfcdc4",
    "ink-1": "#1d262d",
    "ink-2": "#4c5860",
    "ink-3": "#8a949a",
    accent: "#8f5600",
  },
  dark: {
    paper: "#11161a",
    sea: "#161d23",
    empty: "#1a2127",
    line: "#2c363d",
    hatch: "#333e46",
    "ink-1": "#eef1ee",
    "ink-2": "#b4bec2",
    "ink-3": "#75828a",
    accent: "#f2b34c",
  },
};

/** What both kinds of pictures are made for. */
export type PictureLook = {
  theme: Theme;
  /** No ground of its own: the page that it is put on shows through. */
  isTransparent: boolean;
  /** As high as it needs to be, or 1200 × 630 for the preview of a link. */
  size: PictureSize;
};

export const PICTURE_SIZES = ["full", "social"] as const;
export type PictureSize = (typeof PICTURE_SIZES)[number];
/** Pixels of the PNG for one of the SVG. */
export const PICTURE_SCALES = [1, 2, 4] as const;
export type PictureScale = (typeof PICTURE_SCALES)[number];

/** Colour rules of the marks of series, `.m0` … */
export function markRules(theme: Theme): string {
  return MARK_COLORS[theme]
    .map((color, style) => `.m${style} .fill{fill:${color}}.m${style} .stroke{stroke:${color}}`)
    .join("");
}
