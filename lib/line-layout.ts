/** Where lines, marks, bounds and labels of a chart over time stand, in pixels. */
import { scaleLinear } from "d3-scale";
import { area, line } from "d3-shape";
import type { Series, SeriesPoint } from "./chart-series";
import { spreadLabels } from "./label-spread";
import { type PeriodAxis, type Plot, round } from "./period-axis";

export type DrawnSeries = {
  id: string;
  /** Which colour and symbol. */
  style: number;
  isBloc: boolean;
  lines: string[];
  /** Between the bounds of a region or group. */
  bands: string[];
  /** Every point that has a value; `alone` when no line reaches it. */
  marks: { frame: number; x: number; y: number; alone: boolean }[];
  /** Published bounds, and those of a region or group in a snapshot that stands alone. */
  ranges: { frame: number; x: number; top: number; bottom: number }[];
  label: { x: number; y: number; fromX: number; fromY: number } | null;
};

export type LineLayout = {
  plot: Plot;
  ticks: { y: number; value: number }[];
  series: DrawnSeries[];
};

/** Series that end this near to the right edge have their label beside the plot. */
const AT_END = 48;

/**
 * @param most the largest value of the axis; charts beside each other share one
 * @param hasLabels whether there is room for labels at the lines
 */
export function lineLayout(
  series: readonly Series[],
  axis: PeriodAxis,
  plot: Plot,
  most: number,
  { hasLabels, tickCount = 4 }: { hasLabels: boolean; tickCount?: number },
): LineLayout {
  const level = scaleLinear([0, most || 1], [plot.bottom, plot.top]).nice(tickCount);
  const x = ({ frame }: SeriesPoint) => axis.frames[frame]?.x ?? plot.left;
  const y = (value: number | null) => round(level(value ?? 0));
  const path = line<SeriesPoint>(x, ({ value }) => y(value));
  const band = area<SeriesPoint>(
    x,
    ({ low }) => y(low),
    ({ high }) => y(high),
  );
  const drawn = series.map((entry, style): DrawnSeries => {
    const isBloc = entry.kind !== "country";
    const marks = entry.segments.flatMap((segment) =>
      segment.map((point) => ({
        frame: point.frame,
        x: x(point),
        y: y(point.value),
        alone: segment.length === 1,
      })),
    );
    const last = marks.at(-1);
    const joined = entry.segments.filter((segment) => segment.length > 1);
    return {
      id: entry.id,
      style,
      isBloc,
      lines: joined.map((segment) => path(segment) ?? ""),
      bands: isBloc
        ? entry.bounds.filter(({ length }) => length > 1).map((run) => band(run) ?? "")
        : [],
      marks,
      ranges: entry.bounds
        .filter((run) => !isBloc || run.length === 1)
        .flat()
        .map((point) => ({
          frame: point.frame,
          x: x(point),
          top: y(point.high),
          bottom: y(point.low),
        })),
      label: hasLabels && last ? { x: 0, y: last.y, fromX: last.x, fromY: last.y } : null,
    };
  });
  const labels = drawn.flatMap(({ label }) => (label ? [label] : []));
  placeLabels(labels, plot);
  return {
    plot,
    ticks: level.ticks(tickCount).map((value) => ({ value, y: y(value) })),
    series: drawn,
  };
}

/** Labels stand in a column beside the plot, those of lines that end earlier in one of their own where these end. */
export function placeLabels(labels: NonNullable<DrawnSeries["label"]>[], plot: Plot): void {
  const early = labels.filter(({ fromX }) => fromX < plot.right - AT_END);
  const late = labels.filter(({ fromX }) => fromX >= plot.right - AT_END);
  const column = Math.max(...early.map(({ fromX }) => fromX)) + 12;
  for (const label of early) label.x = column;
  for (const label of late) label.x = plot.right + 12;
  spreadLabels(early, plot.top + 8, plot.bottom - 8);
  spreadLabels(late, plot.top, plot.bottom);
}

/** The largest value or bound of the series, in the metric's unit; 0 without any. */
export function largestOf(series: readonly Series[]): number {
  return Math.max(
    0,
    ...series.flatMap(({ points }) => points.flatMap(({ value, high }) => [value ?? 0, high ?? 0])),
  );
}
