import { listOf, SubdivisionRow } from "@/lib/contract";
import { operation as operationOf } from "../../../operation";
import { formatParam, metricParam, sourceParam } from "../../../params";
import { timeRangeParams } from "../../../time-range";

export const operation = operationOf({
  tag: "Figures",
  summary: "Figures of parts of a country",
  description: "Provinces of China, states of the United States.",
  query: {
    metric: metricParam.optional(),
    source: sourceParam,
    format: formatParam,
    ...timeRangeParams,
  },
  segments: {
    iso3: { description: "ISO 3166-1 alpha-3.", example: "CHN" },
  },
  answer: listOf(SubdivisionRow),
  examples: ["/api/v1/countries/CHN/subdivisions?metric=share-of-parent&year=2020&format=csv"],
});
