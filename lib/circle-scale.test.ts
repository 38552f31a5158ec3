import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  circleRadius,
  circleScale,
  MARK_RADIUS_PX,
  MIN_RADIUS_PX,
  type ShapeSize,
  shapeSize,
} from "./circle-scale";
import { metricOf } from "./metrics";

const scale = circleScale(metricOf("hashrate-share"));

describe("circles of a metric", () => {
  it("have an area in proportion to the figure", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        (a, b) => {
          const area = (value: number) => (scale?.radiusOf(value) ?? 0) ** 2;
          expect(area(a) / area(b)).toBeCloseTo(a / b, 6);
        },
      ),
    );
  });
  it("are seen however small the figure, and never for a missing one", () => {
    expect(scale?.radiusOf(0)).toBe(MIN_RADIUS_PX);
    expect(scale?.radiusOf(1e-9)).toBe(MIN_RADIUS_PX);
    expect(scale?.radiusOf(null)).toBeNull();
    expect(scale?.radiusOf(Number.NaN)).toBeNull();
  });
  it("are not drawn to scale for a price", () => {
    expect(circleScale(metricOf("electricity-price"))).toBeNull();
  });
  it("name round figures in the legend, ascending", () => {
    expect(scale?.legendValues).toEqual([0.01, 0.05, 0.1]);
    expect(circleScale(metricOf("hashrate"))?.legendValues).toEqual([10, 50, 100]);
  });
});

it.each<[[number, number], ShapeSize]>([
  [[6.9, 1], "tiny"],
  [[12.4, 12.2], "small"],
  [[23.5, 29.5], "small"],
  [[24, 24], "large"],
])("a shape of %o px is %s", (box, size) => {
  expect(shapeSize(box)).toBe(size);
});

it("a surface draws a circle only where a figure is hard to see otherwise", () => {
  const sized = { classIndex: 3, pattern: "none", radiusPx: 9 } as const;
  const colour = { classIndex: 3, pattern: "none" } as const;
  expect(circleRadius({ size: "large", boxPx: 40 }, sized)).toBeNull();
  expect(circleRadius({ size: "small", boxPx: 20 }, sized)).toBe(9);
  expect(circleRadius({ size: "small", boxPx: 20 }, sized, 2.3)).toBe(9);
  expect(circleRadius({ size: "small", boxPx: 20 }, sized, 2.4)).toBeNull();
  expect(circleRadius({ size: "small", boxPx: 20 }, colour)).toBeNull();
  expect(circleRadius({ size: "tiny", boxPx: 1 }, colour)).toBe(MARK_RADIUS_PX);
  expect(circleRadius({ size: "tiny", boxPx: 1 }, { classIndex: null })).toBeNull();
  expect(circleRadius({ size: "tiny", boxPx: 1 }, undefined)).toBeNull();
});
