/** The sheet that a picture is: title, sentence, drawing, legend, and where it comes from. The same input gives the same bytes. */
import { escapeXml } from "../atom";
import type { PicturePart } from "./legend-picture";
import { PICTURE_COLORS, type PictureLook } from "./palette";
import { px, type TextStyle, textMarkup, wrapText } from "./svg-text";

/** Width of every picture at 1×, in px. */
export const SHEET_WIDTH_PX = 1200;
/** Height of the preview of a link, in px. */
export const SOCIAL_HEIGHT_PX = 630;

export type Drawing = {
  rules: string;
  markup: string;
  width: number;
  height: number;
  /** On the sheet; a higher drawing is made narrower. */
  mostPx?: number;
};

export type SheetContent = {
  site: string;
  title: string;
  sentence: string;
  drawing: Drawing | null;
  /** What is below the drawing, so wide. */
  legend: ((room: { widthPx: number; mapScale: number }) => PicturePart) | null;
  /** Remarks between drawing and source. */
  notes: readonly string[];
  /** Who is credited, then under which terms; empty: nobody to name. */
  sources: readonly string[];
  /** The site and the state of its database. */
  credit: string | null;
  /** Public address of what is shown. */
  address: string;
};

const FAMILY = `"Source Sans 3","Source Sans 3 Variable",system-ui,sans-serif`;

/** An SVG document of the content, 1200 px wide. */
export function pictureSheet(content: SheetContent, look: PictureLook): string {
  const { markup, height } = look.size === "social" ? social(content) : full(content);
  const color = PICTURE_COLORS[look.theme];
  const rules = [
    `text{font-family:${FAMILY};fill:${color["ink-1"]}}`,
    ".title{font-size:30px;font-weight:600}.social-title{font-size:44px;font-weight:600}",
    ".sentence{font-size:18px}.social-sentence{font-size:23px}",
    `.small{font-size:14px;fill:${color["ink-2"]}}.brand{font-size:16px;font-weight:600;fill:${color.accent}}.social-brand{font-size:24px;font-weight:600;fill:${color.accent}}`,
    `.outline{fill:none;stroke:${color["ink-3"]}}.rule{stroke:${color.line}}`,
    content.drawing?.rules ?? "",
  ].join("");
  const ground = look.isTransparent
    ? ""
    : `<rect width="${SHEET_WIDTH_PX}" height="${px(height)}" fill="${color.paper}"/>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SHEET_WIDTH_PX} ${px(height)}" width="${SHEET_WIDTH_PX}" height="${px(height)}" role="img">`,
    `<title>${escapeXml(content.title)}</title><desc>${escapeXml(content.sentence)}</desc>`,
    `<style>${rules}</style>`,
    ground,
    markup,
    "</svg>\n",
  ].join("");
}

type Laid = { markup: string; height: number };

function full(content: SheetContent): Laid {
  const pad = 32;
  const width = SHEET_WIDTH_PX - 2 * pad;
  const parts: string[] = [];
  let y = pad;
  const write = (text: string, of: string, style: TextStyle, lineHeight: number, most: number) => {
    for (const line of wrapText(text, width, style, most)) {
      parts.push(textMarkup(line, { x: pad, y: y + style.sizePx, of }));
      y += lineHeight;
    }
  };
  write(content.title, "title", { sizePx: 30, weight: 600 }, 38, 2);
  y += 4;
  write(content.sentence, "sentence", { sizePx: 18 }, 25, 4);
  y += 16;
  const { drawing, legend } = content;
  if (drawing) {
    const scale = Math.min(
      width / drawing.width,
      (drawing.mostPx ?? Number.POSITIVE_INFINITY) / drawing.height,
    );
    const box = { width: drawing.width * scale, height: drawing.height * scale };
    parts.push(nested(drawing, { x: pad + (width - box.width) / 2, y, ...box }));
    y += box.height + 16;
    if (legend) {
      const part = legend({ widthPx: width, mapScale: scale });
      parts.push(`<g transform="translate(${pad} ${px(y)})">${part.markup}</g>`);
      y += part.heightPx + 8;
    }
  }
  for (const note of content.notes) write(note, "small", { sizePx: 14 }, 20, 4);
  y += 8;
  parts.push(`<path class="rule" d="M${pad} ${px(y)}H${SHEET_WIDTH_PX - pad}"/>`);
  y += 10;
  const { sources, credit, address } = content;
  for (const line of [...sources, ...(credit === null ? [] : [credit]), address])
    write(line, "small", { sizePx: 14 }, 20, 4);
  return { markup: parts.join(""), height: Math.ceil(y + pad - 12) };
}

const SOCIAL = { pad: 40, left: 392, drawing: { x: 456, y: 76, width: 704, height: 420 } };

function social(content: SheetContent): Laid {
  const { pad } = SOCIAL;
  const { drawing, legend, title, sentence } = content;
  const parts = [textMarkup(content.site, { x: pad, y: 60, of: "social-brand" })];
  const width = drawing ? SOCIAL.left : SHEET_WIDTH_PX - 2 * pad;
  let y = 84;
  for (const line of wrapText(title, width, { sizePx: 44, weight: 600 }, 3)) {
    parts.push(textMarkup(line, { x: pad, y: y + 40, of: "social-title" }));
    y += 48;
  }
  y += 20;
  const room = Math.floor((560 - y) / 31);
  for (const line of wrapText(sentence, width, { sizePx: 23 }, Math.max(1, room))) {
    parts.push(textMarkup(line, { x: pad, y: y + 22, of: "social-sentence" }));
    y += 31;
  }
  if (drawing) {
    const box = SOCIAL.drawing;
    const scale = Math.min(box.width / drawing.width, box.height / drawing.height);
    const part = legend?.({ widthPx: box.width, mapScale: scale });
    const height = drawing.height * scale;
    const top = Math.max(32, box.y + (part ? 0 : (box.height - height) / 2));
    parts.push(nested(drawing, { x: box.x, y: top, width: drawing.width * scale, height }));
    if (part)
      parts.push(`<g transform="translate(${box.x} ${px(top + height + 16)})">${part.markup}</g>`);
  }
  const [line = ""] = wrapText(
    [content.address, content.sources[0] ?? content.credit].filter(Boolean).join(" · "),
    SHEET_WIDTH_PX - 2 * pad,
    { sizePx: 14 },
    1,
  );
  parts.push(textMarkup(line, { x: pad, y: 606, of: "small" }));
  return { markup: parts.join(""), height: SOCIAL_HEIGHT_PX };
}

function nested(
  drawing: Drawing,
  box: { x: number; y: number; width: number; height: number },
): string {
  return `<svg x="${px(box.x)}" y="${px(box.y)}" width="${px(box.width)}" height="${px(box.height)}" viewBox="0 0 ${drawing.width} ${drawing.height}">${drawing.markup}</svg>`;
}
