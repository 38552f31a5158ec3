/** Plane geometry: rings are closed (the last point repeats the first), a polygon is an outer ring and its holes. */
export type Point = [x: number, y: number];
export type Ring = Point[];
export type Polygon = Ring[];
export type Box = { minX: number; minY: number; maxX: number; maxY: number };

/** Area inside the ring, in squared units of the plane; never negative. */
export function ringArea(ring: readonly Point[]): number {
  let twice = 0;
  let previous = ring.at(-1);
  for (const point of ring) {
    if (previous) twice += previous[0] * point[1] - point[0] * previous[1];
    previous = point;
  }
  return Math.abs(twice) / 2;
}

/** Area of the polygon: the outer ring less its holes. */
export function polygonArea(polygon: Polygon): number {
  return polygon.reduce((area, ring, index) => area + (index === 0 ? 1 : -1) * ringArea(ring), 0);
}

/** The polygon with the largest area. @throws RangeError for no polygon. */
export function largestOf(polygons: readonly Polygon[]): Polygon {
  const [first, ...rest] = polygons;
  if (!first) throw new RangeError("no polygon to choose from");
  return rest.reduce(
    (best, polygon) => (polygonArea(polygon) > polygonArea(best) ? polygon : best),
    first,
  );
}

/** Smallest box around the points. @throws RangeError for no point. */
export function boxOf(points: Iterable<Point>): Box {
  const box: Box = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity };
  for (const [x, y] of points) {
    box.minX = Math.min(box.minX, x);
    box.minY = Math.min(box.minY, y);
    box.maxX = Math.max(box.maxX, x);
    box.maxY = Math.max(box.maxY, y);
  }
  if (box.minX > box.maxX) throw new RangeError("no point to put a box around");
  return box;
}
