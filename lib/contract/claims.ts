import { z } from "zod";
import { date, number, text } from "./fields";

export const VERDICTS = ["supported", "partly", "not-testable", "wrong"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A sentence of the news, in our words, with who said it and where it was read. */
export const Claim = z.object({
  id: z.string(),
  saidBy: z.string(),
  reportedBy: text,
  saidOn: date,
  datePrecision: z.string(),
  statement: z.string(),
  quote: text,
  /** The number of the sentence, in `statedUnit`; a fraction of 3 is 300 %. */
  statedValue: number,
  statedUnit: text,
  sourceUrl: z.string(),
  secondary: z.boolean(),
  note: text,
});
export type Claim = z.infer<typeof Claim>;

/** A claim with what the record shows of it and the verdict that follows by rule. */
export const CheckedClaim = Claim.extend({
  verdict: z.enum(VERDICTS),
  /** What the record shows, a sentence each. */
  shown: z.array(z.string()),
  /** The figures that the sentences are computed from, as they are shown. */
  inputs: z.array(
    z.object({ what: z.string(), value: z.string(), source: z.string(), href: text }),
  ),
  /** Where it is seen: paths of this site. */
  views: z.array(z.object({ label: z.string(), href: z.string() })),
});
export type CheckedClaim = z.infer<typeof CheckedClaim>;

/** The columns of its CSV: lists are joined by ` | `. */
export const CLAIM_COLUMNS = Object.keys(CheckedClaim.shape) as (keyof CheckedClaim)[];
