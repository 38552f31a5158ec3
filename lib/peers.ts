/** Countries that are close to one of them in a figure. */

const LISTED = 4;

/**
 * The rows whose figure is closest to that of an area, largest first; equally close ones in the order they came in.
 * @param figure of a row; null: there is none, and the row is nobody's peer
 * @returns at most four, without the area itself; none when it has no figure
 */
export function closestTo<Row>(
  rows: readonly Row[],
  isItself: (row: Row) => boolean,
  figure: (row: Row) => number | null,
): Row[] {
  const itself = rows.find(isItself);
  const own = itself === undefined ? null : figure(itself);
  if (own === null) return [];
  return rows
    .flatMap((row) => {
      const value = figure(row);
      return row === itself || value === null ? [] : [{ row, value }];
    })
    .sort((a, b) => Math.abs(a.value - own) - Math.abs(b.value - own))
    .slice(0, LISTED)
    .sort((a, b) => b.value - a.value)
    .map(({ row }) => row);
}
