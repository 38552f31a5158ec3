/** A measure of concentration over time as a picture: the line is the lower bound, the band reaches to the upper one. */
import type { ConcentrationMessages, PictureMessages } from "@/messages/en/pages";
import type { AllMessages } from "@/messages/en/views";
import {
  type ConcentrationPoint,
  concentrationSeries,
  formatInterval,
  formatMeasure,
} from "../concentration-view";
import type { SeriesBreak, Timeline } from "../contract";
import { largestOf, lineLayout } from "../line-layout";
import { periodAxis } from "../period-axis";
import { CHART_ROOM } from "./chart-drawing";
import { chartRules, lineMarkup, periodGrid, tickGrid } from "./chart-parts";
import type { PictureLook } from "./palette";
import type { Drawing, SheetContent } from "./sheet";
import { creditsOf } from "./source-lines";

export type ConcentrationSheetInput = {
  measure: { id: string; name: string; definition: string };
  points: readonly ConcentrationPoint[];
  sources: Timeline["sources"];
  breaks: readonly SeriesBreak[];
  release: number;
  asOf: string | null;
  /** Public address of the view. */
  address: string;
  messages: AllMessages;
  texts: PictureMessages;
  concentration: ConcentrationMessages;
};

/** What its picture says: the newest interval of each source, the breaks, sources, licences and address. */
export function concentrationSheet(
  input: ConcentrationSheetInput,
  look: PictureLook,
): SheetContent {
  const { measure, points, sources, breaks, messages, texts, concentration } = input;
  const newest = sources.flatMap(({ id, name }) => {
    const point = points.findLast(({ source }) => source === id);
    if (!point) return [];
    const interval = formatInterval(measure.id, point);
    return `${name}, ${point.period}: ${point.isComputable ? interval : concentration.tooWide(interval)}.`;
  });
  return {
    site: messages.site.name,
    title: concentration.heading(measure.name),
    sentence: [measure.definition, ...newest].join(" "),
    drawing: points.length > 0 ? drawingOf(input, look) : null,
    legend: null,
    notes: [
      concentration.lower,
      ...(breaks.length > 0 ? [texts.breaks] : []),
      ...breaks.map(({ date, reason }, index) => `${index + 1}  ${date}: ${reason}`),
    ],
    ...creditsOf(input, input),
  };
}

function drawingOf(
  { measure, points, sources, breaks, messages }: ConcentrationSheetInput,
  look: PictureLook,
): Drawing {
  const { width, height, labelWidth } = CHART_ROOM[look.size];
  const plot = { left: 48, right: width - 12 - labelWidth, top: 32, bottom: height - 24 };
  const ids = sources.map(({ id }) => id);
  const series = concentrationSeries(points, ids, breaks);
  const axis = periodAxis(points, breaks, plot);
  const layout = lineLayout(series, axis, plot, largestOf(series), { hasLabels: true });
  const ticks = layout.ticks.map(({ y, value }) => ({
    y,
    text: formatMeasure(measure.id, value),
  }));
  const nameOf = (id: string) => sources.find((source) => source.id === id)?.name ?? id;
  const markup = [
    tickGrid(ticks, plot),
    periodGrid(axis, plot, messages.charts.gap),
    ...layout.series.map((entry) => lineMarkup(entry, nameOf(entry.id), points.length - 1)),
  ].join("");
  return { rules: chartRules(look.theme), markup, width, height };
}
