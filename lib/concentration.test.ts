import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  effectiveNumberBounds,
  hhiBounds,
  hhiBoundsOfRounded,
  nakamotoCoefficient,
} from "./concentration";

/** Hashrate Index, 2025-Q3. */
const Q3 = [0.3581, 0.1661, 0.1384, 0.0387, 0.0354, 0.0299, 0.02935];

describe("worked examples", () => {
  it("40, 35 and 25 %", () => {
    expect(hhiBounds([0.4, 0.35, 0.25]).low).toBeCloseTo(3450, 6);
    expect(effectiveNumberBounds([0.4, 0.35, 0.25]).high).toBeCloseTo(2.8986, 4);
    expect(nakamotoCoefficient([0.4, 0.35, 0.25])).toBe(2);
  });

  it("a list with a rest has bounds", () => {
    expect(hhiBounds(Q3).low).toBeCloseTo(1794.86, 1);
    expect(hhiBounds(Q3).high).toBeCloseTo(2211.22, 1);
    expect(effectiveNumberBounds(Q3).low).toBeCloseTo(4.52, 2);
  });

  it("a top list caps how the rest can be split", () => {
    const exact = Q3.map((share) => ({ share, resolution: 0 }));
    expect(hhiBoundsOfRounded(exact, true).low).toBeCloseTo(1794.86, 1);
    expect(hhiBoundsOfRounded(exact, true).high).toBeCloseTo(1854.35, 1);
    expect(hhiBoundsOfRounded(exact, false).high).toBeCloseTo(2211.22, 1);
  });

  it("rounding widens the bounds", () => {
    const rounded = Q3.map((share) => ({ share, resolution: 0.0011 }));
    const { low, high } = hhiBoundsOfRounded(rounded, true);
    expect(low).toBeLessThan(1780);
    expect(high).toBeGreaterThan(1870);
  });

  it("half is not more than half", () => {
    expect(nakamotoCoefficient([0.5, 0.5])).toBe(2);
    expect(nakamotoCoefficient([0.3, 0.2])).toBeNull();
    expect(() => hhiBounds([0.8, 0.8])).toThrow(RangeError);
  });
});

it("lies between that of equal countries and that of one", () => {
  const weights = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(weights, (numbers) => {
      const total = numbers.reduce((sum, number) => sum + number, 0);
      const shares = numbers.map((number) => number / total);
      const { low, high } = hhiBounds(shares);
      const effective = effectiveNumberBounds(shares);
      expect(low).toBeGreaterThanOrEqual(10_000 / shares.length - 1e-6);
      expect(high).toBeLessThanOrEqual(10_000 + 1e-6);
      expect(high).toBeCloseTo(low, 6);
      expect(effective.low).toBeLessThanOrEqual(effective.high + 1e-9);
      expect(nakamotoCoefficient(shares)).not.toBeNull();
    }),
  );
});
