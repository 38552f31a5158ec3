import { z } from "zod";
import { date, text } from "./fields";

/** `/api/v1/citation`: what a reference is made of, and the reference in each format. */
export const Citation = z.object({
  publisher: z.string(),
  title: z.string(),
  url: z.string(),
  release: z.object({ id: z.number().int(), on: date }),
  accessed: date,
  note: text,
  apa: z.string(),
  bibtex: z.string(),
  ris: z.string(),
});
export type Citation = z.infer<typeof Citation>;
