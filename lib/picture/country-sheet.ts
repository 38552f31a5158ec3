/** Every published figure of one country over time as a picture: one symbol a source, never joined. */
import type { PageMessages } from "@/messages/en/pages";
import type { AllMessages } from "@/messages/en/views";
import type { CountryRecord, SeriesBreak } from "../contract";
import { type FigureChart, figureChart } from "../figure-chart";
import type { FigureSeries } from "../figure-series";
import { formatBound } from "../format";
import type { Metric } from "../metrics";
import { CHART_ROOM } from "./chart-drawing";
import { chartRules, labelMarkup, symbolMarkup, tickGrid } from "./chart-parts";
import type { PicturePart } from "./legend-picture";
import type { PictureLook } from "./palette";
import type { Drawing, SheetContent } from "./sheet";
import { creditsOf } from "./source-lines";
import { px, textMarkup, textWidth } from "./svg-text";

export type CountrySheetInput = {
  metric: Metric;
  country: string;
  series: readonly FigureSeries[];
  sources: CountryRecord["sources"];
  breaks: readonly SeriesBreak[];
  gaps: readonly { start: string; end: string }[];
  release: number;
  asOf: string | null;
  /** Public address of the page. */
  address: string;
  messages: AllMessages;
  pages: PageMessages;
};

const ROW_PX = 24;
const LABEL_CHARS = 26;

/** What its picture says: a key of the sources, the breaks, licences and address. */
export function countrySheet(input: CountrySheetInput, look: PictureLook): SheetContent {
  const { metric, country, sources, messages, pages, series } = input;
  const { picture: texts } = pages;
  const room = CHART_ROOM[look.size];
  const chart = figureChart(series, {
    ...room,
    widthOf: (source) => textWidth(shortened(nameOf(input, source)), { sizePx: 12 }),
    breaks: input.breaks,
    gaps: input.gaps,
  });
  const used = sources.filter(({ id }) => series.some(({ source }) => source === id));
  return {
    site: messages.site.name,
    title: `${country}: ${metric.name.charAt(0).toLowerCase()}${metric.name.slice(1)}`,
    sentence: chart ? pages.country.sharesLead : pages.country.noFigures,
    drawing: chart && drawingOf(chart, input, look),
    legend: chart ? ({ widthPx }) => keyOf(chart, input, widthPx) : null,
    notes: (chart?.breaks ?? []).map(
      ({ number, entry }) => `${number}  ${entry.date}: ${entry.reason}`,
    ),
    ...creditsOf({ ...input, sources: used }, { messages, texts }),
  };
}

function drawingOf(chart: FigureChart, input: CountrySheetInput, { theme }: PictureLook): Drawing {
  const { plot, width, height } = chart;
  const { metric, messages } = input;
  const markup = [
    ...chart.gaps.map((gap) => {
      const box = `<rect class="gap" x="${gap.x}" y="${plot.top}" width="${gap.width}" height="${plot.bottom - plot.top}"/>`;
      if (gap.width <= 110) return box;
      const middle = gap.x + gap.width / 2;
      return `${box}${textMarkup(messages.charts.gap, { x: middle, y: plot.top + 14, of: "axis", anchor: "middle" })}`;
    }),
    tickGrid(
      chart.ticks.map(({ y, value }) => ({ y, text: formatBound(metric, value) })),
      plot,
    ),
    textMarkup(metric.unit === "fraction" ? "%" : metric.unit, { x: 0, y: 11, of: "axis" }),
    ...chart.years.map(
      ({ x, year }) =>
        `<path class="year" d="M${x} ${plot.bottom}v4"/>${textMarkup(String(year), { x: x + 2, y: plot.bottom + 16, of: "axis" })}`,
    ),
    ...chart.breaks.map(
      ({ x, number }) =>
        `<path class="cut" d="M${x} ${plot.top}V${plot.bottom}"/>${textMarkup(String(number), { x, y: plot.top - 6, of: "axis", anchor: "middle" })}`,
    ),
    ...chart.series.map(({ source, style, lines, ranges, marks, label }) =>
      [
        `<g class="m${style % 7}">`,
        ...ranges.map(
          ({ x, top, bottom }) =>
            `<path class="stroke line" d="M${x - 4} ${top}h8m-4 0V${bottom}m-4 0h8"/>`,
        ),
        ...lines.map((d) => `<path class="stroke line" d="${d}"/>`),
        ...marks.map(({ x, y }) => symbolMarkup(style, x, y)),
        label ? sourceLabel(shortened(nameOf(input, source)), label) : "",
        "</g>",
      ].join(""),
    ),
  ].join("");
  return { rules: chartRules(theme), markup, width, height };
}

/** Beside the last mark, or in the column beside the plot with a thin line to it. */
function sourceLabel(
  name: string,
  { x, y, from }: NonNullable<FigureChart["series"][number]["label"]>,
): string {
  if (from) return labelMarkup(name, { x, y, fromX: from.x, fromY: from.y }, 6);
  return textMarkup(name, { x, y: y + 4, of: "fill label" });
}

function keyOf(chart: FigureChart, input: CountrySheetInput, widthPx: number): PicturePart {
  const parts: string[] = [];
  let [x, y] = [0, 0];
  for (const { source, style } of chart.series) {
    const name = nameOf(input, source);
    const width = 18 + textWidth(name, { sizePx: 14 });
    if (x > 0 && x + width > widthPx) {
      x = 0;
      y += ROW_PX;
    }
    parts.push(
      `<g class="m${style % 7}">${symbolMarkup(style, x + 6, y + 8)}</g>`,
      textMarkup(name, { x: Number(px(x + 18)), y: y + 13, of: "small" }),
    );
    x += width + 20;
  }
  return { markup: parts.join(""), heightPx: y + ROW_PX };
}

function nameOf({ sources }: CountrySheetInput, id: string): string {
  return sources.find((source) => source.id === id)?.name ?? id;
}

function shortened(name: string): string {
  return name.length <= LABEL_CHARS ? name : `${name.slice(0, LABEL_CHARS - 1).trimEnd()}…`;
}
