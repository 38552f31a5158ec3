import { z } from "zod";
import { CostList } from "@/lib/contract";
import { CHOICE_FIELDS, type ChoiceField } from "@/lib/costs/choice";
import { operation as operationOf } from "../operation";
import { countryParam, formatParam } from "../params";

const choiceParams = Object.fromEntries(
  CHOICE_FIELDS.map((field) => [field, z.string().optional()]),
) as Record<ChoiceField, z.ZodOptional<z.ZodString>>;

export const operation = operationOf({
  tag: "Figures",
  summary: "What a bitcoin costs where",
  description:
    "Cost of one bitcoin by country, or by state of the United States, from price, efficiency and the chain, with every input; the parameters are those of `/costs`.",
  query: {
    ...choiceParams,
    country: countryParam,
    level: z.enum(["country", "state"]).default("country").meta({
      description: "`state` goes with `country=USA`.",
    }),
    price_year: z
      .string()
      .regex(/^\d{4}$/)
      .optional()
      .meta({
        description:
          "Year of the prices of states; without it the newest before the end of the period.",
      }),
    beside: z.enum(["include"]).optional().meta({
      description: "Contracts, regional rates and tariffs for miners after the national prices.",
    }),
    format: formatParam,
  },
  answer: CostList,
  examples: ["/api/v1/costs?format=csv", "/api/v1/costs?country=USA&level=state"],
});
