/** What is passed on, by whom, and when it came out. */
import { sql } from "drizzle-orm";
import { boolean, check, date, index, integer, pgTable, text } from "drizzle-orm/pg-core";

export const licence = pgTable("licence", {
  id: text().primaryKey(),
  name: text().notNull(),
  url: text(),
  mayRedistribute: text().notNull(),
  conditions: text(),
  verified: boolean().notNull(),
});

export const source = pgTable(
  "source",
  {
    id: text().primaryKey(),
    name: text().notNull(),
    publisher: text().notNull(),
    method: text().notNull(),
    role: text().notNull(),
    url: text(),
    licenceId: text()
      .notNull()
      .references(() => licence.id),
    licenceNote: text(),
    /** Order in the default timeline; null: never part of it. */
    defaultTimelineRank: integer(),
    staleAfterDays: integer(),
    /** Why nothing newer comes although it once did; null: it still does. */
    standstill: text(),
    caveat: text(),
  },
  (t) => [
    check(
      "source_method",
      sql`${t.method} in ('pool-ip', 'market-intelligence', 'model', 'survey', 'official-statistics', 'compilation', 'report', 'company-disclosure', 'tariff', 'press-claim', 'chain')`,
    ),
    check("source_role", sql`${t.role} in ('timeline', 'context', 'price', 'network', 'energy')`),
  ],
);

export const publication = pgTable(
  "publication",
  {
    id: text().primaryKey(),
    sourceId: text()
      .notNull()
      .references(() => source.id),
    label: text().notNull(),
    /** The vintage: the day the document came out, as exact as `datePrecision` says. */
    publishedOn: date().notNull(),
    datePrecision: text().notNull(),
    url: text(),
    /** What a country that is not listed means: counted in "Other" (complete) or not covered (the rest). */
    scope: text().notNull(),
    /** Read through somebody else, not from the publisher. */
    secondary: boolean().notNull(),
    accessedVia: text(),
    note: text(),
  },
  (t) => [index("publication_by_source").on(t.sourceId, t.publishedOn)],
);
