import { z } from "zod";
import { ReleaseDiff } from "@/lib/contract";
import { operation as operationOf } from "../../../operation";
import { formatParam } from "../../../params";
import { pageParams } from "../../page-params";

export const operation = operationOf({
  tag: "Record",
  summary: "What a release changed",
  description: "Figures that two releases differ in, cell by cell, in pages.",
  query: {
    /** Number of the release to compare with; without it, the one before. */
    against: z.string().optional(),
    format: formatParam,
    ...pageParams,
  },
  segments: {
    id: { description: "Number of the release.", example: "1" },
  },
  answer: ReleaseDiff,
  examples: ["/api/v1/releases/1/diff?limit=10&format=csv"],
});
