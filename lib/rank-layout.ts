/** Rank over time in pixels: the first on top, ties at one height. */
import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import type { Series, SeriesPoint } from "./chart-series";
import { type DrawnSeries, placeLabels } from "./line-layout";
import { type PeriodAxis, type Plot, round } from "./period-axis";
import type { Rank } from "./rank";

export type RankLayout = {
  plot: Plot;
  ticks: { y: number; value: number }[];
  series: (Omit<DrawnSeries, "bands" | "ranges" | "marks"> & {
    marks: { frame: number; x: number; y: number; alone: boolean; tied: boolean }[];
  })[];
};

const TIE_STEP = 5;

/** Countries of the series by their ranks in each snapshot; regions and groups are in no ranking of countries. */
export function rankLayout(
  series: readonly Series[],
  ranks: readonly ReadonlyMap<string, Rank>[],
  axis: PeriodAxis,
  plot: Plot,
  hasLabels: boolean,
): RankLayout {
  const countries = series.filter(({ kind }) => kind === "country");
  const ids = countries.map(({ id }) => id);
  const rankOf = (id: string, frame: number) => ranks[frame]?.get(id)?.rank ?? null;
  const last = Math.max(1, ...ids.flatMap((id) => ranks.map((_, frame) => rankOf(id, frame) ?? 1)));
  const level = scaleLinear([1, Math.max(2, last)], [plot.top + 8, plot.bottom - 8]);
  const y = (rank: number) => round(level(rank));
  const drawn = countries.map((entry, style) => {
    const at = (point: SeriesPoint) => y(rankOf(entry.id, point.frame) ?? 1);
    /** Marks of a tie stand beside each other. */
    const x = ({ frame }: SeriesPoint) => {
      const same = ids.filter((id) => rankOf(id, frame) === rankOf(entry.id, frame));
      return round(
        (axis.frames[frame]?.x ?? 0) + (same.indexOf(entry.id) - (same.length - 1) / 2) * TIE_STEP,
      );
    };
    const path = line<SeriesPoint>(x, at);
    const marks = entry.segments.flatMap((segment) =>
      segment.map((point) => ({
        frame: point.frame,
        x: x(point),
        y: at(point),
        alone: segment.length === 1,
        tied: ranks[point.frame]?.get(entry.id)?.tied ?? false,
      })),
    );
    const end = marks.at(-1);
    return {
      id: entry.id,
      style,
      isBloc: false,
      lines: entry.segments.filter(({ length }) => length > 1).map((run) => path(run) ?? ""),
      marks,
      label: hasLabels && end ? { x: 0, y: end.y, fromX: end.x, fromY: end.y } : null,
    };
  });
  placeLabels(
    drawn.flatMap(({ label }) => (label ? [label] : [])),
    plot,
  );
  const step = Math.max(1, Math.ceil(last / 8));
  return {
    plot,
    ticks: Array.from({ length: last }, (_, index) => index + 1)
      .filter((rank) => (rank - 1) % step === 0)
      .map((value) => ({ value, y: y(value) })),
    series: drawn,
  };
}
