/** Shares before and after a dated event, from one source. What lies between a break or a gap is not set side by side. */

import type { AreaChange } from "./change";
import { breaksBetween, changesBetween } from "./change";
import type { AtlasEvent, Frame, SeriesBreak, Timeline } from "./contract";
import { monthIndex } from "./periods";

/** Snapshots farther apart than this do not stand around one event. */
export const MOST_MONTHS_APART = 6;

export type AroundEvent =
  | { kind: "pair"; before: Frame; after: Frame; changes: AreaChange[] }
  | { kind: "break"; entry: SeriesBreak }
  | { kind: "gap" };

/**
 * The last snapshot that ends by the day of the event and the first of the same source that begins on it or later.
 * @param areas whose changes are wanted; those that either snapshot does not list are left out
 */
export function aroundEvent(
  { date }: Pick<AtlasEvent, "date">,
  { frames, breaks }: Pick<Timeline, "frames" | "breaks">,
  areas: readonly string[],
): AroundEvent {
  const before = frames.filter(({ end }) => end <= date).at(-1);
  const after = frames.find(({ start, source }) => start >= date && source === before?.source);
  if (!before || !after) return { kind: "gap" };
  if (monthIndex(after.start) - monthIndex(before.end) > MOST_MONTHS_APART) return { kind: "gap" };
  const [entry] = breaksBetween(before, after, breaks);
  if (entry) return { kind: "break", entry };
  const changes = changesBetween(before, after).filter(
    ({ area, change }) => change !== null && areas.includes(area),
  );
  return { kind: "pair", before, after, changes };
}
