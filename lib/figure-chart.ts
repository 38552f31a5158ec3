/** Where marks, lines, ticks and labels of a country's chart stand, in pixels; one symbol a source. */
import { scaleLinear } from "d3-scale";
import type { SeriesBreak } from "./contract";
import type { Figure, FigureSeries } from "./figure-series";
import { LABEL_STEP, spreadLabels } from "./label-spread";
import { overlap, type Rectangle } from "./labels";
import { monthIndex } from "./periods";

export type ChartMark = { x: number; y: number; figure: Figure };
export type ChartSeries = {
  source: string;
  /** Which colour and symbol. */
  style: number;
  marks: ChartMark[];
  /** Figures of which only bounds are known. */
  ranges: { x: number; top: number; bottom: number; figure: Figure }[];
  lines: string[];
  /** `from`: the series' last mark, to which a leader goes; null: it stands beside that. */
  label: { x: number; y: number; from: { x: number; y: number } | null } | null;
};
export type FigureChart = {
  width: number;
  height: number;
  plot: { left: number; right: number; top: number; bottom: number };
  series: ChartSeries[];
  years: { x: number; year: number }[];
  ticks: { y: number; value: number }[];
  breaks: { x: number; number: number; entry: SeriesBreak }[];
  gaps: { x: number; width: number }[];
};

type Options = {
  width: number;
  height: number;
  /** Room for labels at the end of the series; 0: the labels stand elsewhere. */
  labelWidth: number;
  /** How wide the label of a source is, px. */
  widthOf(source: string): number;
  breaks: readonly SeriesBreak[];
  /** Stretches without a complete record, as days. */
  gaps: readonly { start: string; end: string }[];
};

const LABEL_GAP_PX = 10;
const MARK_PX = 6;

/** The chart of the series, or null when there is nothing to draw. */
export function figureChart(
  series: readonly FigureSeries[],
  { width, height, labelWidth, widthOf, breaks, gaps }: Options,
): FigureChart | null {
  const figures = series.flatMap((entry) => entry.figures);
  const values = figures.flatMap(({ value, value_low, value_high }) =>
    [value, value_low, value_high].filter((number) => number !== null),
  );
  if (values.length === 0) return null;
  const plot = { left: 44, right: width - 12 - labelWidth, top: 20, bottom: height - 24 };
  const firstYear = Math.min(...figures.map(({ period_start }) => yearOf(period_start)));
  const lastYear = Math.max(...figures.map(({ period_end }) => yearOf(period_end)));
  const time = scaleLinear([firstYear * 12, (lastYear + 1) * 12], [plot.left, plot.right]);
  const level = scaleLinear([0, Math.max(...values) || 1], [plot.bottom, plot.top]).nice(4);
  const x = (date: string) => round(time(monthIndex(date)));
  const middle = ({ period_start, period_end }: Figure) =>
    round((time(monthIndex(period_start)) + time(monthIndex(period_end))) / 2);
  const y = (value: number) => round(level(value));
  const within = (date: string) => yearOf(date) >= firstYear && yearOf(date) <= lastYear;
  const yearStep = Math.max(
    1,
    Math.ceil(((lastYear - firstYear + 1) * 44) / (plot.right - plot.left)),
  );

  const drawn = series.map((entry, style): ChartSeries => {
    const marks = entry.figures.flatMap((figure) =>
      figure.value === null ? [] : [{ x: middle(figure), y: y(figure.value), figure }],
    );
    const ranges = entry.figures.flatMap((figure) =>
      figure.value !== null || figure.value_low === null || figure.value_high === null
        ? []
        : [{ x: middle(figure), top: y(figure.value_high), bottom: y(figure.value_low), figure }],
    );
    const lines = entry.segments
      .filter((segment) => segment.length > 1)
      .map((segment) =>
        segment
          .map((figure, index) => `${index ? "L" : "M"}${middle(figure)} ${y(figure.value ?? 0)}`)
          .join(""),
      );
    const last = marks.at(-1) ?? ranges.map((range) => ({ x: range.x, y: range.top })).at(-1);
    return {
      source: entry.source,
      style,
      marks,
      ranges,
      lines,
      label:
        last && labelWidth > 0
          ? { x: plot.right + LABEL_GAP_PX, y: last.y, from: { x: last.x, y: last.y } }
          : null,
    };
  });
  placeBeside(drawn, plot, widthOf);
  spreadLabels(
    drawn.flatMap(({ label }) => (label?.from ? [label] : [])),
    plot.top,
    plot.bottom,
  );
  const own = new Set(series.map(({ source }) => source));
  return {
    width,
    height,
    plot,
    series: drawn,
    years: Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index)
      .filter((year) => (year - firstYear) % yearStep === 0)
      .map((year) => ({ year, x: x(`${year}-01-01`) })),
    ticks: level.ticks(4).map((value) => ({ value, y: y(value) })),
    breaks: breaks
      .filter(
        ({ date, fromSource, toSource }) =>
          within(date) && own.has(fromSource) && own.has(toSource),
      )
      .map((entry, index) => ({ x: x(entry.date), number: index + 1, entry })),
    gaps: gaps
      .filter(({ start, end }) => within(start) && within(end))
      .map(({ start, end }) => ({ x: x(start), width: round(x(end) - x(start)) })),
  };
}

/** A label whose series ends early stands at its end, where nothing is in the way; the others keep to the column beside the plot. */
function placeBeside(
  drawn: readonly ChartSeries[],
  plot: FigureChart["plot"],
  widthOf: Options["widthOf"],
): void {
  const taken: Rectangle[] = drawn.flatMap(({ marks, ranges }) => [
    ...marks.map(({ x, y }) => boxOf(x - MARK_PX, x + MARK_PX, y - MARK_PX, y + MARK_PX)),
    ...ranges.map(({ x, top, bottom }) => boxOf(x - MARK_PX, x + MARK_PX, top, bottom)),
  ]);
  for (const { source, label } of drawn) {
    if (!label?.from) continue;
    const { x, y } = label.from;
    const left = x + LABEL_GAP_PX;
    const box = boxOf(left, left + widthOf(source), y - LABEL_STEP / 2, y + LABEL_STEP / 2);
    const fits = box.right <= plot.right && box.top >= plot.top && box.bottom <= plot.bottom;
    if (!fits || taken.some((other) => overlap(other, box))) continue;
    Object.assign(label, { x: left, from: null });
    taken.push(box);
  }
}

function boxOf(left: number, right: number, top: number, bottom: number): Rectangle {
  return { left, right, top, bottom };
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
