import { z } from "zod";
import { Timeline } from "@/lib/contract";
import { MAP_FIELDS, type MapField } from "@/lib/costs/map-inputs";
import { operation as operationOf } from "../../operation";
import { sourceParam } from "../../params";

export const operation = operationOf({
  tag: "Figures",
  summary: "The timeline of the map",
  description:
    "All frames of a metric of the map in a compact form, with breaks, notes and sources: what the page itself reads. Prices, costs and power take the inputs of `/costs` that they depend on.",
  query: {
    source: sourceParam,
    ...(Object.fromEntries(MAP_FIELDS.map((field) => [field, z.string().optional()])) as Record<
      MapField,
      z.ZodOptional<z.ZodString>
    >),
  },
  segments: {
    metric: { description: "Id of a metric of the map.", example: "hashrate-share" },
  },
  answer: Timeline,
  examples: ["/api/v1/timelines/hashrate-share", "/api/v1/timelines/cost-per-btc?efficiency=28.2"],
});
