import { listOf, Publication } from "@/lib/contract";
import { operation as operationOf } from "../operation";
import { sourceParam } from "../params";

export const operation = operationOf({
  tag: "Record",
  summary: "Publications",
  description: "The documents that figures come from; the day a document came out is the vintage.",
  query: { source: sourceParam },
  answer: listOf(Publication),
  examples: ["/api/v1/publications?source=luxor"],
});
