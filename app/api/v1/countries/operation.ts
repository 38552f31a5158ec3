import { CountryEntry, listOf } from "@/lib/contract";
import { operation as operationOf } from "../operation";

export const operation = operationOf({
  tag: "Record",
  summary: "Countries",
  description: "Codes, names, regions, groups and what the map draws of them.",
  query: {},
  answer: listOf(CountryEntry),
  examples: ["/api/v1/countries"],
});
