import { listOf, MetricEntry } from "@/lib/contract";
import { operation as operationOf } from "../operation";

export const operation = operationOf({
  tag: "Record",
  summary: "Metrics",
  description: "Ids, units and class breaks of all metrics.",
  query: {},
  answer: listOf(MetricEntry),
  examples: ["/api/v1/metrics"],
});
