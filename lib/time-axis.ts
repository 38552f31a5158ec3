/** The slider's axis, true to time: every snapshot has its place, and what lies between is drawn as a gap. */
import type { Frame, SeriesBreak } from "./contract";
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

/** Places of the frames (oldest first), of the gaps between them, of breaks and of the first day of each year. */
export function timeAxis(frames: readonly Frame[], breaks: readonly SeriesBreak[]): TimeAxis {
  const [first, last] = [frames[0], frames.at(-1)];
  if (!first || !last) return { frames: [], gaps: [], breaks: [], years: [] };
  const start = monthIndex(first.start);
  const end = Math.max(...frames.map((frame) => monthIndex(frame.end)));
  const place = (date: string) => (monthIndex(date) - start) / (end - start);
  const within = (at: number) => at >= 0 && at <= 1;
  const firstYear = Math.ceil(start / 12);
  return {
    frames: frames.map((frame, index) => ({
      index,
      at: (place(frame.start) + place(frame.end)) / 2,
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
