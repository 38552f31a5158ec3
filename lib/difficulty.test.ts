import fc from "fast-check";
import { expect, it } from "vitest";
import {
  consensusRetarget,
  difficultyOf,
  equilibriumEhs,
  hashpriceBtcPerPhDay,
  subsidyBtc,
} from "./difficulty";

const JUNE_2021 = 0x170e1ef9;

it("the retarget of block 689,472, to the last bit", () => {
  const { bits, difficulty, change, timespanS } = consensusRetarget(
    JUNE_2021,
    1_623_614_836,
    1_625_293_501,
  );
  expect(bits).toBe(0x171398ce);
  expect(difficulty).toBeCloseTo(14_363_025_673_659.965, 2);
  expect(change * 100).toBeCloseTo(-27.942726866422383, 9);
  expect(timespanS).toBe(1_678_665);
});

it("the clamp binds at a quarter and at four times", () => {
  const days = (number: number) => consensusRetarget(JUNE_2021, 0, number * 86_400);
  expect(days(90).change).toBeCloseTo(-0.75, 6);
  expect(days(90).isClamped).toBe(true);
  expect(days(1).change).toBeCloseTo(3, 4);
  expect(days(14).isClamped).toBe(false);
});

it("steady blocks drift by 0.0496 %, for 2015 intervals are counted", () => {
  expect(100 * consensusRetarget(JUNE_2021, 0, 2015 * 600).change).toBeCloseTo(0.04962779, 3);
});

it("difficulty never falls below 1, and what is no target is refused", () => {
  expect(difficultyOf(0x1d00ffff)).toBe(1);
  expect(consensusRetarget(0x1d00ffff, 0, 5_000_000).bits).toBe(0x1d00ffff);
  for (const bits of [0, -1, 0.5, 2 ** 40]) expect(() => difficultyOf(bits)).toThrow(RangeError);
  expect(() => consensusRetarget(JUNE_2021, 0.5, 2)).toThrow(RangeError);
});

it("a longer epoch never raises difficulty, and one step is at most a factor of four", () => {
  const seconds = fc.integer({ min: 0, max: 20_000_000 });
  fc.assert(
    fc.property(seconds, seconds, (a, b) => {
      const [short, long] = [Math.min(a, b), Math.max(a, b)].map((time) =>
        consensusRetarget(JUNE_2021, 0, time),
      );
      expect(long?.change).toBeLessThanOrEqual(short?.change ?? 0);
      expect(long?.change).toBeGreaterThanOrEqual(-0.75001);
      expect(short?.change).toBeLessThanOrEqual(3.0001);
    }),
  );
});

it("knows hashrate, hashprice and subsidy", () => {
  expect(equilibriumEhs(19_932_791_027_262.74)).toBeCloseTo(142.6845, 3);
  const reward = 3.125 / (1 - 0.0055);
  expect(hashpriceBtcPerPhDay(146_472_570_619_930.78, reward)).toBeCloseTo(0.00043156, 8);
  expect([0, 209_999, 840_000].map(subsidyBtc)).toEqual([50, 50, 3.125]);
});
