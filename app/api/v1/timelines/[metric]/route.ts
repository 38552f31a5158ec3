import { cachedTimeline } from "@/db/timeline-cache";
import { endpoint, json } from "../../endpoint";
import { mapMetric, recordedSource } from "../../recorded";
import { operation } from "./operation";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(
  operation.query,
  async ({ db, asOf, query, segments }) => {
    const metric = mapMetric(segments.metric ?? "");
    const source = await recordedSource(db, asOf, query.source);
    return json(await cachedTimeline(db, asOf, metric, source));
  },
);
