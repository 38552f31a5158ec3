import { listOf, PeriodEntry } from "@/lib/contract";
import { operation as operationOf } from "../operation";
import { metricParam } from "../params";

export const operation = operationOf({
  tag: "Record",
  summary: "Periods that have a snapshot",
  description:
    "Which source has which period, of which vintage and scope, with how many countries.",
  query: { metric: metricParam.optional() },
  answer: listOf(PeriodEntry),
  examples: ["/api/v1/periods?metric=hashrate-share"],
});
