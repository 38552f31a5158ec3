import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MEASURES, measuresOf, type RestAssumption, saysSomething } from "./concentration-measures";

const COUNTRIES = 250;
const of = (shares: number[], assumption: RestAssumption = "rest-one-country") =>
  measuresOf(shares, assumption, COUNTRIES);
/** Hashrate Index, 2025-Q3, and Luxor, 2026-Q3. */
const Q3 = [0.3581, 0.1661, 0.1384, 0.0387, 0.0354, 0.0299, 0.02935];
const TOP_TEN = [0.367, 0.172, 0.122, 0.047, 0.03, 0.028, 0.026, 0.024, 0.018, 0.017];

describe("worked examples", () => {
  it("40, 35 and 25 % leave nothing open", () => {
    const { hhi, effective_countries, entropy_bits, evenness, gini, nakamoto } = of([
      0.4, 0.35, 0.25,
    ]);
    expect(hhi.lower).toBeCloseTo(3450, 9);
    expect(hhi.upper).toBe(hhi.lower);
    expect(effective_countries.lower).toBeCloseTo(2.898550724637681, 9);
    expect(entropy_bits.lower).toBeCloseTo(1.55887184844536, 9);
    expect(entropy_bits.upper).toBe(entropy_bits.lower);
    expect(2 ** (entropy_bits.lower ?? 0)).toBeCloseTo(2.9462336522939494, 9);
    expect(evenness.lower).toBeCloseTo(0.9835386311891134, 9);
    expect(gini.lower).toBeCloseTo(0.1, 9);
    expect(nakamoto).toEqual({ lower: 2, upper: 2 });
  });

  it("a list with a rest has bounds, and a cap narrows them", () => {
    expect(of(Q3).hhi.lower).toBeCloseTo(1794.8566, 3);
    expect(of(Q3).hhi.upper).toBeCloseTo(2211.2207, 3);
    expect(of(Q3, "rest-capped").hhi.upper).toBeCloseTo(1854.354, 3);
    expect(of(Q3).effective_countries.lower).toBeCloseTo(4.522389, 5);
    expect(of(Q3, "rest-capped").effective_countries.lower).toBeCloseTo(5.392714, 5);
    expect(of(Q3).effective_countries.upper).toBeCloseTo(5.571476, 5);
    expect(of(Q3).nakamoto).toEqual({ lower: 2, upper: 2 });
  });

  it("Luxor's top ten of 2026-Q3 lies within 1,849 and 1,874", () => {
    const { hhi } = of(TOP_TEN, "rest-capped");
    expect([Math.round(hhi.lower ?? 0), Math.round(hhi.upper ?? 0)]).toEqual([1849, 1874]);
  });

  it("half is not more than half", () => {
    expect(of([0.5, 0.5]).nakamoto).toEqual({ lower: 2, upper: 2 });
    expect(of([0.3, 0.2]).nakamoto).toEqual({ lower: 2, upper: null });
    expect(of([0.2, 0.1]).nakamoto.lower).toBe(1);
  });

  it("nothing listed has no measure, and impossible shares are refused", () => {
    for (const id of MEASURES) expect(of([0])[id]).toEqual({ lower: null, upper: null });
    expect(() => of([0.8, 0.8])).toThrow(RangeError);
    expect(() => of([-0.1])).toThrow(RangeError);
    expect(() => of([Number.NaN])).toThrow(RangeError);
  });

  it("bounds that are far apart say nothing", () => {
    expect(saysSomething(of([0.02]).hhi, "number")).toBe(false);
    expect(saysSomething(of([0.3, 0.2]).nakamoto, "number")).toBe(false);
    expect(saysSomething(of([0.3, 0.2]).top1, "share")).toBe(true);
    expect(saysSomething(of([0.2, 0.1]).top1, "share")).toBe(false);
    expect(saysSomething(of(Q3).hhi, "number")).toBe(true);
  });
});

const weights = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 2, maxLength: 40 });
const sharesOf = (numbers: number[], whole = 1) => {
  const total = numbers.reduce((sum, number) => sum + number, 0);
  return numbers.map((number) => (whole * number) / total);
};

it("the index lies between that of equal countries and that of one", () => {
  fc.assert(
    fc.property(weights, (numbers) => {
      const { hhi, top1, gini, evenness } = of(sharesOf(numbers));
      expect(hhi.lower).toBeGreaterThanOrEqual(10_000 / numbers.length - 1e-6);
      expect(hhi.upper).toBeLessThanOrEqual(10_000 + 1e-6);
      expect(top1.lower).toBeGreaterThanOrEqual(1 / numbers.length - 1e-9);
      for (const { lower } of [gini, evenness]) {
        expect(lower).toBeGreaterThanOrEqual(-1e-9);
        expect(lower).toBeLessThanOrEqual(1 + 1e-9);
      }
    }),
  );
});

it("two countries that become one never lower it, and their order does not matter", () => {
  fc.assert(
    fc.property(weights, (numbers) => {
      const shares = sharesOf(numbers);
      const [first = 0, second = 0, ...others] = shares;
      const merged = [...others, first + second];
      expect(of(merged).hhi.lower).toBeGreaterThanOrEqual((of(shares).hhi.lower ?? 0) - 1e-9);
      expect(of(merged).entropy_bits.lower).toBeLessThanOrEqual(
        (of(shares).entropy_bits.lower ?? 0) + 1e-9,
      );
      expect(of(shares.toReversed()).hhi.lower).toBeCloseTo(of(shares).hhi.lower ?? 0, 6);
    }),
  );
});

it("the bounds hold whatever the rest is made of, in 10,000 random splits", () => {
  const part = fc.integer({ min: 1, max: 99 });
  fc.assert(
    fc.property(
      weights,
      fc.array(part, { minLength: 1, maxLength: 30 }),
      part,
      (numbers, rest, percent) => {
        const listed = sharesOf(numbers, 1 - percent / 100);
        const parts = sharesOf(rest, percent / 100);
        const smallest = Math.min(...listed);
        const truth = of([...listed, ...parts]);
        const assumptions: RestAssumption[] = parts.every((share) => share <= smallest)
          ? ["rest-one-country", "rest-capped"]
          : ["rest-one-country"];
        for (const assumption of assumptions) {
          const bounds = of(listed, assumption);
          for (const id of MEASURES) {
            if (id === "evenness" || id === "gini") continue;
            const { lower, upper } = bounds[id];
            expect(truth[id].lower, id).toBeGreaterThanOrEqual((lower ?? 0) - 1e-9);
            expect(truth[id].upper, id).toBeLessThanOrEqual(
              (upper ?? Number.POSITIVE_INFINITY) + 1e-9,
            );
          }
        }
      },
    ),
    { numRuns: 10_000, seed: 8 },
  );
});
