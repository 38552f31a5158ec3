/** The rules by which a sentence of the news is held against figures. Each says what it needs; none knows the sentence. */
import type { AreaChange } from "./change";
import type { Bounds } from "./concentration";
import type { Verdict } from "./contract";

/**
 * Whether shares went the way that was said, against every baseline on record.
 * @param changes one a country and baseline; those that are not comparable are left out
 */
export function directionVerdict(changes: readonly AreaChange[], said: "up" | "down"): Verdict {
  const measured = changes.filter(({ measurable }) => measurable);
  const agreeing = measured.filter(({ change }) => (said === "up" ? 1 : -1) * (change ?? 0) > 0);
  const comparable = changes.filter(({ change }) => change !== null);
  if (agreeing.length > 0) return agreeing.length === comparable.length ? "supported" : "partly";
  return measured.length > 0 ? "wrong" : "not-testable";
}

/**
 * Whether concentration fell: only when the bounds after lie wholly below the bounds before.
 * @param before null: not on record
 */
export function fallVerdict(before: Bounds | null, after: Bounds | null): Verdict {
  if (before === null || after === null) return "not-testable";
  if (after.high < before.low) return "supported";
  return after.low > before.high ? "wrong" : "not-testable";
}

/**
 * Whether one kind of generation can be the attraction: it makes most of the electricity.
 * At best partly: a share of generation does not show that any of it is left over.
 * @param shares fractions of generation, one a country; null: not on record
 */
export function surplusVerdict(shares: readonly (number | null)[]): Verdict {
  const known = shares.filter((share) => share !== null);
  if (known.length === 0) return "not-testable";
  return known.some((share) => share > 0.5) ? "partly" : "wrong";
}

/**
 * Whether a cost is exceeded somewhere.
 * @param places for each assumption: how many places with mining on record exceed it, and how many places at all
 */
export function exceededVerdict(places: readonly { mined: number; any: number }[]): Verdict {
  if (places.length === 0) return "not-testable";
  if (places.every(({ mined }) => mined > 0)) return "supported";
  return places.some(({ any }) => any > 0) ? "partly" : "wrong";
}

/**
 * Relative growth between two rounded figures: 3.78 is +378 %.
 * @param from positive; both with half a unit of their printed digits
 */
export function growthBounds(
  from: { value: number; resolution: number },
  to: { value: number; resolution: number },
): Bounds & { value: number } {
  return {
    value: to.value / from.value - 1,
    low: (to.value - to.resolution) / (from.value + from.resolution) - 1,
    high: (to.value + to.resolution) / (from.value - from.resolution) - 1,
  };
}

/** Whether a printed growth agrees with its end points, as exactly as it was printed. */
export function growthVerdict(growth: Bounds, printed: number, printedResolution: number): Verdict {
  const meets =
    printed - printedResolution <= growth.high && growth.low <= printed + printedResolution;
  return meets ? "supported" : "wrong";
}
