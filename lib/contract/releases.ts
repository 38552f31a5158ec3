import { z } from "zod";
import { text } from "./fields";

export const ReleaseRef = z.object({
  id: z.number().int(),
  label: z.string(),
  createdAt: z.iso.datetime(),
});
export type ReleaseRef = z.infer<typeof ReleaseRef>;

/** How many figures two releases differ in. */
export const ReleaseCounts = z.object({
  added: z.number().int(),
  revised: z.number().int(),
  removed: z.number().int(),
});
export type ReleaseCounts = z.infer<typeof ReleaseCounts>;

/** A release with what it changed against the one before; the first has nothing before it. */
export const ReleaseEntry = ReleaseRef.extend({
  kind: z.enum(["shipped", "import", "rollback"]),
  /** Figures, events and other facts it holds. */
  rows: z.number().int(),
  previous: z.number().int().nullable(),
  changes: ReleaseCounts.nullable(),
});
export type ReleaseEntry = z.infer<typeof ReleaseEntry>;

/** A figure that two releases differ in. */
export const ReleaseChange = z.object({
  /** The data file of the figure. */
  file: z.string(),
  kind: z.enum(["added", "revised", "removed"]),
  /** The cells of its key that are not empty, by column of the file. */
  key: z.record(z.string(), z.string()),
  /** The cells that differ, as written in the file; of an added or removed figure its value, if it has one. */
  cells: z.record(z.string(), z.object({ before: z.string(), after: z.string() })),
});
export type ReleaseChange = z.infer<typeof ReleaseChange>;

/** A list as the API answers it: the rows, which release they come from, and why there are none. */
export const listOf = <T extends z.ZodType>(row: T) =>
  z.object({
    release: ReleaseRef,
    asOf: text,
    count: z.number().int(),
    reason: text,
    rows: z.array(row),
  });

/** `/api/v1/releases/{id}/diff`: a page of the figures that differ; `rows` are those of the page. */
export const ReleaseDiff = z.object({
  from: z.number().int().nullable(),
  to: z.number().int(),
  ...ReleaseCounts.shape,
  offset: z.number().int(),
  count: z.number().int(),
  rows: z.array(ReleaseChange),
});
export type ReleaseDiff = z.infer<typeof ReleaseDiff>;

/** One line of its CSV: one differing cell of one figure. */
export const RELEASE_CHANGE_COLUMNS = [
  "file",
  "change",
  "publication_id",
  "metric",
  "area_id",
  "period",
  "further_key",
  "column",
  "before",
  "after",
] as const;
export type ReleaseChangeLine = Record<(typeof RELEASE_CHANGE_COLUMNS)[number], string>;
