/**
 * Projects polygons and cuts those that cross the antimeridian. world-atlas stitches rings over it, so Russia, Fiji and Antarctica
 * would smear across a flat map. Only those go through d3's spherical clipping: on a thinned ring of almost no area it can mistake
 * inside for outside and fill the world.
 */

import type { GeoProjection } from "d3-geo";
import { geoProject } from "d3-geo-projection";
import type { MultiPolygon, Position } from "geojson";
import type { Point, Polygon } from "../../lib/geo/planar";

export function cutAndProject(
  polygons: readonly Polygon[],
  project: (lonLat: Point) => Point,
  clipping: GeoProjection,
): Polygon[] {
  return polygons.flatMap((polygon) =>
    polygon.some(crossesAntimeridian)
      ? cut(polygon, clipping)
      : [polygon.map((ring) => ring.map(project))],
  );
}

export function crossesAntimeridian(ring: readonly Point[]): boolean {
  return ring.some(([lon], index) => Math.abs(lon - (ring[index - 1]?.[0] ?? lon)) > 180);
}

/** `clipping` must give the same plane as `project`, with y to the south as d3 has it; y is turned back to the north. */
function cut(polygon: Polygon, clipping: GeoProjection): Polygon[] {
  const geometry: MultiPolygon = { type: "MultiPolygon", coordinates: [polygon] };
  const projected = geoProject(geometry, clipping);
  if (projected?.type === "Polygon") return [projected.coordinates.map(northUp)];
  if (projected?.type === "MultiPolygon")
    return projected.coordinates.map((rings) => rings.map(northUp));
  throw new RangeError(`cutting a polygon gave ${projected?.type ?? "nothing"}`);
}

function northUp(ring: readonly Position[]): Point[] {
  return ring.map(([x = 0, y = 0]) => [x, -y]);
}
