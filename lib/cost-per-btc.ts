/** Electricity that one bitcoin takes, and what it costs (research: formulas F3 and F9). Electricity only: no machines, staff or heat. */
import type { NetworkDay } from "./contract";
import {
  type Btc,
  type Ehs,
  ehs,
  energyOf,
  type JPerTh,
  type KwhPerBtc,
  kwhOf,
  type Terahashes,
  terahashesOver,
  terahashesPerBlock,
  type UsdPerBtc,
  type UsdPerKwh,
} from "./units";

/** What a network did over some days. */
export type NetworkWork = {
  days: number;
  /** Mean over the days. */
  hashrateEhs: Ehs;
  /** Subsidy and fees of all its blocks. */
  btc: Btc;
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
  if (btc <= 0) return null;
  return { days: days.length, hashrateEhs: ehs(hashrateSum / days.length), btc: btc as Btc };
}

/** Energy in kWh per coin, from the hashes made for these coins. @throws RangeError without a coin */
export function kwhOfWork(work: Terahashes, coins: Btc, efficiency: JPerTh): KwhPerBtc {
  if (!(coins > 0)) throw new RangeError(`no coins to divide the energy by: ${coins}`);
  return (kwhOf(energyOf(work, efficiency)) / coins) as KwhPerBtc;
}

/** kWh for one bitcoin, the whole network at one efficiency. */
export function kwhPerBtc({ days, hashrateEhs, btc }: NetworkWork, efficiency: JPerTh): KwhPerBtc {
  return kwhOfWork(terahashesOver(hashrateEhs, days), btc, efficiency);
}

/** The same from a difficulty and the coins of one block. */
export function kwhPerBtcAtDifficulty(
  difficulty: number,
  rewardBtc: Btc,
  efficiency: JPerTh,
): KwhPerBtc {
  return kwhOfWork(terahashesPerBlock(difficulty), rewardBtc, efficiency);
}

/** @param pue power of the site over power of its machines, at least 1 */
export function powerCostUsdPerBtc(kwh: KwhPerBtc, price: UsdPerKwh, pue = 1): UsdPerBtc {
  return (kwh * price * pue) as UsdPerBtc;
}

/** The electricity price in USD/kWh at which one bitcoin costs so much (F5, F9). */
export function breakPointUsdPerKwh(cost: UsdPerBtc, kwh: KwhPerBtc, pue = 1): UsdPerKwh {
  return (cost / (kwh * pue)) as UsdPerKwh;
}
