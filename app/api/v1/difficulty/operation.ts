import { DifficultyEpoch, listOf } from "@/lib/contract";
import { operation as operationOf } from "../operation";
import { pagingParams } from "../paging";
import { formatParam } from "../params";
import { timeRangeParams } from "../time-range";

export const operation = operationOf({
  tag: "Network",
  summary: "Difficulty epochs",
  description:
    "Every retarget since 2009: height, difficulty, compact target and change. 29 dates are known to the day only and 4 epochs are derived; both are marked.",
  query: { ...timeRangeParams, ...pagingParams, format: formatParam },
  answer: listOf(DifficultyEpoch),
  examples: ["/api/v1/difficulty?from=2021-05&to=2021-08&format=csv", "/api/v1/difficulty?limit=5"],
});
