import { z } from "zod";
import { Citation } from "@/lib/contract";
import { REFERENCE_FORMATS } from "@/lib/reference";
import { CITED } from "../cited";
import { operation as operationOf } from "../operation";
import { viewParams } from "../view-query";

export const operation = operationOf({
  tag: "Pictures",
  summary: "How to cite",
  description:
    "The atlas, the map or the chart of a view as APA, BibTeX and RIS, with release and day of access.",
  query: {
    ...viewParams,
    of: z.enum(CITED).default("atlas").meta({ description: "What is cited." }),
    format: z.enum(["json", ...REFERENCE_FORMATS]).default("json"),
  },
  answer: Citation,
  examples: ["/api/v1/citation", "/api/v1/citation?of=map&to=2021-08&format=bibtex"],
});
