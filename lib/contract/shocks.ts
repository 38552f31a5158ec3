import { z } from "zod";
import { RETURN_RULES } from "../shock-shares";
import { date, number, text } from "./fields";

const whole = (least: number, most: number) => z.coerce.number().int().min(least).max(most);

/** What `/api/v1/shocks` is asked, as parameters or as a JSON body. Percent and days are whole numbers. */
export const shockParams = {
  /** Source of the shares; the newest of the default timeline without it. */
  source: z.string().min(1).max(40).optional(),
  /** ISO 3166-1 alpha-3, `US-TX`, `US-GRID-WEST` (also `-TEXAS`, `-EAST`), or a region; separated by commas, each with a percent of its own if it is not `fraction`: `USA:50,RUS`. */
  dark: z
    .string()
    .min(1)
    .max(300)
    .regex(
      /^[A-Za-z-]+(:\d{1,3})?(,[A-Za-z-]+(:\d{1,3})?)*$/,
      "write countries as USA,KAZ or USA:50,KAZ",
    )
    .default("USA"),
  fraction: whole(1, 100).default(100),
  done: whole(0, 99).default(0),
  ramp: whole(0, 365).default(0),
  returned: whole(0, 100).default(0),
  after: whole(0, 365).default(30),
  over: whole(0, 365).default(60),
  rule: z.enum(RETURN_RULES).default("pro-rata"),
  to: z
    .string()
    .regex(/^[A-Za-z]{3}$/, "write a country as PRY")
    .optional(),
  start: date.optional(),
};

/** Body of `POST /api/v1/shocks`: with runs, the luck of finding blocks is drawn too. */
export const ShockRequest = z.strictObject({
  ...shockParams,
  runs: z.number().int().min(0).max(2_000).default(0),
  seed: z
    .number()
    .int()
    .min(0)
    .max(2 ** 32 - 1)
    .default(1),
});

/** One day of a shock; the CSV has the same columns. Hashrate and difficulty relative to before, which is 1. */
export const ShockDayRow = z.object({
  day: z.number().int(),
  date: z.string(),
  hashrate: z.number(),
  hashrate_ehs: z.number(),
  difficulty: z.number(),
  blocks: z.number(),
  interval_minutes: z.number(),
  missing_blocks: z.number(),
  missing_btc: z.number(),
  hashprice_btc_per_ph_day: z.number(),
});
export type ShockDayRow = z.infer<typeof ShockDayRow>;
export const SHOCK_DAY_COLUMNS = Object.keys(ShockDayRow.shape) as (keyof ShockDayRow)[];

const numbers = z.array(z.number());

export const ShockAnswer = z.object({
  source: z.string(),
  period: z.string(),
  /** Share of the network that goes dark; of a region what is listed of it. */
  lost: z.number(),
  start: z.string(),
  back_day: number,
  longest_interval_minutes: z.number(),
  missing_blocks: z.number(),
  missing_btc: z.number(),
  freed_mw: z.number(),
  retargets: z.array(
    z.object({
      at_day: z.number(),
      date: z.string(),
      bits: z.string(),
      difficulty: z.number(),
      change: z.number(),
      clamped: z.boolean(),
    }),
  ),
  shares: z.array(z.object({ area: z.string(), before: z.number(), after: z.number() })),
  days: z.array(ShockDayRow),
  /** 5, 50 and 95 of 100 runs; null unless runs were asked for. */
  luck: z
    .object({
      runs: z.number().int(),
      seed: z.number().int(),
      low: numbers,
      middle: numbers,
      high: numbers,
      retarget_day: z
        .object({ low: z.number(), middle: z.number(), high: z.number(), mean: z.number() })
        .nullable(),
    })
    .nullable(),
  caveat: text,
});
export type ShockAnswer = z.infer<typeof ShockAnswer>;
