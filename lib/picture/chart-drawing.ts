/** Each kind of chart as a drawing; the places of its marks are those of the page. */
import type { AllMessages } from "@/messages/en/views";
import { type ChartModel, pointText } from "../chart-model";
import type { Chart } from "../charts";
import type { Timeline } from "../contract";
import { formatBound } from "../format";
import { largestOf, lineLayout } from "../line-layout";
import { metricOf } from "../metrics";
import { periodAxis } from "../period-axis";
import { rankLayout } from "../rank-layout";
import { scatterLayout, sharePrice } from "../share-price";
import { stackLayout, stacksOf } from "../stack-layout";
import {
  chartRules,
  labelMarkup,
  lineMarkup,
  momentMarkup,
  periodGrid,
  REST_PATTERN,
  symbolMarkup,
  tickGrid,
  valueGrid,
} from "./chart-parts";
import type { PictureLook } from "./palette";
import type { Drawing } from "./sheet";
import { textMarkup, textWidth } from "./svg-text";

type Room = { width: number; height: number; labelWidth: number };

/** What the sheet then enlarges, so that 12 px are well read on it. */
export const CHART_ROOM: Record<PictureLook["size"], Room> = {
  full: { width: 896, height: 380, labelWidth: 176 },
  social: { width: 560, height: 340, labelWidth: 148 },
};
const SMALL = { width: 272, height: 148, gap: 24, name: 20 };
const SMALL_PLOT = { left: 36, right: 262, top: 22, bottom: 124 };

/** @param prices for the chart against prices */
export function chartDrawing(
  chart: Chart,
  model: ChartModel,
  prices: Timeline | null,
  look: PictureLook,
  messages: AllMessages,
): Drawing {
  const room = CHART_ROOM[look.size];
  const rules = chartRules(look.theme);
  if (chart === "multiples") return { rules, ...multiples(model, room, messages) };
  const markup =
    chart === "scatter" && prices
      ? scatter(model, prices, room, messages)
      : chart === "stacked"
        ? stacked(model, room, messages)
        : chart === "rank"
          ? ranked(model, room, messages)
          : lines(model, room, messages);
  return { rules, markup, width: room.width, height: room.height };
}

function lines(model: ChartModel, room: Room, { charts }: AllMessages): string {
  const { metric, frames, series, timeline, nameOf, shown } = model;
  const plot = plotOf(room, 40, 32);
  const axis = periodAxis(frames, timeline.breaks, plot);
  const layout = lineLayout(series, axis, plot, largestOf(series), { hasLabels: true });
  return [
    valueGrid(metric, layout.ticks, plot),
    periodGrid(axis, plot, charts.gap),
    momentMarkup(axis.frames[shown]?.x, plot),
    ...layout.series.map((entry) => lineMarkup(entry, nameOf(entry.id), shown)),
  ].join("");
}

function ranked(model: ChartModel, room: Room, { charts }: AllMessages): string {
  const { frames, series, ranks, timeline, nameOf, shown } = model;
  const plot = plotOf(room, 28, 24);
  const axis = periodAxis(frames, timeline.breaks, plot);
  const layout = rankLayout(series, ranks, axis, plot, true);
  const ticks = layout.ticks.map(({ y, value }) => ({ y, text: String(value) }));
  return [
    tickGrid(ticks, plot),
    periodGrid(axis, plot, charts.gap),
    momentMarkup(axis.frames[shown]?.x, plot),
    ...layout.series.map((entry) => lineMarkup(entry, nameOf(entry.id), shown)),
  ].join("");
}

function stacked(model: ChartModel, room: Room, { charts }: AllMessages): string {
  const { metric, frames, series, timeline, known, nameOf, shown } = model;
  const plot = plotOf(room, 40, 32);
  const axis = periodAxis(frames, timeline.breaks, plot);
  const layout = stackLayout(stacksOf(frames, series, known), axis, plot, true);
  const bands = layout.bands.map(({ id, style, shape, label }) => {
    const of = style === null ? id : "fill";
    const words = label ? labelMarkup(nameOf(id), label, 2) : "";
    return `<g class="${style === null ? "rest" : `m${style % 7}`}"><path class="stack ${of}" d="${shape}"/>${words}</g>`;
  });
  return [
    REST_PATTERN,
    valueGrid(metric, layout.ticks, plot),
    ...bands,
    periodGrid(axis, plot, charts.gap),
    momentMarkup(axis.frames[shown]?.x, plot),
  ].join("");
}

function scatter(
  model: ChartModel,
  prices: Timeline,
  { width, height }: Room,
  { charts }: AllMessages,
): string {
  const { metric, frames, known, nameOf, shown } = model;
  const frame = frames[shown];
  if (!frame) return "";
  const price = metricOf("electricity-price");
  const { plot, xTicks, yTicks, marks, isLog } = scatterLayout(
    sharePrice(frame, prices, known).pairs,
    { left: 40, right: width - 48, top: 24, bottom: height - 44 },
    (area) => textWidth(nameOf(area), { sizePx: 12 }),
  );
  return [
    valueGrid(metric, yTicks, plot),
    isLog ? textMarkup(charts.logAxis, { x: 28, y: 11, of: "axis" }) : "",
    ...xTicks.map(
      ({ x, value }) =>
        `<path class="year" d="M${x} ${plot.bottom}v4"/>${textMarkup(formatBound(price, value), { x, y: plot.bottom + 16, of: "axis", anchor: "middle" })}`,
    ),
    textMarkup(charts.priceAxis, { x: plot.right, y: height - 8, of: "axis", anchor: "end" }),
    '<g class="m0">',
    ...marks.map(({ area, x, y, label }) => {
      const name = label
        ? textMarkup(nameOf(area), {
            x: label.x,
            y: label.y + 4,
            of: "axis",
            anchor: label.end ? "end" : "start",
          })
        : "";
      return symbolMarkup(0, x, y) + name;
    }),
    "</g>",
  ].join("");
}

function multiples(model: ChartModel, room: Room, messages: AllMessages): Omit<Drawing, "rules"> {
  const { metric, frames, series, timeline, nameOf, shown } = model;
  const axis = periodAxis(frames, timeline.breaks, SMALL_PLOT);
  const layout = lineLayout(series, axis, SMALL_PLOT, largestOf(series), {
    hasLabels: false,
    tickCount: 3,
  });
  const perRow = Math.max(1, Math.floor((room.width + SMALL.gap) / (SMALL.width + SMALL.gap)));
  const rowHeight = SMALL.height + SMALL.name + SMALL.gap;
  const charts = layout.series.map((entry, index) => {
    const [x, y] = [
      (index % perRow) * (SMALL.width + SMALL.gap),
      Math.floor(index / perRow) * rowHeight,
    ];
    const point = series[index]?.points[shown];
    const figure = point ? pointText(metric, entry.id, point, messages) : "–";
    return [
      `<g transform="translate(${x} ${y})"><g class="m${entry.style % 7}">${symbolMarkup(entry.style, 6, 9)}</g>`,
      textMarkup(`${nameOf(entry.id)} ${figure}`, { x: 18, y: 13, of: "name" }),
      `<g transform="translate(0 ${SMALL.name})">`,
      valueGrid(metric, layout.ticks, SMALL_PLOT),
      periodGrid(axis, SMALL_PLOT, null),
      momentMarkup(axis.frames[shown]?.x, SMALL_PLOT),
      lineMarkup(entry, nameOf(entry.id), shown),
      "</g></g>",
    ].join("");
  });
  const rows = Math.max(1, Math.ceil(layout.series.length / perRow));
  return { markup: charts.join(""), width: room.width, height: rows * rowHeight - SMALL.gap };
}

function plotOf({ width, height, labelWidth }: Room, left: number, top: number) {
  return { left, right: width - 12 - labelWidth, top, bottom: height - 24 };
}
