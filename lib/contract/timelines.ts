import { z } from "zod";
import { MAP_FIELDS } from "../costs/map-inputs";
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

const spread = z.object({ low: z.number(), central: z.number(), high: z.number() });

/** What the figures of a frame are computed from. */
const Basis = z.object({
  efficiencyJPerTh: spread,
  /** Whose machines: those of a source's fleet in a period, one machine, or the reader's own figure. */
  efficiencyFrom: z.object({
    kind: z.enum(["fleet", "machine", "own"]),
    name: z.string(),
    period: text,
  }),
  pue: spread,
  btcPriceUsd: number,
  otherUsdPerKwh: z.number(),
});
export type Basis = z.infer<typeof Basis>;

/** What the reader chose, and the fleets to choose from. */
const TimelineInputs = z.object({
  used: z.partialRecord(z.enum(MAP_FIELDS), z.string()),
  isUnknownEfficiency: z.boolean(),
  fleets: z.array(
    z.object({ id: z.string(), name: z.string(), period: z.string(), jPerTh: z.number() }),
  ),
});
export type TimelineInputs = z.infer<typeof TimelineInputs>;

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
  /** Prices, and costs at them, of one company, a region or for miners only: never a country's colour. */
  beside: z.array(Cell).optional(),
  /** Of figures that are computed here. */
  basis: Basis.optional(),
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
  /** In timelines that the reader's inputs have a part in. */
  inputs: TimelineInputs.optional(),
});
export type Timeline = z.infer<typeof Timeline>;
