import { AgedSource, listOf } from "@/lib/contract";
import { operation as operationOf } from "../operation";

export const operation = operationOf({
  tag: "Record",
  summary: "Sources",
  description:
    "Publisher, method, quality, licence and the age of the newest figure of each source.",
  query: {},
  answer: listOf(AgedSource),
  examples: ["/api/v1/sources"],
});
