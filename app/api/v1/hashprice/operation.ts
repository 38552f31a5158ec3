import { z } from "zod";
import { HashpriceEntry, listOf } from "@/lib/contract";
import { operation as operationOf } from "../operation";
import { formatParam } from "../params";

export const operation = operationOf({
  tag: "Network",
  summary: "Hashprice, revenue and fees",
  description:
    "What a petahash per second earns in a day, by complete month or year: from difficulty, subsidy and fees. The break-even price takes all of it from the model's machines of the period, at a PUE of 1.10.",
  query: { by: z.enum(["month", "year"]).default("month"), format: formatParam },
  answer: listOf(HashpriceEntry),
  examples: ["/api/v1/hashprice?by=year", "/api/v1/hashprice?format=csv"],
});
