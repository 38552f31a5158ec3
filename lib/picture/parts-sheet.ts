/** The map of a country's parts as a picture with everything that is needed to print it. */

import type { PictureMessages } from "@/messages/en/pages";
import type { AllMessages } from "@/messages/en/views";
import type { Subdivisions } from "../contract";
import type { PartsMap } from "../geo/parts-map";
import { pictureStyle } from "../map-picture";
import { partsSentence, publisherOf } from "../parts-texts";
import type { PartsView } from "../subdivision-view";
import { paintClass } from "../world-markup";
import { legendPicture } from "./legend-picture";
import { PICTURE_COLORS, type PictureLook } from "./palette";
import type { Drawing, SheetContent } from "./sheet";
import { textMarkup } from "./svg-text";

export type PartsSheetInput = {
  data: Subdivisions;
  map: PartsMap;
  shown: PartsView;
  /** Public address of the view. */
  address: string;
  asOf: string | null;
  messages: AllMessages;
  texts: PictureMessages;
};

const MOST_PX = 640;

/** What its picture says: title, sentence, map, legend, source, licence, release and the address of the view. */
export function partsSheet(input: PartsSheetInput, look: PictureLook): SheetContent {
  const { data, shown, address, asOf, messages, texts } = input;
  const { subdivisions: text } = messages;
  const { series, frame } = shown;
  const measure = text.measures(series.metric, data.iso3, publisherOf(data, series));
  const source = data.sources.find(({ id }) => id === series.source);
  return {
    site: messages.site.name,
    title: `${data.name}, ${text.title(data.iso3).toLowerCase()}: ${texts.title(measure, shown.date)}`,
    sentence: partsSentence(data, shown, messages),
    drawing: partsDrawing(input.map, shown, look),
    legend: ({ widthPx }) =>
      legendPicture(
        { ...shown, levels: [], changes: null },
        look,
        { widthPx, mapScale: null },
        messages,
      ),
    notes: [data.iso3 === "CHN" ? text.tiles : text.shapes],
    sources: source
      ? [
          texts.source(
            texts.published(source.name, messages.quality[source.quality], frame.vintage),
          ),
          texts.licence(source.licenceName),
        ]
      : [],
    credit: `${texts.credit(messages.site.name, data.release.id, asOf)}.`,
    address,
  };
}

/** The parts in their classes. @param shown paints by part, and the scale that they are of */
export function partsDrawing(
  map: PartsMap,
  shown: Pick<PartsView, "scale" | "paints">,
  { theme }: PictureLook,
): Drawing {
  // A wide map is drawn smaller than its units: its patterns must be coarser to be seen.
  const grain = Math.max(1, map.width / 800);
  const color = PICTURE_COLORS[theme];
  const { borders } = shown.scale.palette[theme];
  const rules = [
    pictureStyle(shown.scale, theme),
    `.part{font-size:12px;font-weight:600;fill:${color["ink-2"]}}`,
    ...borders.map((border, index) => `.part.p${index}{fill:${border}}`),
  ].join("");
  const pattern = (id: string, size: number, turn: string, inner: string) =>
    `<pattern id="${id}" width="${size}" height="${size}" patternUnits="userSpaceOnUse" patternTransform="${turn}scale(${grain})">${inner}</pattern>`;
  const ground = (size: number) => `<rect class="hatch-ground" width="${size}" height="${size}"/>`;
  const labels = map.shapes.flatMap(({ id, label, cx, cy }) => {
    if (label === undefined) return [];
    const index = shown.paints.get(id)?.classIndex ?? null;
    const of = index === null ? "part" : `part p${index}`;
    return [textMarkup(label, { x: cx, y: cy + 4, of, anchor: "middle" })];
  });
  const markup = [
    "<defs>",
    pattern("hatch", 5, "rotate(45) ", `${ground(5)}<path class="hatch-line" d="M0 0V5"/>`),
    pattern("cross", 6, "rotate(45) ", `${ground(6)}<path class="hatch-line" d="M0 0V6M0 0H6"/>`),
    pattern("dots", 6, "", '<circle class="dot" cx="3" cy="3" r="0.8"/>'),
    '</defs><g class="areas">',
    ...map.shapes.map(
      ({ id, d }) =>
        `<path data-area="${id}" class="${paintClass(shown.paints.get(id))}" d="${d}"/>`,
    ),
    '</g><g class="dots">',
    ...map.shapes
      .filter(({ id }) => shown.paints.get(id)?.pattern === "caveat")
      .map(({ d }) => `<path d="${d}"/>`),
    "</g>",
    ...labels,
  ].join("");
  return { rules, markup, width: map.width, height: map.height, mostPx: MOST_PX };
}
