import { z } from "zod";
import { listOf, SeriesRow } from "@/lib/contract";
import { operation as operationOf } from "../operation";
import { formatParam, metricParam, sourceParam } from "../params";

export const operation = operationOf({
  tag: "Figures",
  summary: "Lines of the charts",
  description:
    "Shares or prices over time as the charts draw them: countries, regions, groups and the rest, with ranks and bounds.",
  query: {
    metric: metricParam.default("hashrate-share"),
    source: sourceParam,
    series: z.string().min(1).optional(),
    year: z
      .string()
      .regex(/^(?!0000)\d{4}$/, "write a year with four digits, from 0001")
      .optional(),
    format: formatParam,
  },
  answer: listOf(SeriesRow),
  examples: [
    "/api/v1/series?series=USA,CHN&format=csv",
    "/api/v1/series?metric=electricity-price&series=PRY",
  ],
});
