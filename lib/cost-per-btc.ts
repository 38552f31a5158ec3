/** Electricity that one bitcoin takes, and what it costs (research: formulas F3 and F9). Electricity only: no machines, staff or heat. */
import type { NetworkDay } from "./contract";

const SECONDS_PER_DAY = 86_400;
const JOULES_PER_KWH = 3_600_000;
/** Expected hashes of a block at difficulty 1. */
const HASHES_PER_DIFFICULTY = 2 ** 32;

/** What a network did over some days. */
export type NetworkWork = {
  days: number;
  /** Mean over the days. */
  hashrateEhs: number;
  /** Subsidy and fees of all its blocks. */
  btc: number;
};

/**
 * Work and coins of the days together.
 * @returns null without days, or when one of them lacks its coins or fees
 */
export function networkWork(days: readonly NetworkDay[]): NetworkWork | null {
  if (days.length === 0) return null;
  let btc = 0;
  let hashrateSum = 0;
  for (const { issuanceBtc, feesBtc, hashrateEhs } of days) {
    if (issuanceBtc === null || feesBtc === null) return null;
    btc += issuanceBtc + feesBtc;
    hashrateSum += hashrateEhs;
  }
  return btc > 0 ? { days: days.length, hashrateEhs: hashrateSum / days.length, btc } : null;
}

/** kWh for one bitcoin, the whole network at one efficiency. */
export function kwhPerBtc(
  { days, hashrateEhs, btc }: NetworkWork,
  efficiencyJPerTh: number,
): number {
  const terahashes = hashrateEhs * 1e6 * days * SECONDS_PER_DAY;
  return (terahashes * efficiencyJPerTh) / JOULES_PER_KWH / btc;
}

/** The same from a difficulty and the coins of one block. */
export function kwhPerBtcAtDifficulty(
  difficulty: number,
  rewardBtc: number,
  efficiencyJPerTh: number,
): number {
  const terahashes = (difficulty * HASHES_PER_DIFFICULTY) / 1e12;
  return (terahashes * efficiencyJPerTh) / JOULES_PER_KWH / rewardBtc;
}

/** @param pue power of the site over power of its machines, at least 1 */
export function powerCostUsdPerBtc(kwh: number, priceUsdPerKwh: number, pue = 1): number {
  return kwh * priceUsdPerKwh * pue;
}

/** The electricity price in USD/kWh at which one bitcoin costs so much. */
export function breakPointUsdPerKwh(costUsdPerBtc: number, kwh: number, pue = 1): number {
  return costUsdPerBtc / (kwh * pue);
}
