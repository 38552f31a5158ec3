import { z } from "zod";
import { PERIOD_KINDS } from "../periods";
import { STATUSES } from "../status";
import { LegalStatus, SeriesBreak } from "./events";
import { date, number, text } from "./fields";
import { ReleaseRef } from "./releases";
import { SourceInBrief } from "./sources";

/** What a price is, without which it is not shown. */
const Tariff = z.object({
  class: z.string(),
  band: text,
  taxBasis: z.string(),
  currency: z.string(),
  scope: z.string(),
  /** The period the price is of; older than the frame's when it was carried. */
  period: z.string(),
  source: z.string(),
  vintage: date,
});
export type Tariff = z.infer<typeof Tariff>;

/** One area in one frame. `status` is left out for a plain value, `note` is an index into the timeline's notes. */
export const Cell = z.object({
  area: z.string(),
  value: number,
  status: z.enum(STATUSES).optional(),
  low: z.number().optional(),
  high: z.number().optional(),
  resolution: z.number().optional(),
  note: z.number().int().optional(),
  /** Index into the timeline's tariffs: what a price is. */
  tariff: z.number().int().optional(),
  /** Index into the timeline's legal statuses; the value is then the index of the class. */
  legal: z.number().int().optional(),
});
export type Cell = z.infer<typeof Cell>;

/** One step of the time slider: one period of one source (prices: one year, national figures of several). */
export const Frame = z.object({
  period: z.string(),
  start: date,
  end: date,
  kind: z.enum(PERIOD_KINDS),
  source: z.string(),
  publication: text,
  vintage: date.nullable(),
  url: text,
  scope: z.string(),
  cells: z.array(Cell),
});
export type Frame = z.infer<typeof Frame>;

/** Everything the slider needs for one metric: dragging it asks nobody. */
export const Timeline = z.object({
  metric: z.string(),
  release: ReleaseRef,
  asOf: text,
  source: text,
  frames: z.array(Frame),
  breaks: z.array(SeriesBreak),
  sources: z.array(SourceInBrief),
  notes: z.array(z.string()),
  tariffs: z.array(Tariff),
  /** In the timeline of the legal status only. */
  legal: z.array(LegalStatus).optional(),
});
export type Timeline = z.infer<typeof Timeline>;
