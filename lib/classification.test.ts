import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  breaksOf,
  CLASSIFICATIONS,
  naturalStarts,
  placeInLegend,
  recordScale,
  shortestBetween,
} from "./classification";
import { changeScale, classOf, levelScale } from "./color-scale";
import { metricOf } from "./metrics";
import { AREAS, SAMPLE_TIMELINE } from "./sample-timeline";
import { loadView } from "./url-state";
import { viewOf } from "./view-model";

const shares = metricOf("hashrate-share");
const prices = metricOf("electricity-price");
const cut = CLASSIFICATIONS.filter((name) => name !== "fixed");

/** Sum of squared distances to the class means. */
function spread(sorted: readonly number[], starts: readonly number[]): number {
  const bounds = [0, ...starts, sorted.length];
  return bounds.slice(1).reduce((sum, end, index) => {
    const values = sorted.slice(bounds[index], end);
    const mean = values.reduce((a, b) => a + b, 0) / values.length;
    return sum + values.reduce((a, b) => a + (b - mean) ** 2, 0);
  }, 0);
}

function allSplits(length: number, classCount: number, first = 1): number[][] {
  if (classCount === 1) return [[]];
  return Array.from({ length: Math.max(0, length - first) }, (_, offset) => first + offset).flatMap(
    (start) => allSplits(length, classCount - 1, start + 1).map((rest) => [start, ...rest]),
  );
}

describe("natural breaks", () => {
  it("finds the clusters that an eye sees", () => {
    expect(naturalStarts([1, 2, 3, 10, 11, 12, 50, 52], 3)).toEqual([3, 6]);
  });
  it("has no more classes than there are different values", () => {
    expect(naturalStarts([5, 5, 5], 4)).toEqual([]);
    expect(naturalStarts([], 4)).toEqual([]);
  });
  it("is as good as the best of all splits", () => {
    const values = fc
      .array(fc.integer({ min: 0, max: 60 }), { minLength: 4, maxLength: 9 })
      .map((list) => list.sort((a, b) => a - b));
    fc.assert(
      fc.property(values, fc.integer({ min: 2, max: 4 }), (sorted, classCount) => {
        const count = Math.min(classCount, new Set(sorted).size);
        const best = Math.min(
          ...allSplits(sorted.length, count).map((starts) => spread(sorted, starts)),
        );
        expect(spread(sorted, naturalStarts(sorted, classCount))).toBeCloseTo(best, 6);
      }),
    );
  });
  it("cuts the made-up record of the bench in reasonable time", () => {
    const values = Array.from({ length: 150_000 }, (_, index) => (index * 7919) % 150_001);
    const started = performance.now();
    breaksOf(values, "natural", prices);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe("breaks of the whole record", () => {
  const values = fc.array(fc.double({ min: 1e-6, max: 1, noNaN: true }), { maxLength: 80 });

  it("ascend, and are never more than the fixed ones", () => {
    fc.assert(
      fc.property(values, fc.constantFrom(...cut), (list, name) => {
        const breaks = breaksOf(list, name, shares);
        expect(breaks.length).toBeLessThanOrEqual(shares.classBreaks.length);
        for (const [index, value] of breaks.slice(1).entries())
          expect(value).toBeGreaterThan(breaks[index] ?? 0);
      }),
    );
  });
  it("leave no class of quantiles or natural breaks empty", () => {
    fc.assert(
      fc.property(values, fc.constantFrom("quantile", "natural"), (list, name) => {
        const breaks = breaksOf(list, name, prices);
        const held = new Set(list.map((value) => breaks.filter((lo) => lo <= value).length));
        expect(held.size).toBe(list.length === 0 ? 0 : breaks.length + 1);
      }),
    );
  });
  it("keep a published zero in a class of its own", () => {
    for (const name of cut) {
      const breaks = breaksOf([0, 0, 0, 0.1, 0.2, 0.3], name, shares);
      expect(breaks[0]).toBe(Number.MIN_VALUE);
      expect(breaks.filter((value) => value <= 0)).toEqual([]);
    }
  });
  it("are equal steps, equal ratios, equal counts", () => {
    const even = Array.from({ length: 80 }, (_, index) => index + 1);
    expect(breaksOf([10, 90], "equal", prices)).toEqual([20, 30, 40, 50, 60, 70, 80]);
    expect(breaksOf([1, 256], "log", prices)).toEqual([2, 4, 8, 16, 32, 64, 128]);
    expect(breaksOf(even, "quantile", prices)).toEqual(
      [11, 21, 30.5, 41, 51, 61, 71].map((b) => Math.ceil(b)),
    );
  });
  it("do not change with the slider, and colour every snapshot", () => {
    for (const breaks of CLASSIFICATIONS) {
      const scale = recordScale(SAMPLE_TIMELINE, breaks);
      for (const { period } of SAMPLE_TIMELINE.frames) {
        const view = { ...loadView(""), breaks, to: period };
        expect(viewOf(SAMPLE_TIMELINE, view, AREAS).scale).toBe(scale);
      }
      expect(scale.palette.light.fills).toHaveLength(scale.classCount);
    }
    expect(recordScale(SAMPLE_TIMELINE, "fixed").breaks).toEqual(shares.classBreaks);
    expect(recordScale(SAMPLE_TIMELINE, "quantile").breaks).not.toEqual(shares.classBreaks);
  });
});

describe("the number with the fewest digits", () => {
  it("tells two values apart", () => {
    expect(shortestBetween(0.0312, 0.0318)).toBe(0.0315);
    expect(shortestBetween(0.9, 4.2)).toBe(3);
    expect(shortestBetween(0, 0.0001)).toBe(0.00005);
  });
  it("lies above the one and not above the other", () => {
    const pair = fc.tuple(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    fc.assert(
      fc.property(pair, ([a, b]) => {
        fc.pre(a !== b);
        const [below, above] = [Math.min(a, b), Math.max(a, b)];
        const value = shortestBetween(below, above);
        expect(value > below && value <= above).toBe(true);
      }),
    );
  });
});

describe("the place of a value on the legend", () => {
  it("is inside its class, in proportion", () => {
    expect(placeInLegend(levelScale(shares), 0.15)).toBeCloseTo(5.5, 9);
    expect(placeInLegend(levelScale(shares), 0.1)).toBeCloseTo(5, 9);
    expect(placeInLegend(levelScale(shares), 0)).toBe(0.5);
    expect(placeInLegend(levelScale(shares), 0.8)).toBeCloseTo(7.5, 9);
    expect(placeInLegend(levelScale(prices), 0.02)).toBeCloseTo(0.5, 9);
    expect(placeInLegend(changeScale(shares), -0.2)).toBeCloseTo(0.5, 9);
  });
  it("ascends with the value and stays in the class that colours it", () => {
    const scale = changeScale(shares);
    const value = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(value, value, (a, b) => {
        const place = placeInLegend(scale, a);
        const index = classOf(scale, a) ?? -1;
        expect(place).toBeGreaterThanOrEqual(index);
        expect(place).toBeLessThanOrEqual(index + 1);
        if (a <= b) expect(place).toBeLessThanOrEqual(placeInLegend(scale, b) + 1e-12);
      }),
    );
  });
});
