/**
 * Equal Earth (Šavrič, Patterson, Jenny 2018) as a plane for map tiles: the projected world lies in the middle of a square, and
 * the square is cut like the ordinary Web Mercator square.
 */
import { geoEqualEarthRaw } from "d3-geo";
import type { Point } from "./planar";

const RADIANS = Math.PI / 180;
/** In the plane of the unit sphere: 6 m on the ground. */
const EDGE_TOLERANCE = 1e-6;

/** Half the width of the projected unit sphere; half the side of the square, too. */
export const HALF_WIDTH: number = geoEqualEarthRaw(Math.PI, 0)[0];

/** Half the height of the projected unit sphere. */
export const HALF_HEIGHT: number = geoEqualEarthRaw(0, Math.PI / 2)[1];

/** Degrees to the plane of the unit sphere, y to the north. */
export function forward(lonLat: readonly number[]): Point {
  const [lon = 0, lat = 0] = lonLat;
  return geoEqualEarthRaw(lon * RADIANS, lat * RADIANS);
}

/** The plane to degrees; null outside the world. */
export function inverse(xy: readonly number[]): Point | null {
  const [x = 0, y = 0] = xy;
  const angles = geoEqualEarthRaw.invert?.(x, y);
  if (!angles) return null;
  const lon = clamp(angles[0] / RADIANS, 180);
  const lat = clamp(angles[1] / RADIANS, 90);
  // Beyond an edge d3 answers with the nearest latitude, or with a longitude that went around the world.
  const [backX, backY] = forward([lon, lat]);
  return Math.hypot(backX - x, backY - y) < EDGE_TOLERANCE ? [lon, lat] : null;
}

/** The projection as MapLibre's `addProjection` takes it. */
export const equalEarthCrs = {
  name: "custom:equal-earth",
  projection: {
    forward: (position: number[]): number[] => forward(position),
    inverse: (position: number[]): number[] | null => inverse(position),
  },
  tileMatrixSet: {
    origin: [-HALF_WIDTH, HALF_WIDTH] as [number, number],
    extentAtZoom0: 2 * HALF_WIDTH,
  },
};

/** The plane to the unit square of the tiles: (0, 0) is the upper left corner. */
export function squareOf([x, y]: Point): Point {
  return [(x + HALF_WIDTH) / (2 * HALF_WIDTH), (HALF_WIDTH - y) / (2 * HALF_WIDTH)];
}

/**
 * The degrees that a Web Mercator tiler puts at a place of the unit square. They are no place on earth; they only carry the
 * projected geometry through a tiler that knows degrees.
 */
export function tilerDegreesOf([x, y]: Point): Point {
  return [x * 360 - 180, Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) / RADIANS];
}

/** Degrees on earth to the unit square of Web Mercator, which every Web Mercator tiler computes. */
export function mercatorSquareOf([lon, lat]: Point): Point {
  const sine = clamp(Math.sin(lat * RADIANS), 1 - 1e-12);
  return [lon / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

function clamp(value: number, limit: number): number {
  return Math.max(-limit, Math.min(limit, value));
}
