/** Shares stacked to the whole, one stack a snapshot as wide as its period: nothing is joined or filled in between. */
import { scaleLinear } from "d3-scale";
import { listedSum, type Series, unpublishedShare } from "./chart-series";
import type { Frame } from "./contract";
import { type DrawnSeries, placeLabels } from "./line-layout";
import { type PeriodAxis, type Plot, round } from "./period-axis";

/** Beside chosen countries: the other listed ones together, and what the source does not publish. */
export const REST = ["other-listed", "other-unpublished"] as const;

export type Stack = {
  /** Fractions by band; they add up to 1. */
  parts: { id: string; value: number }[];
};

export type Band = {
  id: string;
  style: number | null;
  /** One step a snapshot; steps of periods that touch make one shape. */
  shape: string;
  label: { x: number; y: number; fromX: number; fromY: number } | null;
};

export type StackLayout = { plot: Plot; ticks: { y: number; value: number }[]; bands: Band[] };

/** Narrower than this a stack cannot be seen; a month on the narrowest screen is wider, so neighbours stay apart. */
const LEAST_WIDTH = 2;

/**
 * What fills each snapshot of shares: the countries among the series, the other listed ones, "Other and unpublished".
 * When rounding makes the listed ones exceed 1, all are divided by their sum.
 */
export function stacksOf(
  frames: readonly Frame[],
  series: readonly Series[],
  known: ReadonlySet<string>,
): Stack[] {
  const countries = series.filter(({ kind }) => kind === "country");
  return frames.map((frame, index) => {
    const shown = countries.map(({ id, points }) => ({ id, value: points[index]?.value ?? 0 }));
    const listed = listedSum(frame, known);
    const others = Math.max(0, listed - shown.reduce((sum, { value }) => sum + value, 0));
    const parts = [
      ...shown,
      { id: REST[0], value: others < 1e-9 ? 0 : others },
      { id: REST[1], value: unpublishedShare(frame, known) },
    ];
    const sum = parts.reduce((total, { value }) => total + value, 0);
    return { parts: parts.map(({ id, value }) => ({ id, value: value / (sum || 1) })) };
  });
}

/** @param hasLabels whether there is room for labels beside the last stack */
export function stackLayout(
  stacks: readonly Stack[],
  axis: PeriodAxis,
  plot: Plot,
  hasLabels: boolean,
): StackLayout {
  const level = scaleLinear([0, 1], [plot.bottom, plot.top]);
  const y = (value: number) => round(level(value));
  const ids = stacks[0]?.parts.map(({ id }) => id) ?? [];
  const bands = ids.map((id, band): Band => {
    let shape = "";
    let middle: number | null = null;
    for (const [index, { parts }] of stacks.entries()) {
      const place = axis.frames[index];
      const value = parts[band]?.value ?? 0;
      if (!place || value === 0) continue;
      const base = parts.slice(0, band).reduce((sum, part) => sum + part.value, 0);
      const thin = Math.max(0, LEAST_WIDTH - (place.to - place.from)) / 2;
      const [from, to] = [round(place.from - thin), round(place.to + thin)];
      shape += `M${from} ${y(base)}H${to}V${y(base + value)}H${from}Z`;
      if (index === stacks.length - 1) middle = y(base + value / 2);
    }
    const fromX = axis.frames.at(-1)?.to ?? plot.right;
    return {
      id,
      style: (REST as readonly string[]).includes(id) ? null : band,
      shape,
      label: hasLabels && middle !== null ? { x: 0, y: middle, fromX, fromY: middle } : null,
    };
  });
  const labels: NonNullable<DrawnSeries["label"]>[] = bands.flatMap(({ label }) =>
    label ? [label] : [],
  );
  placeLabels(labels, plot);
  return {
    plot,
    ticks: [0, 0.25, 0.5, 0.75, 1].map((value) => ({ value, y: y(value) })),
    bands,
  };
}
