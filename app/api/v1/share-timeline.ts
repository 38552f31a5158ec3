/** The shares that an answer about changes is computed from. */
import type { Database } from "@/db/client";
import type { AsOf } from "@/db/queries/as-of";
import { cachedTimeline } from "@/db/timeline-cache";
import type { Timeline } from "@/lib/contract";
import { metricOf } from "@/lib/metrics";
import { recordedSource } from "./recorded";

/** @param source null: the default timeline @throws ApiProblem 404 for a source that there is not */
export async function shareTimeline(
  db: Database,
  asOf: AsOf,
  source: string | null,
): Promise<Timeline> {
  return cachedTimeline(
    db,
    asOf,
    metricOf("hashrate-share"),
    await recordedSource(db, asOf, source),
  );
}
