/** Hashrate over the days of a shock: what goes dark and when, what comes back and when. All relative to before, which is 1. */

export type ShockCourse = {
  /** Share of the network's hashrate that goes dark, 0 to `MOST_LOST`. */
  lost: number;
  /** Days over which it goes; 0: at once. */
  rampDays: number;
  /** Part of what went that comes back, here or elsewhere, 0 to 1. */
  returned: number;
  /** It comes back from this day … */
  returnFromDay: number;
  /** … to this one, evenly. */
  returnToDay: number;
};

/** With less than a hundredth left the next retarget would take years. */
export const MOST_LOST = 0.99;

/** @param day days since the shock began @returns hashrate, 1 before the shock */
export function hashrateAt(course: ShockCourse, day: number): number {
  const { lost, rampDays, returned, returnFromDay, returnToDay } = course;
  const gone = lost * progress(day, 0, rampDays);
  const back = lost * returned * progress(day, returnFromDay, returnToDay);
  return 1 - gone + Math.min(back, gone);
}

/** From this day on hashrate stays. */
export function settledDay({ rampDays, returned, returnToDay, lost }: ShockCourse): number {
  return lost > 0 && returned > 0 ? Math.max(rampDays, returnToDay) : rampDays;
}

/** @throws RangeError for what no shock can be */
export function checkCourse(course: ShockCourse): void {
  const { lost, rampDays, returned, returnFromDay, returnToDay } = course;
  if (!(lost >= 0 && lost <= MOST_LOST))
    throw new RangeError(`cannot lose ${lost} of the hashrate`);
  if (!(returned >= 0 && returned <= 1)) throw new RangeError(`cannot return ${returned} of it`);
  if (!(rampDays >= 0 && returnFromDay >= 0 && returnToDay >= returnFromDay))
    throw new RangeError(`no course of days: ${rampDays}, ${returnFromDay} to ${returnToDay}`);
}

function progress(day: number, from: number, to: number): number {
  if (day < from) return 0;
  return to > from ? Math.min(1, (day - from) / (to - from)) : 1;
}
