import { listPeriods } from "@/db/queries/catalogue";
import { findMetric } from "@/lib/metrics";
import { endpoint, list } from "../endpoint";
import { ApiProblem } from "../problem";
import { operation } from "./operation";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(
  operation.query,
  async ({ db, asOf, query }) => {
    const metric = query.metric ?? null;
    if (metric !== null && !findMetric(metric))
      throw new ApiProblem(404, "unknown-metric", `There is no metric ${metric}.`, "metric");
    return list(asOf, await listPeriods(db, asOf, metric), "No snapshot of this metric is stored.");
  },
);
