/** Parameters that several routes take. */
import { z } from "zod";

const sources = "see `/api/v1/sources`";

export const metricParam = z.string().min(1).meta({
  description: "Id of a metric: see `/api/v1/metrics`.",
  example: "hashrate-share",
});

export const sourceParam = z
  .string()
  .min(1)
  .optional()
  .meta({
    description: `Id of a source: ${sources}. Without it, the sources of the default timeline.`,
    example: "luxor",
  });

export const countryParam = z.string().min(1).optional().meta({
  description: "ISO 3166-1 alpha-3 of a country.",
  example: "PRY",
});

export const formatParam = z.enum(["json", "csv"]).default("json").meta({
  description: "`csv` answers RFC 4180: numbers plain, missing cells empty.",
});
