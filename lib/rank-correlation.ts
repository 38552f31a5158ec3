/** Spearman's rank correlation. */

/**
 * Correlation of the ranks of two equally long lists of figures, −1 to 1; equal figures share the mean of their ranks
 * (Pearson's correlation of mid-ranks: Kendall and Gibbons, Rank Correlation Methods, 1990, ch. 3).
 * @returns null for fewer than three pairs, or when all figures of a list are equal
 * @throws RangeError when the lists differ in length
 */
export function spearman(x: readonly number[], y: readonly number[]): number | null {
  if (x.length !== y.length) throw new RangeError(`${x.length} figures against ${y.length}`);
  if (x.length < 3) return null;
  const [a, b] = [midRanks(x), midRanks(y)];
  const mean = (x.length + 1) / 2;
  let [both, ofA, ofB] = [0, 0, 0];
  for (const [index, rank] of a.entries()) {
    const [da, db] = [rank - mean, (b[index] ?? mean) - mean];
    both += da * db;
    ofA += da * da;
    ofB += db * db;
  }
  if (ofA === 0 || ofB === 0) return null;
  return Math.max(-1, Math.min(1, both / Math.sqrt(ofA * ofB)));
}

/** Ranks from 1, smallest first; equal figures have the mean of the places they take. */
export function midRanks(values: readonly number[]): number[] {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length;
    const equal = values.filter((other) => other === value).length;
    return below + (equal + 1) / 2;
  });
}
