/** The time axis of a chart in pixels: true to time, with gaps and series breaks at their places. */
import type { Frame, SeriesBreak } from "./contract";
import { timeAxis } from "./time-axis";

export type Plot = { left: number; right: number; top: number; bottom: number };

export type PeriodAxis = {
  /** Middle, begin and end of each snapshot. */
  frames: { x: number; from: number; to: number }[];
  ticks: { x: number; label: string }[];
  gaps: { x: number; width: number; fromDate: string; toDate: string }[];
  breaks: { x: number; number: number; entry: SeriesBreak }[];
};

const TICK_WIDTH = 52;

/** Places of the snapshots (oldest first), a tick for the first day of some years, gaps and breaks, from `left` to `right`. */
export function periodAxis(
  frames: readonly Frame[],
  breaks: readonly SeriesBreak[],
  { left, right }: Plot,
): PeriodAxis {
  const axis = timeAxis(frames, breaks);
  const x = (at: number) => round(left + at * (right - left));
  const step = Math.max(1, Math.ceil((axis.years.length * TICK_WIDTH) / (right - left)));
  const places = axis.frames.map(({ at, from, to }) => ({ x: x(at), from: x(from), to: x(to) }));
  const years = axis.years
    .filter((_, index) => index % step === 0)
    .map(({ at, year }) => ({ x: x(at), label: String(year) }))
    .filter((tick) => tick.x <= right - TICK_WIDTH / 2);
  return {
    frames: places,
    ticks: years.length > 1 ? years : endsOf(frames, places),
    gaps: axis.gaps.map(({ from, to, fromDate, toDate }) => ({
      x: x(from),
      width: round(x(to) - x(from)),
      fromDate,
      toDate,
    })),
    breaks: axis.breaks.map(({ at, entry }, index) => ({ x: x(at), number: index + 1, entry })),
  };
}

/** Within a year: the first and the last snapshot. */
function endsOf(frames: readonly Frame[], places: PeriodAxis["frames"]): PeriodAxis["ticks"] {
  return [...new Set([0, frames.length - 1])].flatMap((index) => {
    const [place, frame] = [places[index], frames[index]];
    return place && frame ? [{ x: place.from, label: frame.period }] : [];
  });
}

/** Index of the snapshot nearest to a place in pixels; null without any. */
export function nearestSnapshot({ frames }: PeriodAxis, x: number): number | null {
  if (frames.length === 0) return null;
  return frames.reduce(
    (best, frame, index) =>
      Math.abs(frame.x - x) < Math.abs((frames[best]?.x ?? 0) - x) ? index : best,
    0,
  );
}

/** To a tenth of a pixel. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
