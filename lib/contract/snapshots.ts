import { z } from "zod";
import { PERIOD_KINDS } from "../periods";
import { QUALITIES } from "../quality";
import { STATUSES } from "../status";
import { date, number, text } from "./fields";
import { listOf } from "./releases";

/** One row of `/api/v1/snapshots`; the CSV has the same columns in the same order. */
export const SnapshotRow = z.object({
  metric: z.string(),
  source: z.string(),
  vintage: date,
  iso2: text,
  iso3: text,
  country: z.string(),
  period_start: date,
  period_end: date,
  value: number,
  unit: z.string(),
  status: z.enum(STATUSES),
  quality: z.enum(QUALITIES),
  caveat: text,
  value_low: number,
  value_high: number,
  resolution: number,
  period_kind: z.enum(PERIOD_KINDS),
  method: z.string(),
  tariff_class: text,
  tariff_band: text,
  tax_basis: text,
  currency: text,
  value_local: number,
  price_scope: text,
  source_url: text,
  licence: z.string(),
});
export type SnapshotRow = z.infer<typeof SnapshotRow>;
export const SNAPSHOT_COLUMNS = Object.keys(SnapshotRow.shape) as (keyof SnapshotRow)[];

export const SnapshotList = listOf(SnapshotRow);
export type SnapshotList = z.infer<typeof SnapshotList>;

export const PeriodEntry = z.object({
  metric: z.string(),
  source: z.string(),
  period: z.string(),
  start: date,
  end: date,
  kind: z.enum(PERIOD_KINDS),
  vintage: date,
  scope: z.string(),
  countries: z.number().int(),
});
export type PeriodEntry = z.infer<typeof PeriodEntry>;
