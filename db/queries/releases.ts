/** The releases of this database, newest first, each with what it changed. */
import { and, desc, eq, lt, max, notInArray, sum } from "drizzle-orm";
import type { ReleaseEntry } from "../../lib/contract";
import type { Database } from "../client";
import { DIMENSIONS } from "../resources";
import { load, release, releaseLoad } from "../schema";
import { countChanges } from "./release-diff";

/** Files of described things: their texts are mended in place and are no figures. */
const DESCRIPTIONS = DIMENSIONS.map(({ file }) => file);

/** `limit` releases after the first `offset`. */
export async function listReleases(
  db: Database,
  { offset, limit }: { offset: number; limit: number },
): Promise<ReleaseEntry[]> {
  const rows = await withRows(db).orderBy(desc(release.id)).limit(limit).offset(offset);
  return Promise.all(rows.map((row) => entryOf(db, row)));
}

export function countReleases(db: Database): Promise<number> {
  return db.$count(release);
}

/** The release of a number, or null. */
export async function findRelease(db: Database, id: number): Promise<ReleaseEntry | null> {
  const [row] = await withRows(db).where(eq(release.id, id));
  return row ? entryOf(db, row) : null;
}

function withRows(db: Database) {
  return db
    .select({ release, rows: sum(load.rows) })
    .from(release)
    .leftJoin(releaseLoad, eq(releaseLoad.releaseId, release.id))
    .leftJoin(load, and(eq(load.id, releaseLoad.loadId), notInArray(load.resource, DESCRIPTIONS)))
    .groupBy(release.id)
    .$dynamic();
}

async function entryOf(
  db: Database,
  { release: one, rows }: { release: typeof release.$inferSelect; rows: string | null },
): Promise<ReleaseEntry> {
  const [before] = await db
    .select({ id: max(release.id) })
    .from(release)
    .where(lt(release.id, one.id));
  const previous = before?.id ?? null;
  return {
    id: one.id,
    kind: one.kind as ReleaseEntry["kind"],
    label: one.label,
    createdAt: one.createdAt.toISOString(),
    rows: Number(rows ?? 0),
    previous,
    changes: previous === null ? null : await countChanges(db, previous, one.id),
  };
}
