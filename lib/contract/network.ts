import { z } from "zod";
import { date, number } from "./fields";
import { listOf } from "./releases";

export const NetworkDay = z.object({
  date,
  lastHeight: z.number().int(),
  blocks: z.number().int(),
  difficultyMean: z.number(),
  hashrateEhs: z.number(),
  priceUsd: number,
  issuanceBtc: number,
  feesBtc: number,
});
export type NetworkDay = z.infer<typeof NetworkDay>;

/** Mean hashrate of the network over a period, from the chain; fewer days than the period has: partial coverage. */
export const NetworkTotal = z.object({
  totalEhs: number,
  days: z.number().int(),
  periodDays: z.number().int(),
});
export type NetworkTotal = z.infer<typeof NetworkTotal>;

/** What turns one snapshot of shares into EH/s, and the EH/s that its source published itself. */
export const NetworkTotalEntry = NetworkTotal.extend({
  source: z.string(),
  period: z.string(),
  published: z.array(z.object({ area: z.string(), ehs: z.number() })),
});
export type NetworkTotalEntry = z.infer<typeof NetworkTotalEntry>;
export const NetworkTotalList = listOf(NetworkTotalEntry);
