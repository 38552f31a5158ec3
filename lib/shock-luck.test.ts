import { describe, expect, it } from "vitest";
import { shockOf } from "./country-shock";
import type { ShockCourse } from "./shock-course";
import { drawLuck } from "./shock-luck";
import { simulateShock } from "./shock-simulation";

const course = (lost: number, more: Partial<ShockCourse> = {}): ShockCourse => ({
  lost,
  rampDays: 0,
  returned: 0,
  returnFromDay: 0,
  returnToDay: 0,
  ...more,
});

it.each([
  [0, 0],
  [0.38, 0],
  [0.5, 0.5],
])(
  "losing %d with %d done: the mean agrees with the closed form within its own error",
  (lost, done) => {
    const expected = shockOf(lost, done).daysToRetarget;
    const { retarget } = drawLuck({
      course: course(lost),
      blocksDone: Math.round(2016 * done),
      days: 60,
      runs: 1000,
      seed: 7,
    });
    expect(retarget).not.toBeNull();
    const { mean = 0, error = 1 } = retarget ?? {};
    expect(Math.abs(mean - expected)).toBeLessThan(4 * error);
    // The spread of the sum of exponential intervals: sd = √n of one.
    const blocks = 2016 * (1 - done);
    expect(error * Math.sqrt(1000)).toBeGreaterThan((0.9 * expected) / Math.sqrt(blocks));
    expect(error * Math.sqrt(1000)).toBeLessThan((1.1 * expected) / Math.sqrt(blocks));
  },
);

it("one day's blocks are spread as a Poisson process spreads them", () => {
  const { low, middle, high, mean } = drawLuck({
    course: course(0),
    blocksDone: 0,
    days: 10,
    runs: 2000,
    seed: 3,
  });
  expect(mean[4]).toBeCloseTo(144, -0.5);
  expect(Math.abs((mean[4] ?? 0) - 144)).toBeLessThan((4 * 12) / Math.sqrt(2000));
  expect(Math.abs((low[4] ?? 0) - (144 - 1.645 * 12))).toBeLessThan(2.5);
  expect(Math.abs((high[4] ?? 0) - (144 + 1.645 * 12))).toBeLessThan(2.5);
  expect(Math.abs((middle[4] ?? 0) - 144)).toBeLessThan(2);
});

describe("over half a year", () => {
  const asked = course(0.4, { rampDays: 10, returned: 0.5, returnFromDay: 40, returnToDay: 60 });
  const request = { course: asked, blocksDone: 500, days: 180, runs: 1000, seed: 1 };
  const band = drawLuck(request);

  it("the mean follows the expected course", () => {
    const { days } = simulateShock(asked, { bits: 0x1702353d, blocksDone: 500 }, 180);
    // Near a retarget the runs are some days apart; elsewhere 144 blocks have a standard error of 0.4.
    const apart = days
      .map(({ blocks }, day) => Math.abs((band.mean[day] ?? 0) - blocks))
      .sort((a, b) => a - b);
    expect(apart[90]).toBeLessThan(1.5);
    const total = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0);
    expect(total(band.mean) / total(days.map(({ blocks }) => blocks))).toBeCloseTo(1, 2);
  });

  it("the same seed gives the same band, another one another", () => {
    expect(drawLuck({ ...request, runs: 50 })).toEqual(drawLuck({ ...request, runs: 50 }));
    expect(drawLuck({ ...request, runs: 50, seed: 2 })).not.toEqual(
      drawLuck({ ...request, runs: 50 }),
    );
  });
});

it("nothing to draw is refused", () => {
  const request = { course: course(0.1), blocksDone: 0, days: 10, runs: 0, seed: 1 };
  expect(() => drawLuck(request)).toThrow(RangeError);
});
