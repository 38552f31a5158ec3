import { z } from "zod";
import { REST_ASSUMPTIONS } from "@/lib/concentration-measures";
import { ConcentrationRow, listOf } from "@/lib/contract";
import { operation as operationOf } from "../operation";
import { formatParam, sourceParam } from "../params";
import { timeRangeParams } from "../time-range";

export const operation = operationOf({
  tag: "Figures",
  summary: "Concentration with bounds",
  description:
    "How concentrated the network is, for every list of countries of each source; measures are intervals, because nobody knows how the rest is spread.",
  query: {
    /** One source or several, separated by commas; all without it. */
    source: sourceParam,
    measure: z.string().min(1).optional(),
    assumption: z.enum(REST_ASSUMPTIONS).optional(),
    ...timeRangeParams,
    format: formatParam,
  },
  answer: listOf(ConcentrationRow),
  examples: ["/api/v1/concentration?source=luxor&format=csv"],
});
