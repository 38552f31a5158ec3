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
