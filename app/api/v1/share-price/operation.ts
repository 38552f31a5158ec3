import { z } from "zod";
import { listOf, SharePriceRow } from "@/lib/contract";
import { operation as operationOf } from "../operation";
import { formatParam, sourceParam } from "../params";

export const operation = operationOf({
  tag: "Figures",
  summary: "Shares beside prices",
  description:
    "Each country of one snapshot with its national electricity price: what the scatter chart shows.",
  query: {
    metric: z.enum(["hashrate-share", "hashrate"]).default("hashrate-share"),
    source: sourceParam,
    period: z.string().min(1).optional(),
    format: formatParam,
  },
  answer: listOf(SharePriceRow),
  examples: ["/api/v1/share-price?source=luxor&format=csv"],
});
