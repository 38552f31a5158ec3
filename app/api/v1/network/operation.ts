import { listOf, NetworkDay } from "@/lib/contract";
import { operation as operationOf } from "../operation";
import { pagingParams } from "../paging";
import { formatParam } from "../params";
import { timeRangeParams } from "../time-range";

export const operation = operationOf({
  tag: "Network",
  summary: "Days of the network",
  description: "Hashrate, difficulty, blocks, fees and price by day, from the chain.",
  query: { ...timeRangeParams, ...pagingParams, format: formatParam },
  answer: listOf(NetworkDay),
  examples: ["/api/v1/network?year=2021&format=csv"],
});
