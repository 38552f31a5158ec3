import { z } from "zod";

/** One entry of `/api/v1/metrics`. */
export const MetricEntry = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  unit: z.string(),
  /** Whether the map shows it. */
  onMap: z.boolean(),
  /** Ascending thresholds of the map's fixed classes, in `unit`; empty: no map is made of it. */
  classBreaks: z.array(z.number()),
});
export type MetricEntry = z.infer<typeof MetricEntry>;
