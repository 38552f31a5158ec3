/** Ranks by value, equal figures as ties. */
import type { Frame } from "./contract";

export type Rank = { rank: number; tied: boolean };

/**
 * Ranks of the known areas that a snapshot lists, largest first; equal values share the smaller rank ("1, 2, 2, 4").
 * "Other" is no country and has none. A published zero ranks after every figure above it.
 */
export function ranksOf(frame: Frame, known: ReadonlySet<string>): Map<string, Rank> {
  const listed = frame.cells.flatMap(({ area, value }) =>
    value !== null && known.has(area) ? [{ area, value }] : [],
  );
  return new Map(
    listed.map(({ area, value }) => [
      area,
      {
        rank: listed.filter((other) => other.value > value).length + 1,
        tied: listed.some((other) => other.area !== area && other.value === value),
      },
    ]),
  );
}
