/**
 * Cutting levels into classes otherwise than by the registry's fixed breaks. Breaks come from the whole record, so that
 * they do not change with the slider. Natural breaks: Fisher (1958) and Jenks, least squares within classes, exact.
 */
import { type ColorScale, classBounds, classOf, levelScale, scaleWithBreaks } from "./color-scale";
import type { Timeline } from "./contract";
import { type Metric, metricOf } from "./metrics";

export const CLASSIFICATIONS = ["fixed", "equal", "quantile", "log", "natural"] as const;
export type Classification = (typeof CLASSIFICATIONS)[number];

const scales = new WeakMap<Timeline, Map<Classification, ColorScale>>();

/** Scale of the timeline's levels: the fixed one of its metric, or one from every value on its record. */
export function recordScale(timeline: Timeline, classification: Classification): ColorScale {
  const known = scales.get(timeline) ?? new Map<Classification, ColorScale>();
  scales.set(timeline, known);
  let scale = known.get(classification);
  if (!scale) {
    const metric = metricOf(timeline.metric);
    const values = timeline.frames.flatMap(({ cells }) =>
      cells.flatMap(({ area, value }) => (area === "OTH" || value === null ? [] : [value])),
    );
    scale =
      classification === "fixed"
        ? levelScale(metric)
        : scaleWithBreaks(breaksOf(values, classification, metric));
    known.set(classification, scale);
  }
  return scale;
}

/**
 * Ascending breaks of at most as many classes as the metric's fixed ones; fewer when the values do not give more.
 * A metric whose zero is a class of its own keeps it.
 */
export function breaksOf(
  values: readonly number[],
  classification: Exclude<Classification, "fixed">,
  metric: Pick<Metric, "classBreaks">,
): number[] {
  const ownZero = metric.classBreaks[0] === Number.MIN_VALUE;
  const sorted = values.filter((value) => value > 0).sort((a, b) => a - b);
  const classCount = metric.classBreaks.length + (ownZero ? 0 : 1);
  const breaks = METHODS[classification](sorted, classCount);
  return [...(ownZero ? [Number.MIN_VALUE] : []), ...new Set(breaks)];
}

const METHODS: Record<
  Exclude<Classification, "fixed">,
  (sorted: readonly number[], classCount: number) => number[]
> = {
  equal: (sorted, classCount) =>
    between(sorted, classCount, (lowest, highest, part) => lowest + (highest - lowest) * part),
  log: (sorted, classCount) =>
    between(sorted, classCount, (lowest, highest, part) => lowest * (highest / lowest) ** part),
  quantile(sorted, classCount) {
    const starts = Array.from({ length: classCount - 1 }, (_, index) =>
      Math.round(((index + 1) * sorted.length) / classCount),
    );
    return breaksAt(sorted, starts);
  },
  natural: (sorted, classCount) => breaksAt(sorted, naturalStarts(sorted, classCount)),
};

function between(
  sorted: readonly number[],
  classCount: number,
  place: (lowest: number, highest: number, part: number) => number,
): number[] {
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  if (lowest === undefined || highest === undefined || lowest === highest) return [];
  return Array.from({ length: classCount - 1 }, (_, index) =>
    Number(place(lowest, highest, (index + 1) / classCount).toPrecision(3)),
  ).filter((value) => value > lowest && value <= highest);
}

/** Breaks in front of the values at these indexes, with as few digits as tell the neighbours apart. */
function breaksAt(sorted: readonly number[], starts: readonly number[]): number[] {
  return starts.flatMap((start) => {
    const above = sorted[start];
    // Equal values stay in one class: the break goes in front of the first of them.
    const below = above === undefined ? undefined : sorted.findLast((value) => value < above);
    return above === undefined || below === undefined ? [] : [shortestBetween(below, above)];
  });
}

/** The number with the fewest digits in `(below, above]`. */
export function shortestBetween(below: number, above: number): number {
  const middle = (below + above) / 2;
  for (let digits = 1; digits <= 15; digits++) {
    for (const candidate of [middle, above, below].map((value) =>
      Number(value.toPrecision(digits)),
    ))
      if (candidate > below && candidate <= above) return candidate;
  }
  return above;
}

/**
 * First indexes of the classes after the first, for the split with the least sum of squared distances to the class means.
 * A dynamic program; the best start of the last class never moves back, which makes it O(classes · n · log n).
 * @param sorted ascending
 */
export function naturalStarts(sorted: readonly number[], classCount: number): number[] {
  const distinct = new Set(sorted).size;
  const count = Math.min(classCount, distinct);
  if (count < 2) return [];
  const cost = squaredDistances(sorted);
  let best = sorted.map((_, end) => cost(0, end));
  const starts: number[][] = [];
  for (let classes = 2; classes <= count; classes++) {
    const before = best;
    const next = sorted.map(() => Number.POSITIVE_INFINITY);
    const start = sorted.map(() => 0);
    const solve = (fromEnd: number, toEnd: number, lowest: number, highest: number): void => {
      if (fromEnd > toEnd) return;
      const end = (fromEnd + toEnd) >> 1;
      let chosen = Math.max(lowest, classes - 1);
      for (let first = chosen; first <= Math.min(end, highest); first++) {
        const sum = (before[first - 1] ?? Number.POSITIVE_INFINITY) + cost(first, end);
        if (sum < (next[end] ?? 0)) {
          next[end] = sum;
          chosen = first;
        }
      }
      start[end] = chosen;
      solve(fromEnd, end - 1, lowest, chosen);
      solve(end + 1, toEnd, chosen, highest);
    };
    solve(classes - 1, sorted.length - 1, classes - 1, sorted.length - 1);
    starts.push(start);
    best = next;
  }
  const chosen: number[] = [];
  let end = sorted.length - 1;
  for (const start of starts.reverse()) {
    const first = start[end] ?? 0;
    chosen.unshift(first);
    end = first - 1;
  }
  return chosen;
}

/** Sum of squared distances to the mean of the values from `first` to `last`, both included, in constant time. */
function squaredDistances(sorted: readonly number[]): (first: number, last: number) => number {
  // Around the mean the sums keep their digits.
  const mean = sorted.reduce((sum, value) => sum + value, 0) / Math.max(1, sorted.length);
  const sums = [0];
  const squares = [0];
  for (const value of sorted) {
    sums.push((sums.at(-1) ?? 0) + (value - mean));
    squares.push((squares.at(-1) ?? 0) + (value - mean) ** 2);
  }
  const part = (of: readonly number[], first: number, last: number) =>
    (of[last + 1] ?? 0) - (of[first] ?? 0);
  return (first, last) =>
    Math.max(0, part(squares, first, last) - part(sums, first, last) ** 2 / (last - first + 1));
}

/**
 * Where a value stands on the legend, in classes from its left edge: 2.5 is the middle of the third.
 * In an open class the place nears the outer edge as the value goes away from its bound.
 */
export function placeInLegend(scale: ColorScale, value: number): number {
  const index = classOf(scale, value) ?? 0;
  const { lo, hi } = classBounds(scale, index);
  return index + Math.min(1, Math.max(0, partOfClass(value, lo, hi)));
}

function partOfClass(value: number, lo: number | null, hi: number | null): number {
  if (lo !== null && hi !== null) return (value - lo) / (hi - lo);
  if (hi !== null) {
    if (hi === Number.MIN_VALUE) return 0.5;
    return hi > 0 ? value / hi : hi / value;
  }
  return lo !== null && value > 0 ? 1 - lo / value : 0.5;
}
