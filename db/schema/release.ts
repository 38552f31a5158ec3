/** What was loaded, and the states of the database that are made of it. */
import { sql } from "drizzle-orm";
import {
  check,
  integer,
  pgTable,
  primaryKey,
  serial,
  text,
  timestamp,
  unique,
} from "drizzle-orm/pg-core";

/** One file, as it was loaded: the unit a release is made of. */
export const load = pgTable(
  "load",
  {
    id: serial().primaryKey(),
    resource: text().notNull(),
    /** SHA-256 of the loaded bytes. */
    digest: text().notNull(),
    rows: integer().notNull(),
    loadedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [unique("load_once").on(t.resource, t.digest)],
);

export const release = pgTable(
  "release",
  {
    /** Counted by the loader, not by a sequence: readers cite it, so it has no holes. */
    id: integer().primaryKey(),
    label: text().notNull(),
    /** Same loads, same digest: part of every ETag. */
    digest: text().notNull(),
    /** What made it: the files of this version of the project, a file of the user, or going back to an earlier release. */
    kind: text().notNull().default("shipped"),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [check("release_kind", sql`${t.kind} in ('shipped', 'import', 'rollback')`)],
);

export const releaseLoad = pgTable(
  "release_load",
  {
    releaseId: integer()
      .notNull()
      .references(() => release.id),
    loadId: integer()
      .notNull()
      .references(() => load.id),
  },
  (t) => [primaryKey({ columns: [t.releaseId, t.loadId] })],
);

/** The load that a row of facts came with. */
export const loadId = () =>
  integer()
    .notNull()
    .references(() => load.id);
