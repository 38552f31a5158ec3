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

export const Health = z.object({
  alive: z.literal(true),
  ready: z.boolean(),
  engine: z.string().nullable(),
  migrations: z.number().int().nullable(),
  release: ReleaseRef.nullable(),
  newestPeriodEnd: text,
  dataAgeDays: z.number().int().nullable(),
  reason: text,
});
export type Health = z.infer<typeof Health>;
