import { listPeriods } from "@/db/queries/catalogue";
import { endpoint, list } from "../endpoint";
import { recordedMetric } from "../recorded";
import { operation } from "./operation";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(
  operation.query,
  async ({ db, asOf, query }) => {
    const metric = query.metric ?? null;
    if (metric !== null) recordedMetric(metric);
    return list(asOf, await listPeriods(db, asOf, metric), "No snapshot of this metric is stored.");
  },
);
