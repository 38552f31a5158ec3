import { z } from "zod";
import { Citation } from "@/lib/contract";
import { REFERENCE_FORMATS } from "@/lib/reference";
import { CITED, CITED_PARAMS } from "../cited";
import { operation as operationOf } from "../operation";

export const operation = operationOf({
  tag: "Pictures",
  summary: "How to cite",
  description:
    "The atlas, or what one of its pictures shows, as APA, BibTeX and RIS, with release and day of access; the parameters are those of the picture.",
  query: {
    ...Object.fromEntries(CITED_PARAMS.map((name) => [name, z.string().optional()])),
    of: z.enum(CITED).default("atlas").meta({ description: "What is cited." }),
    format: z.enum(["json", ...REFERENCE_FORMATS]).default("json"),
  },
  answer: Citation,
  examples: [
    "/api/v1/citation",
    "/api/v1/citation?of=map&to=2021-08&format=bibtex",
    "/api/v1/citation?of=costs&chart=tornado&area=ETH",
  ],
});
