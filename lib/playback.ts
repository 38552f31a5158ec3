/** How the record is played: which snapshot comes next, how long one stays, and where playing stops and says why. */
import { breaksBetween } from "./change";
import type { Frame, SeriesBreak } from "./contract";
import { monthIndex } from "./periods";
import type { AxisGap, TimeAxis } from "./time-axis";

export const SPEEDS = [0.5, 1, 2, 4] as const;
export type Speed = (typeof SPEEDS)[number];

/** At speed 1 a snapshot stays this long for each month of its period. */
export const MS_PER_MONTH = 150;
/** A year of prices would stand still for nearly two seconds: nothing stays longer than half a year does. */
const LONGEST_MONTHS = 6;
/** What was said of a gap has to be read, at any speed. */
const GAP_READING_MS = 1_200;

export type PlayStep = {
  /** Index of the snapshot that is shown next. */
  index: number;
  /** The hole in the record that this one step crosses. */
  gap: AxisGap | null;
  /** Breaks between the two snapshots: playing pauses before it crosses them. */
  breaks: readonly SeriesBreak[];
};

/** The step after the snapshot `current`; null at the end. */
export function nextStep(
  frames: readonly Frame[],
  axis: Pick<TimeAxis, "gaps">,
  breaks: readonly SeriesBreak[],
  current: number,
): PlayStep | null {
  const [from, to] = [frames[current], frames[current + 1]];
  if (!from || !to) return null;
  return {
    index: current + 1,
    gap:
      axis.gaps.find(({ fromDate, toDate }) => fromDate >= from.end && toDate <= to.start) ?? null,
    breaks: breaksBetween(from, to, breaks),
  };
}

/**
 * Milliseconds that a snapshot stays before the next: its months at the speed, so that time passes evenly.
 * @param crossedGap whether the step to it crossed a gap
 */
export function stayMs(
  frame: Pick<Frame, "start" | "end">,
  speed: number,
  crossedGap = false,
): number {
  const months = Math.round(monthIndex(frame.end) - monthIndex(frame.start));
  const stay = (Math.min(LONGEST_MONTHS, Math.max(1, months)) * MS_PER_MONTH) / speed;
  return crossedGap ? Math.max(stay, GAP_READING_MS) : stay;
}

/** Where playing begins: at the snapshot shown, or from the first when the last is shown. */
export function playFrom(current: number, first: number, count: number): number {
  return current >= count - 1 ? first : Math.max(first, current);
}
