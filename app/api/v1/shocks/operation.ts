import { ShockAnswer, ShockRequest, shockParams } from "@/lib/contract";
import { operation as operationOf } from "../operation";
import { formatParam } from "../params";

export const operation = operationOf({
  tag: "Network",
  summary: "What happens when countries go dark",
  description:
    "A shock day by day with exact retargets: hashrate, interval, blocks missing and difficulty. POST takes the same as JSON, and with `runs` draws the luck of finding blocks too.",
  query: { ...shockParams, format: formatParam },
  body: ShockRequest,
  answer: ShockAnswer,
  examples: [
    "/api/v1/shocks?dark=USA&fraction=50&ramp=30&format=csv",
    "/api/v1/shocks?dark=USA:50,RUS",
  ],
});
