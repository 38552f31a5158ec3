import { AtlasEvent, listOf } from "@/lib/contract";
import { operation as operationOf } from "../operation";
import { countryParam } from "../params";

export const operation = operationOf({
  tag: "Record",
  summary: "Events",
  description:
    "Bans, floods, halvings and what else moved the map, with dates as exact as they are known.",
  query: { country: countryParam },
  answer: listOf(AtlasEvent),
  examples: ["/api/v1/events?country=CHN"],
});
