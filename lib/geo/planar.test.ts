import { describe, expect, test } from "vitest";
import { boxOf, largestOf, type Polygon, polygonArea, type Ring, ringArea } from "./planar";

const square = (x: number, y: number, side: number): Ring => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
];

describe("areas", () => {
  test("do not depend on the direction of the ring, nor on whether it is closed", () => {
    const ring = square(5, 7, 3);
    expect(ringArea(ring)).toBe(9);
    expect(ringArea([...ring].reverse())).toBe(9);
    expect(ringArea(ring.slice(0, -1))).toBe(9);
  });

  test("leave holes out", () => {
    expect(polygonArea([square(0, 0, 4), square(1, 1, 2)])).toBe(12);
  });
});

test("the largest polygon is the one with most land, not the one with most points", () => {
  const ring: Polygon = [square(0, 0, 10), square(1, 1, 9)];
  const island: Polygon = [square(20, 20, 5)];
  expect(largestOf([ring, island])).toBe(island);
  expect(() => largestOf([])).toThrow(RangeError);
});

test("a box holds every point", () => {
  expect(boxOf([...square(-2, 3, 1), [4, -1]])).toEqual({ minX: -2, minY: -1, maxX: 4, maxY: 4 });
  expect(() => boxOf([])).toThrow(RangeError);
});
