import { z } from "zod";
import { Problem } from "./problem";
import { ReleaseChange, ReleaseCounts } from "./releases";

/** One thing that is wrong, or worth a look, at one cell of an imported file; `line` counts from 1. */
export const FileProblem = z.object({
  file: z.string(),
  line: z.number().int(),
  column: z.string(),
  value: z.string(),
  rule: z.string(),
});
export type FileProblem = z.infer<typeof FileProblem>;

/** What an import did: the release it made, or the current one where nothing was new or nothing was to be written. */
export const ImportAnswer = z.object({
  release: z.number().int().nullable(),
  changed: z.boolean(),
  dryRun: z.boolean(),
  added: z.number().int(),
  unchanged: z.number().int(),
  /** A sentence for a reader. */
  message: z.string(),
  warnings: z.array(FileProblem),
  notes: z.array(z.string()),
  /** Against the release before; null when nothing was written. */
  diff: ReleaseCounts.extend({
    from: z.number().int(),
    to: z.number().int(),
    changes: z.array(ReleaseChange),
  }).nullable(),
});
export type ImportAnswer = z.infer<typeof ImportAnswer>;

/** Why nothing was written: at most 100 problems, and how many there are. */
export const ImportProblem = Problem.extend({
  problems: z.array(FileProblem),
  problemCount: z.number().int(),
});
export type ImportProblem = z.infer<typeof ImportProblem>;
