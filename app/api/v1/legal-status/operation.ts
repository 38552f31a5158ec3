import { z } from "zod";
import { LegalStatus, listOf } from "@/lib/contract";
import { operation as operationOf } from "../operation";
import { countryParam, formatParam } from "../params";

export const operation = operationOf({
  tag: "Record",
  summary: "Legal status of mining",
  description: "What is allowed where and since when, as a dated event supports it.",
  query: {
    country: countryParam,
    /** A day: only what holds on it. */
    on: z.iso.date().optional(),
    format: formatParam,
  },
  answer: listOf(LegalStatus),
  examples: ["/api/v1/legal-status?on=2026-01-01&format=csv"],
});
