import { z } from "zod";
import { date, number, text } from "./fields";

/** The first block of 2,016 with a difficulty of their own. */
export const DifficultyEpoch = z.object({
  height: z.number().int(),
  date,
  /** Null where only the day is known. */
  timestampUtc: z.iso.datetime().nullable(),
  datePrecision: z.string(),
  difficulty: z.number(),
  /** Compact target, exact. */
  bits: z.number().int().nullable(),
  /** Against the epoch before; a fraction. */
  changeFraction: number,
  /** Computed from its neighbours, not read from a block. */
  derived: z.boolean(),
  difficultySource: text,
  dateSource: text,
});
export type DifficultyEpoch = z.infer<typeof DifficultyEpoch>;
export const DIFFICULTY_COLUMNS = Object.keys(DifficultyEpoch.shape) as (keyof DifficultyEpoch)[];

/** A mining machine as its maker or a list states it. Names repeat; missing is null. */
export const AsicModel = z.object({
  id: text,
  name: z.string(),
  manufacturer: text,
  released: date.nullable(),
  releasePrecision: text,
  hashrateThs: number,
  powerW: number,
  efficiencyJPerTh: z.number(),
  cooling: text,
  source: text,
  sourceUrl: text,
  confidence: text,
  note: text,
});
export type AsicModel = z.infer<typeof AsicModel>;
export const ASIC_COLUMNS = Object.keys(AsicModel.shape) as (keyof AsicModel)[];
