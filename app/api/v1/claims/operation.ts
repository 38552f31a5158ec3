import { z } from "zod";
import { CheckedClaim, listOf, VERDICTS } from "@/lib/contract";
import { operation as operationOf } from "../operation";
import { formatParam } from "../params";

export const operation = operationOf({
  tag: "Record",
  summary: "Claims of the news, checked",
  description:
    "Sentences of the news of April 2026 in our words, with who said them and where they were read, and what the record shows: sentences, the figures behind them, the verdict that follows by rule, and views of the map. In CSV the lists of a claim are joined by ` | `.",
  query: {
    verdict: z
      .enum(VERDICTS)
      .optional()
      .meta({ description: "Only claims of this verdict.", example: "wrong" }),
    format: formatParam,
  },
  answer: listOf(CheckedClaim),
  examples: ["/api/v1/claims?verdict=wrong", "/api/v1/claims?format=csv"],
});
