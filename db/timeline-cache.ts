/** Timelines, computed once for each release. */
import type { Timeline } from "../lib/contract";
import type { Metric } from "../lib/metrics";
import type { Database } from "./client";
import type { AsOf } from "./queries/as-of";
import { getTimeline } from "./queries/timeline";
import { releaseCache } from "./release-cache";

const MAX_TIMELINES = 64;

const timelines = releaseCache<Timeline>("timelines", MAX_TIMELINES);

/** The answer of `getTimeline`, computed once for each release, vintage limit, metric and source. */
export function cachedTimeline(
  db: Database,
  asOf: AsOf,
  metric: Metric,
  sourceId: string | null,
): Promise<Timeline> {
  return timelines(db, asOf, [metric.id, sourceId], () => getTimeline(db, asOf, metric, sourceId));
}
