/** Hashprice, revenue and break-even price of a period (research: formulas F4, F5). */
import type { HashpriceEntry } from "../contract";
import { breakEvenUsdPerKwh, hashpriceBtc, hashpriceUsd } from "../hashprice";
import { btc, jPerTh, usdPerBtc } from "../units";
import type { NetworkPeriod } from "./base";
import { CBECI_PUE } from "./model";

const digits = (value: number, count = 8) => Number(value.toPrecision(count));

/** @param efficiency of the network's machines in J/TH; null: not on record */
export function hashpriceEntry(network: NetworkPeriod, efficiency: number | null): HashpriceEntry {
  const { subsidyBtc, feesBtc, difficulty, priceUsd, blocks, days } = network;
  const reward = btc(subsidyBtc + feesBtc);
  const inBtc = hashpriceBtc(difficulty, reward);
  const inUsd = priceUsd === null ? null : hashpriceUsd(inBtc, usdPerBtc(priceUsd));
  return {
    period: network.period,
    period_start: network.start,
    period_end: network.end,
    hashprice_btc_per_ph_day: digits(inBtc),
    hashprice_usd_per_ph_day: inUsd === null ? null : digits(inUsd, 6),
    revenue_usd_per_day: priceUsd === null ? null : Math.round((reward * blocks * priceUsd) / days),
    fee_share: digits(feesBtc / reward, 6),
    subsidy_btc_per_block: digits(subsidyBtc, 6),
    btc_price_usd: priceUsd === null ? null : digits(priceUsd, 8),
    hashrate_ehs: digits(network.hashrateEhs, 7),
    difficulty: Math.round(difficulty),
    efficiency_j_per_th: efficiency === null ? null : digits(efficiency, 6),
    break_even_usd_per_kwh:
      inUsd === null || efficiency === null
        ? null
        : digits(breakEvenUsdPerKwh(inUsd, jPerTh(efficiency), CBECI_PUE.central), 6),
  };
}
