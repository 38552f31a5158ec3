/** The network itself, from its chain, and the machines that run it. */
import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  date,
  integer,
  numeric,
  pgTable,
  primaryKey,
  text,
  timestamp,
} from "drizzle-orm/pg-core";
import { loadId } from "./release";

export const networkDay = pgTable(
  "network_day",
  {
    loadId: loadId(),
    date: date().notNull(),
    lastHeight: integer().notNull(),
    blocks: integer().notNull(),
    difficultyMean: numeric().notNull(),
    hashrateEhs: numeric().notNull(),
    priceUsd: numeric(),
    issuanceBtc: numeric(),
    feesBtc: numeric(),
  },
  (t) => [
    primaryKey({ columns: [t.loadId, t.date] }),
    check(
      "network_day_positive",
      sql`${t.blocks} >= 0 and ${t.difficultyMean} > 0 and ${t.hashrateEhs} >= 0`,
    ),
  ],
);

export const difficultyEpoch = pgTable(
  "difficulty_epoch",
  {
    loadId: loadId(),
    height: integer().notNull(),
    date: date().notNull(),
    /** Null where only the day is known. */
    timestampUtc: timestamp({ withTimezone: true }),
    datePrecision: text().notNull(),
    difficulty: numeric().notNull(),
    /** Compact target, exact. */
    bits: bigint({ mode: "number" }),
    changeFraction: numeric(),
    derived: boolean().notNull(),
    difficultySourceId: text(),
    dateSourceId: text(),
  },
  (t) => [
    primaryKey({ columns: [t.loadId, t.height] }),
    check("difficulty_epoch_height", sql`${t.height} % 2016 = 0`),
    check("difficulty_epoch_floor", sql`${t.difficulty} >= 1`),
  ],
);

export const asicModel = pgTable(
  "asic_model",
  {
    loadId: loadId(),
    /** Names repeat in the source lists: the row number of the file is the key. */
    row: integer().notNull(),
    /** The id in the file; null in loads from before it was kept. */
    modelId: text(),
    name: text().notNull(),
    manufacturer: text(),
    releaseDate: date(),
    releasePrecision: text(),
    hashrateThs: numeric(),
    powerW: numeric(),
    efficiencyJPerTh: numeric().notNull(),
    cooling: text(),
    sourceId: text(),
    sourceUrl: text(),
    confidence: text(),
    note: text(),
  },
  (t) => [
    primaryKey({ columns: [t.loadId, t.row] }),
    check("asic_model_efficiency", sql`${t.efficiencyJPerTh} > 0`),
  ],
);
