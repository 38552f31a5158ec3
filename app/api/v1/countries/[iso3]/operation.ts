import { CountryDetail } from "@/lib/contract";
import { operation as operationOf } from "../../operation";

export const operation = operationOf({
  tag: "Record",
  summary: "All about a country",
  description: "Every figure, event, legal status and revision of one country.",
  query: {},
  segments: {
    iso3: { description: "ISO 3166-1 alpha-3.", example: "PRY" },
  },
  answer: CountryDetail,
  examples: ["/api/v1/countries/PRY"],
});
