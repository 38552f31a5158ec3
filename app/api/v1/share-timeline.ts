/** The shares that an answer about changes is computed from. */
import type { Database } from "@/db/client";
import type { AsOf } from "@/db/queries/as-of";
import { listSources } from "@/db/queries/catalogue";
import { cachedTimeline } from "@/db/timeline-cache";
import type { Timeline } from "@/lib/contract";
import { metricOf } from "@/lib/metrics";
import { ApiProblem } from "./problem";

/** @param source null: the default timeline @throws ApiProblem 404 for a source that there is not */
export async function shareTimeline(
  db: Database,
  asOf: AsOf,
  source: string | null,
): Promise<Timeline> {
  if (source !== null && !(await listSources(db, asOf)).some(({ id }) => id === source))
    throw new ApiProblem(404, "unknown-source", `There is no source ${source}.`, "source");
  return cachedTimeline(db, asOf, metricOf("hashrate-share"), source);
}
