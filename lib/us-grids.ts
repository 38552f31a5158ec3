/** The three interconnections of the contiguous United States: what one of them loses, the others do not feel. */

export const US_GRIDS = ["US-GRID-TEXAS", "US-GRID-WEST", "US-GRID-EAST"] as const;
export type UsGrid = (typeof US_GRIDS)[number];

/** States that lie in the Western Interconnection wholly or for the most part. */
const WEST = "AZ CA CO ID MT NM NV OR UT WA WY".split(" ");
/** No part of any of the three. */
const APART = ["AK", "HI"];

/**
 * The grid in which most of a state lies; lines of grids do not follow those of states.
 * @param state `US-TX` @returns null for Alaska and Hawaii
 */
export function gridOf(state: string): UsGrid | null {
  const code = state.slice(3);
  if (APART.includes(code)) return null;
  if (code === "TX") return "US-GRID-TEXAS";
  return WEST.includes(code) ? "US-GRID-WEST" : "US-GRID-EAST";
}
