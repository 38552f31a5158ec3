import { Claim, listOf } from "@/lib/contract";
import { operation as operationOf } from "../operation";
import { formatParam } from "../params";

export const operation = operationOf({
  tag: "Record",
  summary: "Claims of the news",
  description:
    "Sentences of the news of April 2026 in our words, with who said them and where they were read; `/claims` holds the record against them.",
  query: { format: formatParam },
  answer: listOf(Claim),
  examples: ["/api/v1/claims?format=csv"],
});
