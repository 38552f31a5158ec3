/** Text of a picture: escaped, and laid out without a browser. Widths are those of Source Sans 3 with room for a wider type. */
import { escapeXml } from "../atom";
import { advanceOf, type Weight } from "./advances";

/** A reader without Source Sans 3 sees the SVG in his own type, which is wider. */
const SLACK = 1.1;
const ELLIPSIS = " …";

export type TextStyle = { sizePx: number; weight?: Weight };

/** Width of one line in px, with the slack. */
export function textWidth(text: string, { sizePx, weight = 400 }: TextStyle): number {
  let units = 0;
  for (const letter of text) units += advanceOf(letter, weight);
  return (units / 1_000) * sizePx * SLACK;
}

/**
 * The text in lines of at most `widthPx`, broken at spaces; a longer word is cut where it must be.
 * @param most so many lines; the last one ends in `…` when there is more
 */
export function wrapText(
  text: string,
  widthPx: number,
  style: TextStyle,
  most = Number.POSITIVE_INFINITY,
): string[] {
  const fits = (line: string) => textWidth(line, style) <= widthPx;
  const lines: string[] = [];
  let line = "";
  for (const word of glued(text).flatMap((part) => pieces(part, fits))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    lines.push(line);
    line = word;
  }
  if (line !== "") lines.push(line);
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  let last = kept.at(-1) ?? "";
  while (last.includes(" ") && !fits(last + ELLIPSIS)) last = last.slice(0, last.lastIndexOf(" "));
  return [...kept.slice(0, -1), last + ELLIPSIS];
}

/** Words; a number and its unit are one. */
function glued(text: string): string[] {
  return text
    .replace(/(\d)\s(?=%|pp\b|EH\/s|USD|MW|GW)/gu, "$1\u00a0")
    .split(/[^\S\u00a0]+/u)
    .filter(Boolean)
    .map((word) => word.replaceAll("\u00a0", " "));
}

function pieces(word: string, fits: (line: string) => boolean): string[] {
  if (fits(word)) return [word];
  const parts: string[] = [];
  let part = "";
  for (const letter of word) {
    if (part !== "" && !fits(part + letter)) {
      parts.push(part);
      part = "";
    }
    part += letter;
  }
  return part === "" ? parts : [...parts, part];
}

type Place = {
  x: number;
  y: number;
  /** Class of the picture's style sheet. */
  of: string;
  anchor?: "start" | "middle" | "end";
};

/** One line of text; whatever it says, it stays text. */
export function textMarkup(text: string, { x, y, of, anchor = "start" }: Place): string {
  const end = anchor === "start" ? "" : ` text-anchor="${anchor}"`;
  return `<text class="${of}" x="${px(x)}" y="${px(y)}"${end}>${escapeXml(text)}</text>`;
}

/** A length to a tenth of a pixel, without a trailing zero. */
export function px(length: number): string {
  return String(Math.round(length * 10) / 10);
}
