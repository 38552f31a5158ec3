import { z } from "zod";
import { SeriesBreak } from "./events";
import { number, text } from "./fields";
import { NetworkTotal } from "./network";
import { listOf } from "./releases";

/** One row of `/api/v1/changes`; the CSV has the same columns in the same order. Shares are fractions. */
export const LedgerLine = z.object({
  source: z.string(),
  from: z.string(),
  to: z.string(),
  iso3: z.string(),
  area: z.string(),
  share_from: number,
  share_to: number,
  change_pp: number,
  measurable: z.boolean(),
  hashrate_from_ehs: number,
  hashrate_to_ehs: number,
  change_ehs: number,
  network_effect_ehs: number,
  share_effect_ehs: number,
  joint_effect_ehs: number,
  published_from_ehs: number,
  published_to_ehs: number,
  caveat: text,
});
export type LedgerLine = z.infer<typeof LedgerLine>;
export const LEDGER_COLUMNS = Object.keys(LedgerLine.shape) as (keyof LedgerLine)[];

/** Changes with the two network totals behind them and the breaks that lie between. */
export const LedgerList = listOf(LedgerLine).extend({
  network: z.object({ from: NetworkTotal, to: NetworkTotal, origin: z.string() }),
  breaks: z.array(SeriesBreak),
});
export type LedgerList = z.infer<typeof LedgerList>;
