/** The legend of a map as a part of a picture: classes with their bounds, kinds of empty, circles. */
import type { Messages } from "@/messages/en";
import { circleScale } from "../circle-scale";
import { classBounds } from "../color-scale";
import { displayUnit, formatBound, formatValue } from "../format";
import type { AtlasView } from "../view-model";
import { PICTURE_COLORS, type PictureLook } from "./palette";
import { px, textMarkup, textWidth } from "./svg-text";

const SWATCH = { width: 60, height: 12 };
const BOX = { width: 20, height: 12 };
const ROW_PX = 22;
const STYLE = { sizePx: 14 };

export type PicturePart = { markup: string; heightPx: number };

type Legended = Pick<AtlasView, "metric" | "scale" | "paints" | "levels" | "changes">;

/** @param mapScale px of the picture for one px of the drawn map: circles have the size they have on it; null: it has none */
export function legendPicture(
  view: Legended,
  look: PictureLook,
  { widthPx, mapScale }: { widthPx: number; mapScale: number | null },
  messages: Messages,
): PicturePart {
  const parts: string[] = [];
  let y = 0;
  if (view.metric.classNames) {
    const names = view.metric.classNames.map((name, index) => ({
      text: `${name} ${view.levels.filter(({ cell }) => cell.value === index).length}`,
      swatch: named(view, look, index),
    }));
    const row = items(names, widthPx);
    parts.push(row.markup);
    y += row.heightPx;
  } else {
    parts.push(brackets(view, look));
    y += SWATCH.height + 30;
  }
  const kinds = items(kindsOf(view, look, messages), widthPx);
  parts.push(`<g transform="translate(0 ${y})">${kinds.markup}</g>`);
  y += kinds.heightPx;
  const circles = mapScale === null ? null : circlesOf(view, mapScale, messages);
  if (circles) {
    const left = bracketsWidth(view) + 48;
    // Beside the classes where there is room, else below everything.
    const beside = left + circles.widthPx <= widthPx;
    const at = beside ? `${px(left)} -8` : `0 ${y}`;
    parts.push(`<g transform="translate(${at})">${circles.markup}</g>`);
    if (!beside) y += circles.heightPx;
  }
  return { markup: parts.join(""), heightPx: y };
}

function bracketsWidth({ scale, metric, changes }: Legended): number {
  return scale.classCount * SWATCH.width + 12 + textWidth(unitOf(metric, changes !== null), STYLE);
}

function unitOf(metric: Legended["metric"], isChange: boolean): string {
  return isChange && metric.unit === "fraction" ? "pp" : displayUnit(metric);
}

function brackets({ scale, metric, changes }: Legended, { theme }: PictureLook): string {
  const swatches = Array.from({ length: scale.classCount }, (_, index) => {
    const { lo, hi } = classBounds(scale, index);
    const x = index * SWATCH.width;
    const text =
      lo === null
        ? hi === Number.MIN_VALUE
          ? "0"
          : ""
        : lo === Number.MIN_VALUE
          ? ">0"
          : formatBound(metric, lo);
    return (
      `<rect x="${x}" width="${SWATCH.width}" height="${SWATCH.height}" fill="${scale.palette[theme].fills[index]}"/>` +
      (text === "" ? "" : textMarkup(text, { x, y: SWATCH.height + 16, of: "small" }))
    );
  });
  const width = scale.classCount * SWATCH.width;
  return `${swatches.join("")}<rect class="outline" width="${width}" height="${SWATCH.height}"/>${textMarkup(
    unitOf(metric, changes !== null),
    { x: width + 8, y: SWATCH.height - 1, of: "small" },
  )}`;
}

type Item = { text: string; swatch: string };

function kindsOf(
  { scale, paints, metric, changes }: Legended,
  look: PictureLook,
  messages: Messages,
): Item[] {
  const { legend, legalMap } = messages;
  const patterns = new Set([...paints.values()].map(({ pattern }) => pattern));
  const isChange = changes !== null;
  const kinds: Item[] = [];
  if (isChange)
    kinds.push({
      text: legend.noChange,
      swatch: box(scale.palette[look.theme].fills[scale.classCount] ?? "none"),
    });
  if (patterns.has("not-covered"))
    kinds.push({
      text: metric.classNames
        ? legalMap.elsewhere
        : isChange
          ? legend.notComparable
          : legend.notCovered,
      swatch: box("url(#hatch)"),
    });
  if (patterns.has("in-other"))
    kinds.push({ text: legend.inOther, swatch: box(PICTURE_COLORS[look.theme].empty) });
  if (patterns.has("caveat") && !metric.classNames)
    kinds.push({ text: legend.caveat, swatch: `${box("none")}${box("url(#dots)")}` });
  if (patterns.has("not-applicable"))
    kinds.push({ text: legend.notApplicable, swatch: box("url(#cross)") });
  return kinds;
}

/** The colour of a named class, dotted when some of its countries are. */
function named({ levels, scale }: Legended, { theme }: PictureLook, index: number): string {
  const hasDots = levels.some(({ cell }) => cell.value === index && cell.note !== undefined);
  return box(scale.palette[theme].fills[index] ?? "none") + (hasDots ? box("url(#dots)") : "");
}

function box(fill: string): string {
  return `<rect class="outline" width="${BOX.width}" height="${BOX.height}" style="fill:${fill}"/>`;
}

/** Swatches with words, in rows as wide as there is room. */
function items(list: readonly Item[], widthPx: number): PicturePart {
  let x = 0;
  let row = 0;
  const markup = list.map(({ text, swatch }) => {
    const width = BOX.width + 8 + textWidth(text, STYLE);
    if (x > 0 && x + width > widthPx) {
      x = 0;
      row += 1;
    }
    const place = `<g transform="translate(${px(x)} ${row * ROW_PX})">${swatch}${textMarkup(text, { x: BOX.width + 8, y: BOX.height - 1, of: "small" })}</g>`;
    x += width + 24;
    return place;
  });
  return { markup: markup.join(""), heightPx: list.length === 0 ? 0 : (row + 1) * ROW_PX };
}

function circlesOf(view: Legended, mapScale: number, messages: Messages) {
  const scale = view.changes === null ? circleScale(view.metric) : null;
  if (!scale) return null;
  let x = 0;
  const largest = (scale.radiusOf(scale.legendValues.at(-1) ?? 0) ?? 0) * mapScale;
  const markup = scale.legendValues.map((value) => {
    const radius = (scale.radiusOf(value) ?? 0) * mapScale;
    const text = formatValue(view.metric, value, value / 2);
    const at = x + radius;
    x += 2 * radius + 6 + textWidth(text, STYLE) + 14;
    return `<circle class="outline" cx="${px(at)}" cy="${px(largest)}" r="${px(radius)}"/>${textMarkup(text, { x: at + radius + 6, y: largest + 5, of: "small" })}`;
  });
  const caption = messages.legend.circles;
  return {
    markup: `${markup.join("")}${textMarkup(caption, { x, y: largest + 5, of: "small" })}`,
    widthPx: x + textWidth(caption, STYLE),
    heightPx: 2 * largest + 10,
  };
}
