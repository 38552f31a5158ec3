import { z } from "zod";
import { text } from "./fields";
import { ReleaseRef } from "./releases";

/** RFC 9457, with the extension `error`. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  error: z.object({ code: z.string(), message: z.string(), param: z.string().nullable() }),
});
export type Problem = z.infer<typeof Problem>;

/** A site that was asked for figures. */
export const LiveOutcome = z.object({
  source: z.string(),
  askedAt: z.iso.datetime(),
  outcome: z.enum(["changed", "unchanged", "failed", "skipped"]),
  message: z.string(),
});
export type LiveOutcome = z.infer<typeof LiveOutcome>;

export const Health = z.object({
  alive: z.literal(true),
  ready: z.boolean(),
  engine: z.string().nullable(),
  migrations: z.number().int().nullable(),
  release: ReleaseRef.nullable(),
  newestPeriodEnd: text,
  dataAgeDays: z.number().int().nullable(),
  reason: text,
  /** Asking the sites of the sources; null: the database does not answer. */
  refresh: z
    .object({
      /** As ATLAS_REFRESH says; null: only when somebody asks for it. */
      every: text,
      /** Of this process. */
      nextAt: text,
      sources: z.array(LiveOutcome),
    })
    .nullable(),
});
export type Health = z.infer<typeof Health>;
