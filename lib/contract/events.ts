import { z } from "zod";
import { LEGAL_KINDS } from "../legal-status";
import { date, text } from "./fields";

export const SeriesBreak = z.object({
  id: z.string(),
  metric: z.string(),
  date,
  fromSource: z.string(),
  toSource: z.string(),
  reason: z.string(),
});
export type SeriesBreak = z.infer<typeof SeriesBreak>;

export const AtlasEvent = z.object({
  id: z.string(),
  date,
  datePrecision: z.string(),
  iso3: text,
  kind: z.string(),
  title: z.string(),
  summary: z.string(),
  sourceUrl: text,
});
export type AtlasEvent = z.infer<typeof AtlasEvent>;

/** What is legal where, as a dated event supports it; `area` is a country or one of its subdivisions. */
export const LegalStatus = z.object({
  area: z.string(),
  name: z.string(),
  iso3: z.string(),
  status: z.enum(LEGAL_KINDS),
  since: date,
  until: date.nullable(),
  datePrecision: z.string(),
  summary: z.string(),
  sourceUrl: text,
  event: z.string(),
});
export type LegalStatus = z.infer<typeof LegalStatus>;

export const LEGAL_COLUMNS = Object.keys(LegalStatus.shape) as (keyof LegalStatus)[];
