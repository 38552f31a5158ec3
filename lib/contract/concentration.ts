import { z } from "zod";
import { number } from "./fields";

/**
 * One row of `/api/v1/concentration`; the CSV has the columns of `CONCENTRATION_COLUMNS`.
 * A missing bound is unbounded. HHI 0 to 10,000; shares, evenness and Gini 0 to 1; entropy in bits; the others count countries.
 */
export const ConcentrationRow = z.object({
  source: z.string(),
  period_start: z.iso.date(),
  period_end: z.iso.date(),
  measure: z.string(),
  lower: number,
  upper: number,
  /** What is assumed of countries that the source does not list. */
  assumption: z.enum(["rest-one-country", "rest-capped", "listed-only"]),
});
export type ConcentrationRow = z.infer<typeof ConcentrationRow>;
export const CONCENTRATION_COLUMNS = Object.keys(
  ConcentrationRow.shape,
) as (keyof ConcentrationRow)[];
