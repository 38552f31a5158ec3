import { listOf, ReleaseEntry } from "@/lib/contract";
import { operation as operationOf } from "../operation";
import { pageParams } from "./page-params";

export const operation = operationOf({
  tag: "Record",
  summary: "Releases",
  description: "The loads of data, newest first; each can be asked for with `asOf`.",
  query: pageParams,
  answer: listOf(ReleaseEntry),
  examples: ["/api/v1/releases"],
});
