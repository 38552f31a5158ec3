import { z } from "zod";
import { date, number, text } from "./fields";
import { ReleaseRef } from "./releases";

/** One row of `/api/v1/costs`; the CSV has the same columns in the same order. */
export const CostRow = z.object({
  area_id: z.string(),
  area: z.string(),
  period_start: date,
  period_end: date,
  price_usd_per_kwh: z.number(),
  /** `own` when the reader set one price for everybody. */
  tariff_class: z.string(),
  tariff_band: text,
  tax_basis: z.string(),
  price_scope: z.string(),
  price_period_start: date.nullable(),
  efficiency_j_per_th: z.number(),
  pue: z.number(),
  /** Of the site, for one bitcoin that the miner keeps: with PUE and pool fee. */
  kwh_per_btc: z.number(),
  cost_usd_per_btc_low: z.number(),
  cost_usd_per_btc: z.number(),
  cost_usd_per_btc_high: z.number(),
  btc_price_usd: number,
  break_even_usd_per_kwh: number,
  caveat: text,
});
export type CostRow = z.infer<typeof CostRow>;
export const COST_COLUMNS = Object.keys(CostRow.shape) as (keyof CostRow)[];

const Spread = z.object({ low: z.number(), central: z.number(), high: z.number() });

/** What the rows were computed from. */
export const CostInputsUsed = z.object({
  efficiency_j_per_th: Spread,
  efficiency_from: z.string(),
  pue: Spread,
  pool_fee: z.number(),
  hosting_usd_per_kwh: z.number(),
  other_usd_per_kwh: z.number(),
  price_usd_per_kwh: number,
  btc_price_usd: number,
  difficulty: z.number(),
  subsidy_btc: z.number(),
  fees_btc: z.number(),
  hashrate_ehs: z.number(),
  price_class: z.string(),
  price_band: text,
  price_tax_basis: text,
  price_tolerance_years: z.number(),
});

export const CostList = z.object({
  release: ReleaseRef,
  asOf: text,
  formula: z.string(),
  period: z.string(),
  inputs: CostInputsUsed,
  /** How many areas have a price of which class and band. */
  classes: z.array(z.object({ class: z.string(), band: text, areas: z.number().int() })),
  count: z.number().int(),
  reason: text,
  rows: z.array(CostRow),
});
export type CostList = z.infer<typeof CostList>;

/** One row of `/api/v1/hashprice`; the CSV has the same columns in the same order. */
export const HashpriceEntry = z.object({
  period: z.string(),
  period_start: date,
  period_end: date,
  hashprice_btc_per_ph_day: z.number(),
  hashprice_usd_per_ph_day: number,
  revenue_usd_per_day: number,
  /** Of all that blocks pay, 0 to 1. */
  fee_share: z.number(),
  subsidy_btc_per_block: z.number(),
  btc_price_usd: number,
  hashrate_ehs: z.number(),
  difficulty: z.number(),
  efficiency_j_per_th: number,
  break_even_usd_per_kwh: number,
});
export type HashpriceEntry = z.infer<typeof HashpriceEntry>;
export const HASHPRICE_COLUMNS = Object.keys(HashpriceEntry.shape) as (keyof HashpriceEntry)[];
