import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { interleaved, medianOf, seededRandom, summaryOf } from "./statistics";

describe("summaryOf", () => {
  it("has the median between the middle two, and the largest of few as 99th percentile", () => {
    expect(summaryOf([4, 1, 3, 2])).toEqual({ n: 4, median: 2.5, p99: 4, min: 1, max: 4 });
    expect(summaryOf(Array.from({ length: 200 }, (_, index) => index + 1))?.p99).toBe(198);
    expect(summaryOf([])).toBeNull();
  });

  it("lies between the least and the largest value", () => {
    const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(values, (some) => {
        const median = medianOf(some);
        expect(median).toBeGreaterThanOrEqual(Math.min(...some));
        expect(median).toBeLessThanOrEqual(Math.max(...some));
      }),
    );
  });
});

describe("interleaved", () => {
  it("has every item once a round, in an order that the seed decides", () => {
    const items = ["a", "b", "c", "d"];
    const turns = interleaved(items, 5, seededRandom(7));
    for (let round = 0; round < 5; round++)
      expect(turns.slice(4 * round, 4 * round + 4).sort()).toEqual(items);
    expect(interleaved(items, 5, seededRandom(7))).toEqual(interleaved(items, 5, seededRandom(7)));
    expect(interleaved(items, 5, seededRandom(8))).not.toEqual(
      interleaved(items, 5, seededRandom(7)),
    );
  });
});
