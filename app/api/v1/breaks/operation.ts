import { listOf, SeriesBreak } from "@/lib/contract";
import { operation as operationOf } from "../operation";

export const operation = operationOf({
  tag: "Record",
  summary: "Series breaks",
  description: "Where a line is cut, because the source or its method changed.",
  query: {},
  answer: listOf(SeriesBreak),
  examples: ["/api/v1/breaks"],
});
