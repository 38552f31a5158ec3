import { AsicModel, listOf } from "@/lib/contract";
import { operation as operationOf } from "../operation";
import { formatParam } from "../params";

export const operation = operationOf({
  tag: "Network",
  summary: "Mining machines",
  description:
    "Hashrate, power and efficiency (J/TH) of machines as lists state them; names repeat. What a whole fleet needs is the metric `fleet-efficiency` of `/api/v1/snapshots`, whose sources differ in method and are never joined.",
  query: { format: formatParam },
  answer: listOf(AsicModel),
  examples: ["/api/v1/asic-models?format=csv"],
});
