import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type LabelRequest, overlap, placeLabels, type Rectangle } from "./labels";

const BOUNDS: Rectangle = { left: 0, top: 0, right: 400, bottom: 200 };
const free = { bounds: BOUNDS, obstacles: [], limit: 8 };
const label = (id: string, x: number, y: number, radiusPx = 0): LabelRequest => ({
  id,
  x,
  y,
  width: 60,
  height: 16,
  radiusPx,
});

describe("labels", () => {
  it("lie on the point of a shape, and beside a circle", () => {
    expect(placeLabels([label("USA", 100, 100)], free)).toEqual([{ id: "USA", left: 70, top: 92 }]);
    expect(placeLabels([label("PRY", 100, 100, 10)], free)).toEqual([
      { id: "PRY", left: 113, top: 92 },
    ]);
  });
  it("move to the left at the right edge, and give way to a circle", () => {
    expect(placeLabels([label("NZL", 390, 100, 5)], free)[0]?.left).toBe(322);
    const obstacles = [{ left: 110, top: 90, right: 130, bottom: 110 }];
    expect(placeLabels([label("OMN", 100, 100, 5)], { ...free, obstacles })[0]?.left).toBe(32);
  });
  it("are not hindered by their own circle", () => {
    const obstacles = [{ id: "OMN", left: 90, top: 90, right: 140, bottom: 110 }];
    expect(placeLabels([label("OMN", 100, 100, 5)], { ...free, obstacles })).toHaveLength(1);
  });
  it("drop out, least important first, and never cover each other or leave the map", () => {
    const request = fc.record({
      id: fc.uuid(),
      x: fc.integer({ min: -20, max: 420 }),
      y: fc.integer({ min: -20, max: 220 }),
      width: fc.integer({ min: 20, max: 120 }),
      height: fc.constant(16),
      radiusPx: fc.integer({ min: 0, max: 15 }),
    });
    fc.assert(
      fc.property(fc.array(request, { maxLength: 30 }), fc.nat(10), (requests, limit) => {
        const placed = placeLabels(requests, { ...free, limit });
        expect(placed.length).toBeLessThanOrEqual(limit);
        const boxes = placed.map(({ id, left, top }) => {
          const { width = 0, height = 0 } = requests.find((entry) => entry.id === id) ?? {};
          return { left, top, right: left + width, bottom: top + height };
        });
        boxes.forEach((box, index) => {
          expect(box.left >= 0 && box.top >= 0 && box.right <= 400 && box.bottom <= 200).toBe(true);
          for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
        });
        const order = placed.map(({ id }) => requests.findIndex((entry) => entry.id === id));
        expect(order).toEqual([...order].sort((a, b) => a - b));
      }),
    );
  });
});
