/** A shock as the API and its files tell it. */
import type { ShockAnswer, ShockDayRow } from "./contract";
import { hashpriceBtcPerPhDay, subsidyBtc } from "./difficulty";
import { addDays } from "./periods";
import type { LuckBand } from "./shock-luck";
import type { ShockOutcome, ShockRecord } from "./shock-outcome";

export function shockDayRows(record: ShockRecord, outcome: ShockOutcome): ShockDayRow[] {
  const { day, epoch } = record;
  const subsidy = subsidyBtc(day.lastHeight);
  return outcome.simulation.days.map((entry) => ({
    day: entry.day,
    date: addDays(outcome.startDate, entry.day - 1),
    hashrate: digits(entry.hashrate),
    hashrate_ehs: digits(entry.hashrate * outcome.networkEhs),
    difficulty: digits(entry.difficulty),
    blocks: digits(entry.blocks),
    interval_minutes: digits(entry.intervalMinutes),
    missing_blocks: digits(entry.missingBlocks),
    missing_btc: digits(entry.missingBlocks * subsidy),
    hashprice_btc_per_ph_day: digits(
      hashpriceBtcPerPhDay(epoch.difficulty * entry.difficulty, subsidy + day.feesBtcPerBlock),
    ),
  }));
}

/** @param luck with its seed; null: no runs were asked for */
export function shockAnswer(
  record: ShockRecord,
  outcome: ShockOutcome,
  luck: (LuckBand & { seed: number }) | null,
  caveat: string,
): ShockAnswer {
  const { simulation, delay } = outcome;
  return {
    source: record.source.id,
    period: record.period,
    lost: digits(outcome.lost),
    start: outcome.startDate,
    back_day: simulation.backDay === null ? null : digits(simulation.backDay),
    longest_interval_minutes: digits(simulation.longestIntervalMinutes),
    missing_blocks: digits(delay.blocks),
    missing_btc: digits(delay.issuanceBtc),
    freed_mw: digits(outcome.freedMw),
    retargets: simulation.retargets.map(({ atDay, bits, difficulty, change, isClamped }) => ({
      at_day: digits(atDay),
      date: addDays(outcome.startDate, Math.floor(atDay)),
      bits: `0x${bits.toString(16)}`,
      difficulty,
      change: digits(change),
      clamped: isClamped,
    })),
    shares: outcome.holdings.map(({ id, share, shareAfter }) => ({
      area: id,
      before: digits(share),
      after: digits(shareAfter),
    })),
    days: shockDayRows(record, outcome),
    luck: luck && {
      runs: luck.runs,
      seed: luck.seed,
      low: luck.low,
      middle: luck.middle,
      high: luck.high,
      retarget_day: luck.retarget && {
        low: digits(luck.retarget.low),
        middle: digits(luck.retarget.middle),
        high: digits(luck.retarget.high),
        mean: digits(luck.retarget.mean),
      },
    },
    caveat,
  };
}

/** A model's figures carry no more than eight digits. */
function digits(value: number): number {
  return Number(value.toPrecision(8));
}
