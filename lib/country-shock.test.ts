import fc from "fast-check";
import { expect, it } from "vitest";
import { shockOf } from "./country-shock";

it.each([
  [0.5, 0, 20, 28, -0.5],
  [0.5, 0.5, 20, 14, -1 / 3],
  [0.38, 0, 16.129032258064516, 22.580645161290324, -0.38],
  [0.46, 0, 18.51851851851852, 25.925925925925924, -0.46],
  [0.2794274021320514, 0, 13.877852182539684, 19.428993055555555, -0.2794274021320514],
  // The clamp binds: without it −80 %.
  [0.8, 0, 50, 70, -0.75],
])("losing %d with %d of the epoch done", (lost, done, interval, days, adjustment) => {
  const shock = shockOf(lost, done);
  expect(shock.intervalMinutes).toBeCloseTo(interval, 9);
  expect(shock.daysToRetarget).toBeCloseTo(days, 9);
  expect(shock.adjustment).toBeCloseTo(adjustment, 9);
});

it("a larger loss is never felt less, and the adjustment is never below the clamp", () => {
  const share = fc.double({ min: 0, max: 0.99, noNaN: true });
  fc.assert(
    fc.property(share, share, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, done) => {
      const [small, large] = [shockOf(Math.min(a, b), done), shockOf(Math.max(a, b), done)];
      expect(large.intervalMinutes).toBeGreaterThanOrEqual(small.intervalMinutes);
      expect(large.adjustment).toBeLessThanOrEqual(small.adjustment);
      expect(large.adjustment).toBeGreaterThanOrEqual(-0.75);
    }),
  );
});

it("nobody can lose everything, or less than nothing", () => {
  expect(() => shockOf(1)).toThrow(RangeError);
  expect(() => shockOf(-0.1)).toThrow(RangeError);
  expect(() => shockOf(0.3, 1.1)).toThrow(RangeError);
});
