/** Every measure of concentration of one snapshot, as intervals for what its source does not list (research: formulas F7). */

/** What is assumed of the part that a source does not list, for the most concentrated case. */
export const REST_ASSUMPTIONS = ["rest-one-country", "rest-capped"] as const;
export type RestAssumption = (typeof REST_ASSUMPTIONS)[number];

export const MEASURES = [
  "hhi",
  "effective_countries",
  "nakamoto",
  "top1",
  "top3",
  "top5",
  "entropy_bits",
  "evenness",
  "gini",
] as const;
export type MeasureId = (typeof MEASURES)[number];

/** Null: unbounded, or nothing to compute it from. */
export type Interval = { lower: number | null; upper: number | null };

/** Below half a unit of the roundest figures on record nothing is left over. */
const NOTHING_LEFT = 0.0005;

/**
 * Bounds of the measures. HHI 0 to 10,000; top shares, evenness and Gini 0 to 1; entropy in bits; the others count countries.
 * The least concentrated case spreads the rest over ever more countries, for the entropy evenly over those that there are.
 * Evenness and Gini depend on how many countries are counted, so they are of the listed ones only, without published zeros.
 * @param shares of the listed countries, fractions that add up to at most 1 and a rounding
 * @param assumption `rest-capped`: no unlisted country is larger than the smallest listed one, which holds only for a true top list
 * @param countries how many there are in all, which bounds the entropy
 * @throws RangeError when the shares add up to more than 1 and a rounding, or one is no share
 */
export function measuresOf(
  shares: readonly number[],
  assumption: RestAssumption,
  countries: number,
): Record<MeasureId, Interval> {
  const wrong = shares.find((share) => !(share >= 0 && share <= 1));
  if (wrong !== undefined) throw new RangeError(`not a share: ${wrong}`);
  const listed = shares.filter((share) => share > 0).sort((a, b) => b - a);
  const total = sum(listed);
  if (total > 1.001) throw new RangeError(`shares add up to ${total}`);
  if (listed.length === 0) return NOTHING;
  const rest = 1 - total < NOTHING_LEFT ? 0 : 1 - total;
  const most = assumption === "rest-capped" ? Math.min(rest, listed.at(-1) ?? rest) : rest;
  const packed = [...listed, ...partsOf(rest, most)].sort((a, b) => b - a);
  const hhi = { lower: squares(listed), upper: squares(packed) };
  const spreadOver = countries - listed.length;
  return {
    hhi,
    effective_countries: { lower: 10_000 / hhi.upper, upper: 10_000 / hhi.lower },
    nakamoto: { lower: majority(packed), upper: majority(listed) },
    top1: { lower: top(listed, 1), upper: top(packed, 1) },
    top3: { lower: top(listed, 3), upper: top(packed, 3) },
    top5: { lower: top(listed, 5), upper: top(packed, 5) },
    entropy_bits: {
      lower: bits(packed),
      upper:
        rest === 0
          ? bits(listed)
          : spreadOver > 0
            ? bits(listed) + rest * Math.log2(spreadOver / rest)
            : null,
    },
    evenness: exactly(evenness(listed)),
    gini: exactly(gini(listed)),
  };
}

const UNKNOWN: Interval = { lower: null, upper: null };
const NOTHING = Object.fromEntries(MEASURES.map((id) => [id, UNKNOWN])) as Record<
  MeasureId,
  Interval
>;

/** Wider than this, bounds say nothing: an upper one more than twice the lower, of shares more than 25 points apart. */
const MOST_TIMES = 2;
const MOST_APART = 0.25;

/** Whether bounds are near enough to each other to say anything. */
export function saysSomething({ lower, upper }: Interval, unit: "share" | "number"): boolean {
  if (lower === null || upper === null) return false;
  return unit === "share" ? upper - lower <= MOST_APART : upper <= MOST_TIMES * lower;
}

/** What one measure is given in: shares of the whole or a plain number. */
export function measureUnit(id: string): "share" | "number" {
  return /^(top\d|share_)/.test(id) ? "share" : "number";
}

/** The fewest parts of at most `most` that make up `rest`: the most concentrated way to split it. */
function partsOf(rest: number, most: number): number[] {
  if (rest <= 0 || most <= 0) return [];
  const whole = Math.floor(rest / most + 1e-9);
  const left = rest - whole * most;
  return [...Array.from({ length: whole }, () => most), ...(left > 1e-12 ? [left] : [])];
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const squares = (shares: readonly number[]) => sum(shares.map((share) => (100 * share) ** 2));
const top = (sorted: readonly number[], count: number) => Math.min(1, sum(sorted.slice(0, count)));
const bits = (shares: readonly number[]) => sum(shares.map((share) => -share * Math.log2(share)));
const exactly = (value: number | null): Interval => ({ lower: value, upper: value });

/** The smallest number of countries, largest first, that hold strictly more than half; null when all hold half or less. */
function majority(sorted: readonly number[]): number | null {
  let held = 0;
  const index = sorted.findIndex((share) => {
    held += share;
    return held > 0.5 + 1e-12;
  });
  return index === -1 ? null : index + 1;
}

/** Entropy of the listed ones as a part of the largest possible; null for one country. */
function evenness(listed: readonly number[]): number | null {
  if (listed.length < 2) return null;
  const total = sum(listed);
  return bits(listed.map((share) => share / total)) / Math.log2(listed.length);
}

/** 0 when all listed ones are equal; null for one country. */
function gini(listed: readonly number[]): number | null {
  const n = listed.length;
  if (n < 2) return null;
  const weighted = sum(
    listed.toReversed().map((share, index) => (2 * (index + 1) - n - 1) * share),
  );
  return weighted / (n * sum(listed));
}
