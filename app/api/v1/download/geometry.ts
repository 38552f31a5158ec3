/** The shapes that `npm run geometry` made, read when the first GeoJSON is asked for. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Geometry } from "geojson";

let shapes: Promise<Record<string, Geometry>> | undefined;

/** Shape or point by area id; null for an area without a place. */
export async function worldGeometry(): Promise<(area: string) => Geometry | null> {
  shapes ??= readFile(join(process.cwd(), "lib/geo/generated/world.geo.json"), "utf8").then(
    (text) => JSON.parse(text) as Record<string, Geometry>,
  );
  const known = await shapes;
  return (area) => known[area] ?? null;
}
