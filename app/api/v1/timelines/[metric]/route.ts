import { listSources } from "@/db/queries/catalogue";
import { cachedTimeline } from "@/db/timeline-cache";
import { findMetric } from "@/lib/metrics";
import { endpoint, json } from "../../endpoint";
import { ApiProblem } from "../../problem";
import { operation } from "./operation";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(
  operation.query,
  async ({ db, asOf, query, segments }) => {
    const metric = findMetric(segments.metric ?? "");
    if (!metric?.timeline)
      throw new ApiProblem(
        404,
        "unknown-metric",
        "There is no map metric of that name: see /api/v1/metrics.",
        "metric",
      );
    if (
      query.source !== undefined &&
      !(await listSources(db, asOf)).some(({ id }) => id === query.source)
    ) {
      throw new ApiProblem(404, "unknown-source", `There is no source ${query.source}.`, "source");
    }
    return json(await cachedTimeline(db, asOf, metric, query.source ?? null));
  },
);
