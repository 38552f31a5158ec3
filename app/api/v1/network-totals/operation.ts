import { NetworkTotalList } from "@/lib/contract";
import { operation as operationOf } from "../operation";
import { sourceParam } from "../params";

export const operation = operationOf({
  tag: "Network",
  summary: "Network hashrate of each snapshot",
  description:
    "Mean of the network's hashrate over the period of each snapshot, and what its source published itself.",
  query: { source: sourceParam },
  answer: NetworkTotalList,
  examples: ["/api/v1/network-totals?source=luxor"],
});
