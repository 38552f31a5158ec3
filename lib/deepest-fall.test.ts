import fc from "fast-check";
import { expect, it } from "vitest";
import type { NetworkDay } from "./contract";
import { deepestFall } from "./deepest-fall";

const days = (values: number[]) =>
  values.map((hashrateEhs, index) => ({ date: `day ${index}`, hashrateEhs }) as NetworkDay);

it("a low counts only after its high", () => {
  expect(deepestFall(days([50, 100, 80, 120, 60, 70]), 1)).toEqual({
    peak: { date: "day 3", hashrateEhs: 120 },
    trough: { date: "day 4", hashrateEhs: 60 },
    loss: 0.5,
  });
});

it("a mean is dated by its last day", () => {
  expect(deepestFall(days([90, 110, 60, 40]), 2)).toEqual({
    peak: { date: "day 1", hashrateEhs: 100 },
    trough: { date: "day 3", hashrateEhs: 50 },
    loss: 0.5,
  });
});

it("what never falls has no fall", () => {
  expect(deepestFall([], 7)).toBeNull();
  const rising = fc.array(fc.double({ min: 1, max: 1000, noNaN: true }), { maxLength: 40 });
  fc.assert(
    fc.property(rising, (values) => {
      const sorted = [...values].sort((a, b) => a - b);
      expect(deepestFall(days(sorted), 1)).toBeNull();
      const fall = deepestFall(days(values), 1);
      if (fall) expect(fall.loss).toBeGreaterThan(0);
    }),
  );
});
