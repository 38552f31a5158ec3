import { GenerationMix, listOf } from "@/lib/contract";
import { operation as operationOf } from "../operation";
import { pagingParams } from "../paging";
import { countryParam, formatParam, sourceParam } from "../params";
import { timeRangeParams } from "../time-range";

export const operation = operationOf({
  tag: "Figures",
  summary: "Electricity mix",
  description:
    "What the electricity of a country was made from, as one row for each source and year; shares of generation are fractions.",
  query: {
    country: countryParam,
    source: sourceParam,
    ...timeRangeParams,
    ...pagingParams,
    format: formatParam,
  },
  answer: listOf(GenerationMix),
  examples: [
    "/api/v1/generation-mix?country=PRY&format=csv",
    "/api/v1/generation-mix?year=2024&limit=5",
  ],
});
