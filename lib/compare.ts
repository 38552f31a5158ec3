/** Which countries are selected: one, or several beside each other. */

/** More do not fit side by side. */
export const MAX_COMPARED = 6;

/**
 * The selection after a country was picked.
 * @param beside adds to the selection or takes out of it; else the country alone is selected, or let go when it was
 */
export function nextSelection(
  selected: readonly string[],
  areaId: string,
  beside = false,
): string[] {
  if (!beside) return selected.length === 1 && selected[0] === areaId ? [] : [areaId];
  if (selected.includes(areaId)) return selected.filter((id) => id !== areaId);
  return selected.length < MAX_COMPARED ? [...selected, areaId] : [...selected];
}
