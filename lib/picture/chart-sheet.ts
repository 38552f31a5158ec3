/** The chart of a view as a picture with everything that is needed to print it. */

import type { PictureMessages } from "@/messages/en/pages";
import type { AllMessages } from "@/messages/en/views";
import { type ChartModel, pointText } from "../chart-model";
import type { Chart } from "../charts";
import type { Timeline } from "../contract";
import { formatValue } from "../format";
import { sharePrice } from "../share-price";
import { stacksOf } from "../stack-layout";
import { type ViewState, viewQuery } from "../url-state";
import { chartDrawing } from "./chart-drawing";
import { symbolMarkup } from "./chart-parts";
import type { PicturePart } from "./legend-picture";
import type { PictureLook } from "./palette";
import { chartPictureView } from "./picture-address";
import type { SheetContent } from "./sheet";
import { creditOf, sourcesOf } from "./source-lines";
import { px, textMarkup, textWidth } from "./svg-text";

export type ChartSheetInput = {
  model: ChartModel;
  /** For the chart against prices; null for the others. */
  prices: Timeline | null;
  view: ViewState;
  /** Public address of the site. */
  origin: string;
  messages: AllMessages;
  texts: PictureMessages;
};

const ROW_PX = 24;
const STYLE = { sizePx: 14 };
const MINUS = "−";

/** What its picture says: heading, drawing, the figures of the snapshot shown, breaks, sources, licences, release and address. */
export function chartSheet(input: ChartSheetInput, look: PictureLook): SheetContent {
  const { model, prices, view, messages, texts, origin } = input;
  const { charts } = messages;
  const { frames, shown, metric, timeline } = model;
  const { chart } = view;
  const [first, last, frame] = [frames[0], frames.at(-1), frames[shown]];
  const drawn = chart === "scatter" && frame ? [frame] : frames;
  const within = timeline.breaks.filter(
    ({ date }) => first && last && date >= first.start && date <= last.end,
  );
  return {
    site: messages.site.name,
    title: charts.headings[chart](metric.name, frame?.period ?? ""),
    sentence: first && last ? sentenceOf(input, first.period, last.period) : charts.nothing,
    drawing: first ? chartDrawing(chart, model, prices, look, messages) : null,
    legend: hasKey(chart) && frame ? (room) => keyOf(input, room.widthPx) : null,
    notes:
      chart === "scatter"
        ? unpricedOf(input)
        : within.length === 0
          ? []
          : [
              texts.breaks,
              ...within.map(({ date, reason }, index) => `${index + 1}  ${date}: ${reason}`),
            ],
    sources: [
      ...sourcesOf(timeline, drawn, input),
      ...(prices && frame && chart === "scatter" ? pricesOf(input, prices) : []),
    ],
    credit: creditOf(timeline, view, input),
    address: `${origin}/charts${viewQuery(chartPictureView(model, view))}`,
  };
}

function sentenceOf(
  { model, prices, view, messages, texts }: ChartSheetInput,
  first: string,
  last: string,
): string {
  const { charts } = messages;
  const frame = model.frames[model.shown];
  if (view.chart !== "scatter" || !prices || !frame)
    return `${texts.span(first, last)} ${charts.notes[view.chart]}`;
  const { rho, pairs } = sharePrice(frame, prices, model.known);
  const correlation =
    rho === null
      ? charts.noCorrelation(pairs.length)
      : charts.correlation(rho.toFixed(2).replace("-", MINUS), pairs.length);
  return `${correlation}. ${charts.notes.scatter}`;
}

function unpricedOf({ model, prices, messages }: ChartSheetInput): string[] {
  const frame = model.frames[model.shown];
  if (!prices || !frame) return [];
  const { unpriced } = sharePrice(frame, prices, model.known);
  return unpriced.length > 0
    ? [messages.charts.unpriced(unpriced.map(model.nameOf).join(", "))]
    : [];
}

/** Only the year's prices that stand in the chart. */
function pricesOf({ model, messages, texts }: ChartSheetInput, prices: Timeline): string[] {
  const frame = model.frames[model.shown];
  if (!frame) return [];
  const { pairs } = sharePrice(frame, prices, model.known);
  const used = new Set(pairs.map(({ tariff }) => tariff.source));
  const sources = prices.sources.filter(({ id }) => used.has(id));
  if (sources.length === 0) return [];
  return [
    texts.prices(
      sources
        .map(({ name, quality }) => texts.published(name, messages.quality[quality], null))
        .join("; "),
    ),
    texts.licence([...new Set(sources.map(({ licenceName }) => licenceName))].join("; ")),
  ];
}

function hasKey(chart: Chart): boolean {
  return chart === "lines" || chart === "stacked" || chart === "rank";
}

/** Symbols with the names and figures of the snapshot that is shown. */
function keyOf({ model, view, messages }: ChartSheetInput, widthPx: number): PicturePart {
  const { frames, shown, nameOf } = model;
  const entries = figuresOf(model, view.chart, messages);
  const period = frames[shown]?.period ?? "";
  const parts = [textMarkup(period, { x: 0, y: 13, of: "small" })];
  let x = textWidth(period, STYLE) + 16;
  let y = 0;
  for (const { id, style, text } of entries) {
    const words = `${nameOf(id)} ${text}`;
    const width = 18 + textWidth(words, STYLE);
    if (x > 0 && x + width > widthPx) {
      x = 0;
      y += ROW_PX;
    }
    const swatch =
      style === null
        ? `<rect class="outline" x="${px(x)}" y="${y + 2}" width="12" height="12"/><rect class="${id}" x="${px(x)}" y="${y + 2}" width="12" height="12"/>`
        : `<g class="m${style % 7}">${symbolMarkup(style, x + 6, y + 8)}</g>`;
    parts.push(swatch, textMarkup(words, { x: x + 18, y: y + 13, of: "small" }));
    x += width + 20;
  }
  return { markup: parts.join(""), heightPx: y + ROW_PX };
}

type Figure = { id: string; style: number | null; text: string };

function figuresOf(
  { metric, frames, series, ranks, known, shown }: ChartModel,
  chart: Chart,
  messages: AllMessages,
): Figure[] {
  const { charts } = messages;
  if (chart === "stacked") {
    const resolution = (id: string) =>
      series.find((entry) => entry.id === id)?.points[shown]?.resolution ?? null;
    return (stacksOf(frames, series, known)[shown]?.parts ?? []).map(({ id, value }, style) => ({
      id,
      style: id.startsWith("other-") ? null : style,
      text: value === 0 ? "–" : formatValue(metric, value, resolution(id)),
    }));
  }
  if (chart === "rank")
    return series
      .filter(({ kind }) => kind === "country")
      .map(({ id, points }, style) => {
        const rank = ranks[shown]?.get(id);
        const text = rank
          ? charts.rank(rank.rank, rank.tied)
          : charts.absent[points[shown]?.status ?? "not-covered"];
        return { id, style, text };
      });
  return series.map(({ id, points }, style) => ({
    id,
    style,
    text: points[shown] ? pointText(metric, id, points[shown], messages) : "–",
  }));
}
