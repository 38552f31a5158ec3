/** Where each area lies, for fitting the view. */
import type { AreaBounds } from "../../lib/geo/area-bounds";
import { boxOf, type Point, type Polygon, polygonArea } from "../../lib/geo/planar";
import type { DrawnShape } from "./thinning";

/** Parts smaller than this share of the largest one (overseas islands) do not widen the view. */
const MIN_SHARE_OF_LARGEST = 0.25;

/** West, south, east, north in degrees of the main body; east exceeds 180 where it reaches over the antimeridian. */
export function areaBounds(shapes: readonly DrawnShape[]): AreaBounds {
  const bounds = shapes
    .filter(({ shape }) => shape.id !== "")
    .map(({ shape, polygons }) => {
      const whole = polygons.map(unwrapped);
      const areas = whole.map(trueArea);
      const limit = Math.max(...areas) * MIN_SHARE_OF_LARGEST;
      const main = whole.filter((_, index) => (areas[index] ?? 0) >= limit);
      const box = boxOf(main.flatMap(([outer = []]) => outer));
      return [
        shape.id,
        [box.minX, box.minY, box.maxX, box.maxY].map((degrees) => Math.round(degrees * 100) / 100),
      ] as const;
    });
  return Object.fromEntries(bounds) as AreaBounds;
}

/** Longitudes that run on over the antimeridian instead of leaping back. */
function unwrapped(polygon: Polygon): Polygon {
  const crosses = polygon.some((ring) =>
    ring.some(([lon], index) => Math.abs(lon - (ring[index - 1]?.[0] ?? lon)) > 180),
  );
  return crosses
    ? polygon.map((ring) => ring.map(([lon, lat]): Point => [lon < 0 ? lon + 360 : lon, lat]))
    : polygon;
}

/** Area in the cylindrical equal-area plane; its unit does not matter here. */
function trueArea(polygon: Polygon): number {
  return polygonArea(
    polygon.map((ring) => ring.map(([lon, lat]): Point => [lon, Math.sin((lat * Math.PI) / 180)])),
  );
}
