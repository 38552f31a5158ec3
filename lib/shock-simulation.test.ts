import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shockOf } from "./country-shock";
import type { ShockCourse } from "./shock-course";
import { hashrateAt } from "./shock-course";
import { simulateShock } from "./shock-simulation";

const BITS = 0x1702353d;
const course = (more: Partial<ShockCourse> = {}): ShockCourse => ({
  lost: 0,
  rampDays: 0,
  returned: 0,
  returnFromDay: 0,
  returnToDay: 0,
  ...more,
});
const START = { bits: BITS, blocksDone: 0 };
const PP = 0.0005;

it("a shock of nothing leaves ten minutes and the drift of 0.0496 %", () => {
  const { days, retargets, backDay } = simulateShock(course(), START, 60);
  for (const { blocks } of days) expect(Math.abs(blocks / 144 - 1)).toBeLessThan(0.0011);
  expect(100 * (retargets[0]?.change ?? 0)).toBeCloseTo(0.0496, 3);
  expect(backDay).toBeLessThan(0.01);
  expect(shockOf(0).adjustment).toBe(0);
});

describe("agrees with the closed form", () => {
  it.each([
    [0.5, 0],
    [0.5, 0.5],
    [0.38, 0],
    [0.46, 0],
    [0.2794274021320514, 0],
    [0.8, 0],
  ])("losing %d with %d of the epoch done", (lost, done) => {
    const expected = shockOf(lost, done);
    const start = { bits: BITS, blocksDone: Math.round(2016 * done) };
    const { days, retargets } = simulateShock(course({ lost }), start);
    const reference = simulateShock(course(), start).retargets[0]?.change ?? 0;
    expect(days[0]?.intervalMinutes).toBeCloseTo(expected.intervalMinutes, 3);
    expect(retargets[0]?.atDay).toBeCloseTo(expected.daysToRetarget, 2);
    const change = (1 + (retargets[0]?.change ?? 0)) / (1 + reference) - 1;
    // The clamp is no part of the drift.
    expect(
      Math.abs((lost === 0.8 ? (retargets[0]?.change ?? 0) : change) - expected.adjustment),
    ).toBeLessThan(PP);
  });

  it("the second retarget after losing half in the middle of an epoch is −25 %", () => {
    const { retargets, days } = simulateShock(course({ lost: 0.5 }), {
      bits: BITS,
      blocksDone: 1008,
    });
    expect(Math.abs((retargets[0]?.relativeDifficulty ?? 0) - 2 / 3)).toBeLessThan(2 * PP);
    expect(Math.abs((retargets[1]?.change ?? 0) + 0.25)).toBeLessThan(PP);
    const between = days.find(({ day }) => day > 16 && day < 20);
    expect(between?.intervalMinutes).toBeCloseTo(13.33, 1);
  });
});

it("what comes back ends the shock before a retarget could", () => {
  const storm = course({ lost: 0.3, returned: 1, returnFromDay: 5, returnToDay: 5 });
  const { backDay, retargets, mostMissingBlocks } = simulateShock(storm, START);
  expect(backDay).toBeGreaterThanOrEqual(5);
  expect(backDay).toBeLessThan(5.1);
  expect(mostMissingBlocks).toBeCloseTo(0.3 * 144 * 5, 0);
  expect(retargets[0]?.change).toBeLessThan(-0.05);
});

it("a ramp is felt less in the largest single retarget than a step", () => {
  const largest = (rampDays: number) =>
    Math.min(
      ...simulateShock(course({ lost: 0.46, rampDays }), START).retargets.map(
        ({ change }) => change,
      ),
    );
  expect(largest(0)).toBeLessThan(largest(30));
  expect(largest(30)).toBeLessThan(largest(60));
});

it("hashrate stays between what is left and the whole; blocks and difficulty keep account of it", () => {
  const day = fc.integer({ min: 0, max: 40 });
  const fraction = fc.double({ min: 0, max: 0.9, noNaN: true });
  fc.assert(
    fc.property(fraction, fraction, day, day, day, (lost, returned, rampDays, from, span) => {
      const asked = course({
        lost,
        returned,
        rampDays,
        returnFromDay: from,
        returnToDay: from + span,
      });
      const { days, mostMissingBlocks } = simulateShock(asked, START, 90);
      for (const entry of days) {
        const hashrate = hashrateAt(asked, entry.day - 0.5);
        expect(hashrate).toBeGreaterThanOrEqual(1 - lost - 1e-9);
        expect(hashrate).toBeLessThanOrEqual(1 + 1e-9);
      }
      const mined = days.reduce((sum, { blocks }) => sum + blocks, 0);
      expect(days.at(-1)?.missingBlocks).toBeCloseTo(90 * 144 - mined, 6);
      expect(mostMissingBlocks).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 30 },
  );
});

it("refuses what cannot be", () => {
  expect(() => simulateShock(course({ lost: 1 }), START)).toThrow(RangeError);
  expect(() => simulateShock(course({ returnFromDay: 2, returnToDay: 1 }), START)).toThrow(
    RangeError,
  );
  expect(() => simulateShock(course(), { bits: BITS, blocksDone: 2016 })).toThrow(RangeError);
});
