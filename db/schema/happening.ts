/** What happened, what was said, what is legal, and where series break. */
import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  integer,
  numeric,
  pgTable,
  primaryKey,
  text,
} from "drizzle-orm/pg-core";
import { area } from "./area";
import { loadId } from "./release";
import { source } from "./source";

export const event = pgTable(
  "event",
  {
    loadId: loadId(),
    id: text().notNull(),
    date: date().notNull(),
    datePrecision: text().notNull(),
    /** Null: the whole network. */
    areaId: text().references(() => area.id),
    kind: text().notNull(),
    title: text().notNull(),
    summary: text().notNull(),
    sourceUrl: text(),
    secondary: boolean(),
  },
  (t) => [
    primaryKey({ columns: [t.loadId, t.id] }),
    check("event_kind", sql`${t.kind} in ('policy', 'market', 'network', 'publication', 'energy')`),
  ],
);

/** A sentence of the news that the atlas holds against the record. */
export const claim = pgTable(
  "claim",
  {
    loadId: loadId(),
    id: text().notNull(),
    /** Order on the page. */
    position: integer().notNull(),
    saidBy: text().notNull(),
    /** Where it was read; null: at the one who said it. */
    reportedBy: text(),
    saidOn: date().notNull(),
    datePrecision: text().notNull(),
    /** In our words. */
    statement: text().notNull(),
    /** A few words as printed; null: only a retelling was read. */
    quote: text(),
    /** The number of the sentence, in `statedUnit`. */
    statedValue: numeric(),
    statedUnit: text(),
    sourceUrl: text().notNull(),
    secondary: boolean().notNull(),
    note: text(),
  },
  (t) => [
    primaryKey({ columns: [t.loadId, t.id] }),
    check("claim_number", sql`(${t.statedValue} is null) = (${t.statedUnit} is null)`),
  ],
);

/** What is legal where, from dated events; a place without a row is unknown. */
export const legalStatus = pgTable(
  "legal_status",
  {
    loadId: loadId(),
    areaId: text()
      .notNull()
      .references(() => area.id),
    since: date().notNull(),
    /** The day the source names as its end; null: no end is on record. */
    until: date(),
    datePrecision: text().notNull(),
    status: text().notNull(),
    summary: text().notNull(),
    sourceUrl: text(),
    /** Id of the event that supports it, in the same release. */
    eventId: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.loadId, t.areaId, t.since] }),
    check(
      "legal_status_kind",
      sql`${t.status} in ('banned', 'restricted', 'allowed', 'special-tariff', 'announced')`,
    ),
    check("legal_status_order", sql`${t.until} > ${t.since}`),
  ],
);

export const seriesBreak = pgTable(
  "series_break",
  {
    loadId: loadId(),
    id: text().notNull(),
    metricId: text().notNull(),
    /** Whose document states it. */
    sourceId: text(),
    /** The first day of the new regime: lines are cut before it. */
    date: date().notNull(),
    fromSourceId: text()
      .notNull()
      .references(() => source.id),
    toSourceId: text()
      .notNull()
      .references(() => source.id),
    reason: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.loadId, t.id] })],
);
