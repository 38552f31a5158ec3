/** When sites were asked, and what they said. No facts of the atlas: they belong to no release. */
import { sql } from "drizzle-orm";
import { check, integer, pgTable, text, timestamp } from "drizzle-orm/pg-core";

/** When a site was last asked for figures, and what came of it. */
export const liveSource = pgTable(
  "live_source",
  {
    /** As in `npm run data -- fetch`. */
    id: text().primaryKey(),
    askedAt: timestamp({ withTimezone: true }).notNull(),
    outcome: text().notNull(),
    message: text().notNull(),
  },
  (t) => [
    check(
      "live_source_outcome",
      sql`${t.outcome} in ('changed', 'unchanged', 'failed', 'skipped')`,
    ),
  ],
);

/** What a site said of a document that was imported, so that it need not be sent again. */
export const liveDocument = pgTable("live_document", {
  /** Without a key. */
  address: text().primaryKey(),
  etag: text(),
  lastModified: text(),
  /** The release that was current once it was imported. */
  releaseId: integer().notNull(),
});
