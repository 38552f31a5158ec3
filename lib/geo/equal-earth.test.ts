import { describe, expect, test } from "vitest";
import {
  equalEarthCrs,
  forward,
  HALF_HEIGHT,
  HALF_WIDTH,
  inverse,
  mercatorSquareOf,
  squareOf,
  tilerDegreesOf,
} from "./equal-earth";
import type { Point } from "./planar";

const places: Point[] = [
  [0, 0],
  [-74, 40.7],
  [139.7, 35.7],
  [-179.5, -84],
  [180, 71],
  [25, 89],
];

describe("the Equal Earth plane", () => {
  test.each(places)("takes %f, %f there and back", (lon, lat) => {
    const [lonBack, latBack] = inverse(forward([lon, lat])) ?? [];
    expect(lonBack).toBeCloseTo(lon, 6);
    expect(latBack).toBeCloseTo(lat, 6);
  });

  test("has the proportions the authors publish: about 2.05 to 1", () => {
    expect(HALF_WIDTH / HALF_HEIGHT).toBeCloseTo(2.0546, 3);
  });

  test("has no place outside the world", () => {
    expect(inverse([0, HALF_HEIGHT * 1.01])).toBeNull();
    expect(inverse([HALF_WIDTH * 1.01, 0])).toBeNull();
    expect(inverse([HALF_WIDTH * 0.99, HALF_HEIGHT * 0.99])).toBeNull();
  });

  test("keeps areas: one degree square at the equator and at 60° north", () => {
    const areaAt = (lat: number) => {
      const [[left], [right]] = [forward([0, lat]), forward([1, lat])];
      const [[, low], [, high]] = [forward([0, lat - 0.5]), forward([0, lat + 0.5])];
      return (right - left) * (high - low);
    };
    expect(areaAt(60) / areaAt(0)).toBeCloseTo(Math.cos(Math.PI / 3), 3);
  });
});

describe("the square of the tiles", () => {
  test("holds the world in its middle", () => {
    expect(squareOf(forward([0, 0]))).toEqual([0.5, 0.5]);
    expect(squareOf(forward([-180, 0]))[0]).toBeCloseTo(0, 9);
    expect(squareOf(forward([180, 0]))[0]).toBeCloseTo(1, 9);
    const [, top] = squareOf(forward([0, 90]));
    expect(top).toBeCloseTo((1 - HALF_HEIGHT / HALF_WIDTH) / 2, 9);
  });

  test.each(places)("comes back from a Web Mercator tiler: %f, %f", (lon, lat) => {
    const square = squareOf(forward([lon, lat]));
    const tiled = mercatorSquareOf(tilerDegreesOf(square));
    expect(tiled[0]).toBeCloseTo(square[0], 9);
    expect(tiled[1]).toBeCloseTo(square[1], 9);
  });

  test("is the one MapLibre is told of", () => {
    const { origin, extentAtZoom0 } = equalEarthCrs.tileMatrixSet;
    const [x, y] = squareOf([origin[0] + extentAtZoom0 / 4, origin[1] - extentAtZoom0 / 8]);
    expect(x).toBeCloseTo(0.25, 12);
    expect(y).toBeCloseTo(0.125, 12);
  });
});
