/** Simplification on shared arcs (Visvalingam): neighbours keep one common border at every scale. */

import type { Position } from "geojson";
import { feature } from "topojson-client";
import { planarTriangleArea, presimplify } from "topojson-simplify";
import type { Point, Polygon } from "../../lib/geo/planar";
import type { Shape, ShapeTopology } from "./natural-earth";

export type DrawnShape = { shape: Shape; polygons: Polygon[] };

/** Thins the same topology to different scales; `project` gives the plane in which areas are measured. */
export function thinner(
  topology: ShapeTopology,
  project: (lonLat: Point) => Point,
  planeWidth: number,
) {
  const weighted = presimplify(topology, (triangle) => {
    const corners = triangle.map(project) as typeof triangle;
    const xs = corners.map(([x]) => x);
    // A step over the antimeridian looks like a leap across the map: such a point stays.
    return Math.max(...xs) - Math.min(...xs) > planeWidth / 2
      ? Infinity
      : planarTriangleArea(corners);
  });

  /** Polygons in degrees, without the points whose triangle is smaller than `minArea`; every arc keeps `minInner` inner points. */
  return (minArea: number, minInner: number): DrawnShape[] => {
    const arcs = weighted.arcs.map((arc) => thinArc(arc, minArea, minInner));
    const thinned: ShapeTopology = { ...weighted, arcs };
    return topology.objects.shapes.geometries.map((geometry) => {
      const drawn = feature(thinned, geometry);
      if (drawn.type !== "Feature" || drawn.geometry.type !== "MultiPolygon") {
        throw new RangeError(`not a multipolygon: ${drawn.type}`);
      }
      return {
        shape: drawn.properties,
        polygons: drawn.geometry.coordinates.map((rings) => rings.map((ring) => ring.map(pointOf))),
      };
    });
  };
}

function thinArc(arc: readonly Position[], minArea: number, minInner: number): Position[] {
  const weights = arc.map(([, , weight = Infinity]) => weight);
  const inner = weights.slice(1, -1).sort((a, b) => b - a);
  const limit = Math.min(minArea, inner[minInner - 1] ?? (minInner > 0 ? 0 : Infinity));
  return arc
    .filter((_, index) => index === 0 || index === arc.length - 1 || (weights[index] ?? 0) >= limit)
    .map(pointOf);
}

function pointOf([x = 0, y = 0]: Position): Point {
  return [x, y];
}
