/** How concentrated shares are, with bounds for what a source does not list (research: formulas F7). */

export type Bounds = { low: number; high: number };

/**
 * Herfindahl-Hirschman index, 0 to 10,000.
 * @param shares listed shares, fractions; their sum is at most 1
 * @returns low: the rest is split among infinitely many; high: the rest is one country
 * @throws RangeError when the shares add up to more than 1 and a rounding
 */
export function hhiBounds(shares: readonly number[]): Bounds {
  const rest = restOf(shares);
  const listed = shares.reduce((sum, share) => sum + (100 * share) ** 2, 0);
  return { low: listed, high: listed + (100 * rest) ** 2 };
}

/**
 * The index of rounded shares: bounds that hold whatever the rounding hid and however the rest is split.
 * @param figures listed shares with half a unit of their digits, both fractions
 * @param isTopList whether no unlisted country is larger than the smallest listed one, which caps how the rest can be split
 */
export function hhiBoundsOfRounded(
  figures: readonly { share: number; resolution: number }[],
  isTopList: boolean,
): Bounds {
  const squares = (shift: -1 | 1) =>
    figures.reduce(
      (sum, { share, resolution }) => sum + (100 * Math.max(0, share + shift * resolution)) ** 2,
      0,
    );
  const least = figures.reduce((sum, { share, resolution }) => sum + share - resolution, 0);
  const rest = Math.max(0, 1 - least);
  const smallest = Math.min(...figures.map(({ share, resolution }) => share + resolution));
  const restSquared = isTopList && smallest > 0 ? cappedSquares(rest, smallest) : (100 * rest) ** 2;
  return { low: squares(-1), high: squares(1) + restSquared };
}

/** Largest sum of squares (in percent) of a rest of which no part is larger than `most`. */
function cappedSquares(rest: number, most: number): number {
  const whole = Math.floor(rest / most);
  return whole * (100 * most) ** 2 + (100 * (rest - whole * most)) ** 2;
}

/** Number of equal countries with the same index: 10,000 / HHI; the bounds change places. */
export function effectiveNumberBounds(shares: readonly number[]): Bounds {
  const { low, high } = hhiBounds(shares);
  return { low: 10_000 / high, high: 10_000 / low };
}

/**
 * The smallest number of countries that hold strictly more than half together.
 * @returns null when the listed ones hold half or less
 */
export function nakamotoCoefficient(shares: readonly number[]): number | null {
  let sum = 0;
  let count = 0;
  for (const share of [...shares].sort((a, b) => b - a)) {
    sum += share;
    count += 1;
    if (sum > 0.5) return count;
  }
  return null;
}

function restOf(shares: readonly number[]): number {
  const sum = shares.reduce((total, share) => total + share, 0);
  if (sum > 1.001) throw new RangeError(`shares add up to ${sum}`);
  return Math.max(0, 1 - sum);
}
