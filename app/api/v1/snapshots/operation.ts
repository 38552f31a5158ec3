import { z } from "zod";
import { SnapshotList } from "@/lib/contract";
import { operation as operationOf } from "../operation";
import { pagingParams } from "../paging";
import { countryParam, formatParam, metricParam, sourceParam } from "../params";
import { timeRangeParams } from "../time-range";

export const operation = operationOf({
  tag: "Figures",
  summary: "Figures of countries",
  description:
    "Published figures of one metric: by default the timeline of the map, or one source, within a time, for one country. Every row has its source, vintage, unit, status, quality, resolution and caveat. Long lists come in pages with `limit`.",
  query: {
    metric: metricParam.default("hashrate-share"),
    source: sourceParam,
    country: countryParam,
    empty: z.enum(["include"]).optional().meta({
      description:
        "`include` adds a row for each country that the source does not list, with the kind of empty.",
    }),
    format: formatParam,
    ...pagingParams,
    ...timeRangeParams,
  },
  answer: SnapshotList,
  examples: [
    "/api/v1/snapshots?year=2021&format=csv",
    "/api/v1/snapshots?metric=electricity-price&country=NAM",
    "/api/v1/snapshots?source=luxor&from=2026-Q3&to=2026-Q3",
    "/api/v1/snapshots?metric=hydro-share&country=PRY&limit=3",
  ],
});
