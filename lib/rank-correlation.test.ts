import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { midRanks, spearman } from "./rank-correlation";

const figures = fc.array(
  fc.tuple(fc.integer({ min: -5, max: 5 }), fc.integer({ min: -5, max: 5 })),
  {
    minLength: 3,
    maxLength: 20,
  },
);

describe("rank correlation", () => {
  it("agrees with a worked example without ties: 10 pairs, Σd² = 194, 1 − 6·194/990", () => {
    const iq = [106, 86, 100, 101, 99, 103, 97, 113, 112, 110];
    const hours = [7, 0, 27, 50, 28, 29, 20, 12, 6, 17];
    expect(spearman(iq, hours)).toBeCloseTo(1 - (6 * 194) / 990, 12);
  });
  it("gives equal figures the mean of their ranks", () => {
    expect(midRanks([3, 1, 3, 2])).toEqual([3.5, 1, 3.5, 2]);
    // Ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4: 4.5 / √(4.5 · 5).
    expect(spearman([1, 2, 2, 3], [1, 2, 3, 4])).toBeCloseTo(4.5 / Math.sqrt(22.5), 12);
  });
  it("is not defined for two pairs, nor without any difference", () => {
    expect(spearman([1, 2], [2, 1])).toBeNull();
    expect(spearman([1, 1, 1], [1, 2, 3])).toBeNull();
    expect(() => spearman([1], [])).toThrow(RangeError);
  });
  it("is symmetric, within −1 and 1, and turns its sign with one of the lists", () => {
    fc.assert(
      fc.property(figures, (pairs) => {
        const x = pairs.map(([a]) => a);
        const y = pairs.map(([, b]) => b);
        const rho = spearman(x, y);
        expect(spearman(y, x)).toEqual(rho);
        if (rho === null) return;
        expect(Math.abs(rho)).toBeLessThanOrEqual(1);
        expect(
          spearman(
            x,
            y.map((value) => -value),
          ),
        ).toBeCloseTo(-rho, 12);
      }),
    );
  });
});
