import { z } from "zod";
import { FRESHNESS } from "../freshness";
import { QUALITIES, type Quality } from "../quality";
import { date, number, text } from "./fields";

export const Source = z.object({
  id: z.string(),
  name: z.string(),
  publisher: z.string(),
  method: z.string(),
  quality: z.enum(QUALITIES),
  role: z.string(),
  url: text,
  licence: z.string(),
  licenceName: z.string(),
  licenceUrl: text,
  licenceNote: text,
  licenceConditions: text,
  licenceVerified: z.boolean(),
  caveat: text,
  defaultTimelineRank: z.number().int().nullable(),
  publications: z.number().int(),
  observations: z.number().int(),
  firstPeriodStart: text,
  lastPeriodEnd: text,
  staleAfterDays: z.number().int().nullable(),
  /** Why nothing newer comes although it once did. */
  standstill: text,
});
export type Source = z.infer<typeof Source>;

/** What stands beside every figure of a source. */
export const SourceInBrief = Source.pick({
  id: true,
  name: true,
  publisher: true,
  method: true,
  quality: true,
  url: true,
  licence: true,
  licenceName: true,
  caveat: true,
  lastPeriodEnd: true,
  staleAfterDays: true,
  standstill: true,
});

/** A source with its age on the day of the answer (UTC). */
export const AgedSource = Source.extend({
  dataAgeDays: z.number().int().nullable(),
  status: z.enum(FRESHNESS).nullable(),
});
export type AgedSource = z.infer<typeof AgedSource>;

export const Publication = z.object({
  id: z.string(),
  source: z.string(),
  label: z.string(),
  publishedOn: date,
  datePrecision: z.string(),
  url: text,
  scope: z.string(),
  secondary: z.boolean(),
  accessedVia: text,
  note: text,
});
export type Publication = z.infer<typeof Publication>;

/** A figure that its source published more than once, and not the same. */
export const Revision = z.object({
  metric: z.string(),
  source: z.string(),
  period: z.string(),
  /** The kind of price; empty for other metrics. */
  kind: z.string(),
  versions: z.array(
    z.object({
      value: z.number(),
      resolution: number,
      /** The first publication that has it so. */
      vintage: date,
    }),
  ),
});
export type Revision = z.infer<typeof Revision>;

/** By metric of the map: who published figures on which day, newest first. */
export type VintageChoices = Record<string, { source: string; on: string }[]>;

/** By metric: the sources that have figures of countries, each of which can be looked at alone. */
export type SourceChoices = Record<string, { id: string; name: string; quality: Quality }[]>;
