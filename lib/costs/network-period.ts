/** Days of the chain as one period. */
import type { NetworkDay } from "../contract";
import { networkWork } from "../cost-per-btc";
import { formatPeriod, type Period } from "../periods";
import { terahashesOver, terahashesPerBlock } from "../units";
import type { NetworkPeriod } from "./base";

/**
 * Work, coins and price of the period.
 * @param days any days, each once; those outside of the period are left out
 * @returns null without a day of it, or when one lacks its coins or fees
 */
export function networkPeriod(period: Period, days: readonly NetworkDay[]): NetworkPeriod | null {
  const within = days.filter(({ date }) => period.start <= date && date < period.end);
  const work = networkWork(within);
  const blocks = within.reduce((sum, day) => sum + day.blocks, 0);
  if (!work || blocks === 0) return null;
  const sumOf = (key: "issuanceBtc" | "feesBtc") =>
    within.reduce((sum, day) => sum + (day[key] ?? 0), 0);
  const prices = within.flatMap(({ priceUsd }) => (priceUsd === null ? [] : [priceUsd]));
  return {
    period: formatPeriod(period),
    start: period.start,
    end: period.end,
    days: work.days,
    blocks,
    hashrateEhs: work.hashrateEhs,
    // The difficulty at which so many blocks take the work that was done: costs by difficulty and by hashrate then agree.
    difficulty: terahashesOver(work.hashrateEhs, work.days) / blocks / terahashesPerBlock(1),
    subsidyBtc: sumOf("issuanceBtc") / blocks,
    feesBtc: sumOf("feesBtc") / blocks,
    priceUsd:
      prices.length === 0 ? null : prices.reduce((sum, price) => sum + price, 0) / prices.length,
  };
}
