import { cachedTimeline } from "@/db/timeline-cache";
import { mapInputs } from "@/lib/costs/map-inputs";
import { endpoint, json } from "../../endpoint";
import { mapMetric, recordedSource } from "../../recorded";
import { refuseInputs, unknownEfficiency } from "./inputs";
import { operation } from "./operation";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(
  operation.query,
  async ({ db, asOf, query, segments }) => {
    const metric = mapMetric(segments.metric ?? "");
    const source = await recordedSource(db, asOf, query.source);
    refuseInputs(metric, query);
    const timeline = await cachedTimeline(db, asOf, metric, source, mapInputs(metric, query));
    if (timeline.inputs?.isUnknownEfficiency) throw unknownEfficiency(query.efficiency);
    return json(timeline);
  },
);
