/** The areas as RFC 7946 wants them: degrees, cut at the antimeridian, outer rings counterclockwise, holes clockwise. */
import { geoEquirectangular } from "d3-geo";
import type { Geometry } from "geojson";
import type { Point, Polygon, Ring } from "../../lib/geo/planar";
import { cutAndProject } from "./antimeridian";
import type { Area } from "./areas";
import type { DrawnShape } from "./thinning";

/** About 100 m. */
const DIGITS = 1_000;

/** Geometry by area id: a MultiPolygon, or a Point for an area too small to have a shape. */
export function lonLatGeometries(
  shapes: readonly DrawnShape[],
  areas: readonly Area[],
): Record<string, Geometry> {
  const clipping = geoEquirectangular()
    .scale(180 / Math.PI)
    .translate([0, 0])
    .precision(0);
  const drawn = shapes
    .filter(({ shape }) => shape.id !== "")
    .map(({ shape, polygons }): [string, Geometry] => [
      shape.id,
      {
        type: "MultiPolygon",
        coordinates: cutAndProject(polygons, (point) => point, clipping)
          .map(wound)
          .filter((polygon) => polygon.length > 0),
      },
    ]);
  const points = areas.flatMap(({ areaId, geometry, place }): [string, Geometry][] =>
    geometry === "point" && place ? [[areaId, { type: "Point", coordinates: place }]] : [],
  );
  return Object.fromEntries([...drawn, ...points]);
}

/** Empty when the outer ring vanishes at these digits. */
function wound(polygon: Polygon): Polygon {
  const [outer = [], ...holes] = polygon.map(rounded);
  if (outer.length < 4) return [];
  return [
    turned(outer, true),
    ...holes.filter((hole) => hole.length >= 4).map((hole) => turned(hole, false)),
  ];
}

function rounded(ring: Ring): Ring {
  return ring
    .map(
      ([lon, lat]): Point => [
        Math.max(-180, Math.min(180, Math.round(lon * DIGITS) / DIGITS)),
        Math.round(lat * DIGITS) / DIGITS,
      ],
    )
    .filter(
      ([lon, lat], index, all) =>
        index === 0 || lon !== all[index - 1]?.[0] || lat !== all[index - 1]?.[1],
    );
}

function turned(ring: Ring, counterclockwise: boolean): Ring {
  return signedArea(ring) > 0 === counterclockwise ? ring : [...ring].reverse();
}

/** Positive when the ring runs counterclockwise. */
function signedArea(ring: Ring): number {
  return ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
}
