/** The slider's axis, true to time: every snapshot has its place, and what lies between is drawn as a gap. */
import type { AtlasEvent, Frame, SeriesBreak } from "./contract";
import { addMonths, monthIndex } from "./periods";

export type AxisFrame = { index: number; at: number; from: number; to: number; source: string };
export type AxisGap = { from: number; to: number; fromDate: string; toDate: string };

/** All positions are fractions of the axis, 0 to 1. */
export type TimeAxis = {
  frames: AxisFrame[];
  gaps: AxisGap[];
  breaks: { at: number; entry: SeriesBreak }[];
  years: { at: number; year: number }[];
};

/** A dated event, or a break of the series: one of the two is there. */
export type TrackMark =
  | { at: number; date: string; event: AtlasEvent; entry: null }
  | { at: number; date: string; event: null; entry: SeriesBreak };

/** Marks that are too near to each other for a finger; `at` is the mean of their places. */
export type MarkCluster = { at: number; marks: readonly TrackMark[] };

/** Places of the frames (oldest first), of the gaps between them, of breaks and of the first day of each year. */
export function timeAxis(frames: readonly Frame[], breaks: readonly SeriesBreak[]): TimeAxis {
  const [first, last] = [frames[0], frames.at(-1)];
  if (!first || !last) return { frames: [], gaps: [], breaks: [], years: [] };
  const start = monthIndex(first.start);
  const end = lastMonth(frames);
  const place = (date: string) => (monthIndex(date) - start) / (end - start);
  const within = (at: number) => at >= 0 && at <= 1;
  const firstYear = Math.ceil(start / 12);
  return {
    frames: frames.map((frame, index) => ({
      index,
      // A day, or what began on one, stands on that day.
      at: frame.kind === "point" ? place(frame.start) : (place(frame.start) + place(frame.end)) / 2,
      from: place(frame.start),
      to: place(frame.end),
      source: frame.source,
    })),
    gaps: gapsBetween(frames).map((gap) => ({
      ...gap,
      from: place(gap.fromDate),
      to: place(gap.toDate),
    })),
    breaks: breaks
      .map((entry) => ({ at: place(entry.date), entry }))
      .filter(({ at }) => within(at)),
    years: Array.from(
      { length: Math.floor(end / 12) - firstYear + 1 },
      (_, index) => firstYear + index,
    )
      .map((year) => ({ year, at: (year * 12 - start) / (end - start) }))
      .filter(({ at }) => at < 0.995),
  };
}

/** The frame nearest to a place on the axis. @throws RangeError without frames */
export function nearestFrame(axis: TimeAxis, at: number): number {
  const [first, ...rest] = axis.frames;
  if (!first) throw new RangeError("no frames");
  return rest.reduce(
    (best, frame) => (Math.abs(frame.at - at) < Math.abs(best.at - at) ? frame : best),
    first,
  ).index;
}

/** Events and breaks within the axis of the frames, oldest first. */
export function marksOf(
  frames: readonly Frame[],
  breaks: TimeAxis["breaks"],
  events: readonly AtlasEvent[],
): TrackMark[] {
  const first = frames[0];
  if (!first) return [];
  const start = monthIndex(first.start);
  const end = lastMonth(frames);
  return [
    ...breaks.map(({ at, entry }): TrackMark => ({ at, date: entry.date, event: null, entry })),
    ...events
      .map(
        (event): TrackMark => ({
          at: (monthIndex(event.date) - start) / (end - start),
          date: event.date,
          event,
          entry: null,
        }),
      )
      .filter(({ at }) => at >= 0 && at <= 1),
  ].sort((a, b) => a.at - b.at);
}

/**
 * Joins marks until the middles of any two clusters are at least `apart` from each other.
 * @param marks ascending by place
 * @param apart fraction of the axis
 */
export function clusterMarks(marks: readonly TrackMark[], apart: number): MarkCluster[] {
  const clusters: MarkCluster[] = [];
  for (const mark of marks) {
    let cluster: MarkCluster = { at: mark.at, marks: [mark] };
    for (let before = clusters.at(-1); before && cluster.at - before.at < apart; ) {
      cluster = joined(before, cluster);
      clusters.pop();
      before = clusters.at(-1);
    }
    clusters.push(cluster);
  }
  return clusters;
}

function joined(a: MarkCluster, b: MarkCluster): MarkCluster {
  const marks = [...a.marks, ...b.marks];
  return { at: (a.at * a.marks.length + b.at * b.marks.length) / marks.length, marks };
}

function lastMonth(frames: readonly Frame[]): number {
  return Math.max(...frames.map((frame) => monthIndex(frame.end)));
}

function gapsBetween(frames: readonly Frame[]): { fromDate: string; toDate: string }[] {
  const gaps: { fromDate: string; toDate: string }[] = [];
  let last = frames[0];
  for (const frame of frames) {
    if (!last) break;
    // A point covers a day only: what lies around it within a month is no gap.
    const besidePoint = frame.kind === "point" || last.kind === "point";
    if (frame.start > (besidePoint ? addMonths(last.end, 1) : last.end)) {
      gaps.push({ fromDate: last.end, toDate: frame.start });
    }
    if (frame.end > last.end) last = frame;
  }
  return gaps;
}
