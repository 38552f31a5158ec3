/** Where the lines of a shock's chart stand, in pixels: minutes between blocks above, hashrate and difficulty below. */
import { scaleLinear } from "d3-scale";
import { area, curveStepAfter, line } from "d3-shape";
import type { ShockDay } from "./shock-simulation";

export type ShockPlot = { left: number; right: number; top: number; bottom: number };

type Ticks = { at: number; value: number }[];

export type ShockLayout = {
  x: (day: number) => number;
  days: Ticks;
  interval: { plot: ShockPlot; path: string; band: string | null; ticks: Ticks; ten: number };
  relative: { plot: ShockPlot; hashrate: string; difficulty: string; ticks: Ticks };
  retargets: number[];
};

/** Bounds of the minutes between blocks, by day; days with no block at all have none. */
export type MinutesBand = readonly { low: number; high: number | null }[];

const TICK_PX = 64;
/** A day without luck may have very few blocks; the axis stays readable. */
const MOST_TIMES = 1.6;

/** @param days at least one @param retargets days since the shock began */
export function shockLayout(
  days: readonly ShockDay[],
  retargets: readonly number[],
  band: MinutesBand | null,
  { width, height }: { width: number; height: number },
): ShockLayout {
  const [left, right] = [44, width - 12];
  const upper = { left, right, top: 24, bottom: Math.round(height * 0.58) };
  const lower = { left, right, top: upper.bottom + 44, bottom: height - 24 };
  const count = days.length;
  const x = scaleLinear([0, count], [left, right]);
  const most = Math.max(12, ...days.map(({ intervalMinutes }) => intervalMinutes));
  const highest = Math.max(
    most,
    ...(band ?? []).map(({ high }) => Math.min(high ?? 0, MOST_TIMES * most)),
  );
  const minutes = scaleLinear([0, highest], [upper.bottom, upper.top]).nice(4);
  const largest = Math.max(
    1,
    ...days.map(({ hashrate, difficulty }) => Math.max(hashrate, difficulty)),
  );
  const part = scaleLinear([0, 100 * largest], [lower.bottom, lower.top]);
  const middle = ({ day }: ShockDay) => round(x(day - 0.5));
  const path = (value: (day: ShockDay) => number) =>
    line<ShockDay>(middle, (day) => round(value(day)))([...days]) ?? "";
  const ceiling = minutes.domain()[1] ?? highest;
  return {
    x: (day) => round(x(day)),
    days: x.ticks(Math.max(2, Math.floor((right - left) / TICK_PX))).map((value) => ({
      at: round(x(value)),
      value,
    })),
    interval: {
      plot: upper,
      path: path(({ intervalMinutes }) => minutes(intervalMinutes)),
      band:
        band &&
        (area<MinutesBand[number]>(
          (_, index) => round(x(index)),
          ({ low }) => round(minutes(Math.min(low, ceiling))),
          ({ high }) => round(minutes(Math.min(high ?? ceiling, ceiling))),
        ).curve(curveStepAfter)([...band]) ??
          null),
      ticks: minutes.ticks(4).map((value) => ({ at: round(minutes(value)), value })),
      ten: round(minutes(10)),
    },
    relative: {
      plot: lower,
      hashrate: path(({ hashrate }) => part(100 * hashrate)),
      difficulty: path(({ difficulty }) => part(100 * difficulty)),
      ticks: part.ticks(3).map((value) => ({ at: round(part(value)), value })),
    },
    retargets: retargets.filter((day) => day <= count).map((day) => round(x(day))),
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
