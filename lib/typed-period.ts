/** What a reader means who types a period: the snapshot of exactly that name, or which ones are near. Nothing is rounded. */
import type { Frame } from "./contract";
import { overlaps, type Period, parsePeriod } from "./periods";

export type TypedPeriod =
  | { kind: "invalid" }
  | { kind: "exact"; frame: Frame }
  /** No snapshot has that name: those that overlap it (first and last), else the nearest on both sides. */
  | { kind: "none"; period: string; isWithin: boolean; offers: Frame[] };

/** @param frames oldest first */
export function readTypedPeriod(text: string, frames: readonly Frame[]): TypedPeriod {
  const period = text
    .trim()
    .toUpperCase()
    .replace(/^(\d{4})\s*-?\s*([QS])\s*(\d)$/, "$1-$2$3");
  const exact = frames.find((frame) => frame.period === period);
  if (exact) return { kind: "exact", frame: exact };
  let wanted: Period;
  try {
    wanted = parsePeriod(period);
  } catch {
    return { kind: "invalid" };
  }
  const within = frames.filter((frame) => overlaps(frame, wanted));
  const near =
    within.length > 0
      ? [within[0], within.at(-1)]
      : [
          frames.findLast((frame) => frame.end <= wanted.start),
          frames.find((frame) => frame.start >= wanted.end),
        ];
  const offers = [...new Set(near)].filter((frame) => frame !== undefined);
  return { kind: "none", period, isWithin: within.length > 0, offers };
}
