import { Subdivisions } from "@/lib/contract";
import { operation as operationOf } from "../../../operation";

export const operation = operationOf({
  tag: "Figures",
  summary: "Timelines of parts of a country",
  description: "The same in the compact form of a timeline.",
  query: {},
  segments: {
    iso3: { description: "ISO 3166-1 alpha-3.", example: "USA" },
  },
  answer: Subdivisions,
  examples: ["/api/v1/countries/USA/subdivision-timelines"],
});
