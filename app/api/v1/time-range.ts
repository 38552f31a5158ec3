/** The parameters that narrow an answer to a time: `year`, or `from` and `to`. */
import { z } from "zod";
import { parsePeriod } from "@/lib/periods";
import { ApiProblem } from "./problem";

export const period = z.string().refine(
  (text) => {
    try {
      parsePeriod(text);
      return true;
    } catch {
      return false;
    }
  },
  { error: "write a period as 2021, 2021-06, 2026-Q3, 2024-S1 or 2021-06-30" },
);

const first = "First period of the range: 2021, 2021-06, 2026-Q3, 2024-S1 or 2021-06-30.";

export const timeRangeParams = {
  year: z
    .string()
    .regex(/^(?!0000)\d{4}$/, "write a year with four digits, from 0001")
    .optional()
    .meta({ description: "Only this year; instead of `from` and `to`.", example: "2021" }),
  from: period.optional().meta({ description: first, example: "2021-06" }),
  to: period
    .optional()
    .meta({ description: "Last period of the range, included.", example: "2021-08" }),
};

type TimeRange = { year?: string | undefined; from?: string | undefined; to?: string | undefined };

/**
 * Half-open days from the first of `from` to the last of `to`; null without any of the parameters.
 * @throws ApiProblem when `from` is after `to`, or `year` comes with either
 */
export function readTimeRange({
  year,
  from,
  to,
}: TimeRange): { start: string; end: string } | null {
  if (year !== undefined && (from !== undefined || to !== undefined)) {
    throw new ApiProblem(400, "bad-value", "Give either year, or from and to.", "year");
  }
  if (year !== undefined) return parsePeriod(year);
  if (from === undefined && to === undefined) return null;
  const start = from === undefined ? "0001-01-01" : parsePeriod(from).start;
  const end = to === undefined ? "9999-12-31" : parsePeriod(to).end;
  if (start >= end)
    throw new ApiProblem(400, "from-after-to", `from (${from}) lies after to (${to}).`, "from");
  return { start, end };
}
