/** Whether the map that zooms, some hundred kilobytes and a graphics context, is loaded without being asked for. */

type Line = { saveData?: boolean; effectiveType?: string };
const SLOW = new Set(["slow-2g", "2g", "3g"]);
const PHONE_PX = 768;
const SMALL_MEMORY_GB = 2;

/** False on a slow line, for a reader who saves data, and on a small phone. */
export function mayLoadHeavyMap(
  device: { connection?: Line; deviceMemory?: number } | Navigator,
  viewportWidth: number,
): boolean {
  const { connection, deviceMemory } = device as { connection?: Line; deviceMemory?: number };
  if (connection?.saveData || SLOW.has(connection?.effectiveType ?? "")) return false;
  return !(
    viewportWidth < PHONE_PX &&
    deviceMemory !== undefined &&
    deviceMemory <= SMALL_MEMORY_GB
  );
}
