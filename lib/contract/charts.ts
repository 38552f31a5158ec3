import { z } from "zod";
import { STATUSES } from "../status";
import { date, number, text } from "./fields";

/** One row of `/api/v1/series`; the CSV has the same columns in the same order. */
export const SeriesRow = z.object({
  metric: z.string(),
  source: z.string(),
  vintage: text,
  period: z.string(),
  period_start: z.iso.date(),
  period_end: z.iso.date(),
  series: z.string(),
  name: z.string(),
  kind: z.enum(["country", "region", "group", "rest"]),
  value: number,
  value_low: number,
  value_high: number,
  unit: z.string(),
  status: z.enum(STATUSES),
  rank: number,
  /** Whether another country has the same figure. */
  tied: z.boolean().nullable(),
  /** Of how many listed countries the figure is the sum. */
  countries: number,
  resolution: number,
  caveat: text,
});
export type SeriesRow = z.infer<typeof SeriesRow>;
export const SERIES_COLUMNS = Object.keys(SeriesRow.shape) as (keyof SeriesRow)[];

/** One row of `/api/v1/share-price`: a country of one snapshot beside its national price. */
export const SharePriceRow = z.object({
  metric: z.string(),
  source: z.string(),
  period: z.string(),
  iso3: z.string(),
  country: z.string(),
  value: z.number(),
  unit: z.string(),
  resolution: number,
  price_usd_per_kwh: z.number(),
  tariff_class: z.string(),
  tariff_band: text,
  tax_basis: z.string(),
  price_scope: z.string(),
  price_period: z.string(),
  price_source: z.string(),
  price_vintage: date,
});
export type SharePriceRow = z.infer<typeof SharePriceRow>;
export const SHARE_PRICE_COLUMNS = Object.keys(SharePriceRow.shape) as (keyof SharePriceRow)[];
