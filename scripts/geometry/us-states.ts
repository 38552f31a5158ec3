/**
 * The US states of us-atlas (US Census Bureau, cartographic boundaries 2017, public domain) as SVG paths. They come projected:
 * Albers, equal-area, with Alaska and Hawaii beside the mainland at scales of their own.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { feature } from "topojson-client";
import { planarTriangleArea, presimplify, simplify } from "topojson-simplify";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { PartShape, PartsMap } from "../../lib/geo/parts-map";
import { boxOf, largestOf, type Point, type Polygon, polygonArea } from "../../lib/geo/planar";
import { polygonPath } from "../../lib/geo/svg-path";
import type { Area } from "./areas";

/** Triangles under this size, in squared units of a map 960 wide, do not show. */
const THIN = 0.7;
/** Smaller islands are left out: the outer Aleutians would push the mainland aside. */
const MIN_POLYGON = 9;
const MARGIN = 2;

/** Shapes by ISO 3166-2 code, in the order of the codes. @throws RangeError for a state that `areas` does not have */
export function usStates(areas: readonly Area[]): PartsMap {
  const ids = new Map(
    areas
      .filter(({ areaId, kind }) => kind === "subdivision" && areaId.startsWith("US-"))
      .map(({ areaId, name }) => [name, areaId]),
  );
  const shapes = projectedStates().map(({ name, polygons }) => {
    const id = ids.get(name);
    if (!id) throw new RangeError(`"${name}" is no area`);
    const largest = largestOf(polygons);
    const seen = polygons.filter((it) => it === largest || polygonArea(it) >= MIN_POLYGON);
    return { id, name, polygons: seen };
  });
  const box = boxOf(shapes.flatMap(({ polygons }) => polygons.flat(2)));
  const place = ([x, y]: Point): Point => [x - box.minX + MARGIN, y - box.minY + MARGIN];
  return {
    width: Math.ceil(box.maxX - box.minX) + 2 * MARGIN,
    height: Math.ceil(box.maxY - box.minY) + 2 * MARGIN,
    shapes: shapes
      .map(({ id, name, polygons }): PartShape => {
        const placed = polygons.map((rings) => rings.map((ring) => ring.map(place)));
        const body = boxOf(largestOf(placed)[0] ?? []);
        return {
          id,
          name,
          d: polygonPath(placed),
          cx: Math.round((body.minX + body.maxX) / 2),
          cy: Math.round((body.minY + body.maxY) / 2),
        };
      })
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

function projectedStates(): { name: string; polygons: Polygon[] }[] {
  const path = createRequire(import.meta.url).resolve("us-atlas/states-albers-10m.json");
  const atlas = JSON.parse(readFileSync(path, "utf8")) as Topology<{
    states: GeometryCollection<{ name: string }>;
  }>;
  const thinned = simplify(presimplify(atlas, planarTriangleArea), THIN);
  return feature(thinned, thinned.objects.states).features.map(({ geometry, properties }) => {
    if (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon")
      throw new RangeError(`unexpected ${geometry.type}`);
    const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    return {
      name: properties.name,
      polygons: polygons.map((rings) =>
        rings.map((ring) => ring.map(([x = 0, y = 0]): Point => [x, y])),
      ),
    };
  });
}
