/** Where the line of hashprice stands in a chart: the same on the page and in a picture. */
import { scaleLog, scaleUtc } from "d3-scale";
import type { HashpriceEntry } from "../contract";
import type { Plot } from "../period-axis";
import { number } from "./figures";

const TICKS_USD = [30, 100, 300, 1_000, 3_000];

export type HashpriceLayout = {
  /** USD per PH/s and day. */
  yTicks: readonly { y: number; text: string }[];
  years: readonly { x: number; text: string }[];
  halvings: readonly { x: number; date: string }[];
  path: string;
  /** USD per PH/s and day of the first and the last month. */
  firstUsd: number;
  lastUsd: number;
  firstPeriod: string;
  lastPeriod: string;
};

/**
 * On a logarithmic scale; months without a price of bitcoin are left out.
 * @returns null without a single month
 */
export function hashpriceLayout(
  months: readonly HashpriceEntry[],
  halvings: readonly string[],
  plot: Plot,
): HashpriceLayout | null {
  const points = months.flatMap(({ period, period_start, hashprice_usd_per_ph_day: usd }) =>
    usd === null ? [] : [{ period, at: new Date(period_start), usd }],
  );
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const values = points.map(({ usd }) => usd);
  const [least, most] = [Math.min(...values) * 0.8, Math.max(...values) * 1.2];
  const x = scaleUtc([first.at, last.at], [plot.left, plot.right]);
  const y = scaleLog([least, most], [plot.bottom, plot.top]);
  return {
    yTicks: TICKS_USD.filter((value) => value >= least && value <= most).map((value) => ({
      y: y(value),
      text: `$${number(value)}`,
    })),
    years: x.ticks(6).map((at) => ({ x: x(at), text: String(at.getUTCFullYear()) })),
    halvings: halvings.map((date) => ({ x: x(new Date(date)), date })),
    path: `M${points.map(({ at, usd }) => `${x(at).toFixed(1)} ${y(usd).toFixed(1)}`).join("L")}`,
    firstUsd: first.usd,
    lastUsd: last.usd,
    firstPeriod: first.period,
    lastPeriod: last.period,
  };
}
