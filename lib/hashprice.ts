/** What a petahash per second earns in a day (research: formulas F4), and what electricity may cost then (F5). */
import {
  type Btc,
  type BtcPerPhDay,
  type JPerTh,
  quantity,
  SECONDS_PER_DAY,
  terahashesPerBlock,
  type UsdPerBtc,
  type UsdPerKwh,
  type UsdPerPhDay,
} from "./units";

/** Coins of a block when fees are this fraction (0 to below 1) of all that it pays. */
export function rewardWithFees(subsidyBtc: number, feeShare: number): Btc {
  if (!(feeShare >= 0 && feeShare < 1))
    throw new RangeError(`not a share of fees from 0 to below 1: ${feeShare}`);
  return quantity<Btc>(subsidyBtc / (1 - feeShare));
}

/** Expected coins of 1 PH/s in a day, every block paying `rewardBtc`. */
export function hashpriceBtc(difficulty: number, rewardBtc: Btc): BtcPerPhDay {
  return quantity<BtcPerPhDay>(
    (1e3 * SECONDS_PER_DAY * rewardBtc) / terahashesPerBlock(difficulty),
  );
}

/** The same in US dollars. */
export function hashpriceUsd(hashprice: BtcPerPhDay, price: UsdPerBtc): UsdPerPhDay {
  return quantity<UsdPerPhDay>(hashprice * price);
}

/** The price of electricity that takes all of it: 1 PH/s at 1 J/TH draws 1 kW. */
export function breakEvenUsdPerKwh(hashprice: UsdPerPhDay, efficiency: JPerTh, pue = 1): UsdPerKwh {
  return quantity<UsdPerKwh>(hashprice / (24 * efficiency * pue));
}

const BLOCKS_PER_HALVING = 210_000;

/** New coins of the block at a height; the consensus rule halves them every 210,000 blocks. */
export function subsidyAt(height: number): number {
  const halvings = Math.floor(height / BLOCKS_PER_HALVING);
  // Counted in satoshis, which the rule shifts right; from the 33rd halving on there are none.
  return halvings >= 33 ? 0 : Math.floor(50e8 / 2 ** halvings) / 1e8;
}
