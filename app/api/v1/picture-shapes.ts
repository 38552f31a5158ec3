/** What the pictures take that are not of a view. */
import { z } from "zod";
import { REST_ASSUMPTIONS } from "@/lib/concentration-measures";
import { ALL_MEASURES } from "@/lib/concentration-record";
import { shockParams } from "@/lib/contract";
import { CHOICE_FIELDS, type ChoiceField } from "@/lib/costs/choice";
import { COST_CHARTS } from "@/lib/picture/cost-sheet";
import { SHOCK_CHARTS } from "@/lib/picture/shock-sheet";
import { REPLAYS } from "@/lib/replays";

/** Those of the page of concentration. */
export const CONCENTRATION_SHAPE = {
  source: z.string().min(1).optional(),
  measure: z
    .string()
    .refine((id) => ALL_MEASURES.includes(id), `not one of ${ALL_MEASURES.join(", ")}`)
    .optional(),
  rest: z.enum(REST_ASSUMPTIONS).optional(),
  from: z.string().min(1).optional(),
  to: z.string().min(1).optional(),
};

/** Those of the page of costs. */
export const COSTS_SHAPE = {
  ...(Object.fromEntries(CHOICE_FIELDS.map((field) => [field, z.string().optional()])) as Record<
    ChoiceField,
    z.ZodOptional<z.ZodString>
  >),
  chart: z.enum(COST_CHARTS).optional(),
  area: z.string().length(3).optional(),
  price_year: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
};

/** Those of the page of shocks. */
export const SHOCK_SHAPE = { ...shockParams, chart: z.enum(SHOCK_CHARTS).optional() };

/** Those of the page of replays. */
export const REPLAY_SHAPE = { replay: z.enum(REPLAYS) };

export const COUNTRY_SHAPE = {
  country: z.string().min(1),
  metric: z.enum(["hashrate-share", "hashrate"]).optional(),
};
