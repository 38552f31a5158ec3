/** The releases of this database: the list, and going back to one. */
import { asc, eq } from "drizzle-orm";
import type { Database } from "../client";
import { insertRelease, loadsOf, newestRelease } from "../loads";
import * as schema from "../schema";

export type ReleaseEntry = {
  id: number;
  kind: string;
  label: string;
  createdAt: string;
  /** First characters of the digest: equal for equal content. */
  digest: string;
};

/** A release that does not exist was named. */
export class NoSuchRelease extends Error {
  constructor(readonly release: number) {
    super(`There is no release ${release}; \`npm run data -- releases\` lists them.`);
    this.name = "NoSuchRelease";
  }
}

/** Oldest first. */
export async function listReleases(db: Database): Promise<ReleaseEntry[]> {
  const rows = await db.select().from(schema.release).orderBy(asc(schema.release.id));
  return rows.map(({ id, kind, label, createdAt, digest }) => ({
    id,
    kind,
    label,
    createdAt: createdAt.toISOString(),
    digest: digest.slice(0, 12),
  }));
}

/**
 * Makes a new release that equals an earlier one. Texts of sources, documents and areas stay as they are now.
 * @returns null when the current release equals it already
 * @throws NoSuchRelease
 */
export async function rollback(db: Database, to: number): Promise<number | null> {
  await requireRelease(db, to);
  const wanted = (await loadsOf(db, to)).map(({ id }) => id);
  const current = await newestRelease(db);
  const loads = current === null ? [] : (await loadsOf(db, current)).map(({ id }) => id);
  if (wanted.join() === loads.join()) return null;
  return db.transaction((tx) => insertRelease(tx, "rollback", `Back to release ${to}`, wanted));
}

/** @throws NoSuchRelease */
export async function requireRelease(db: Database, id: number): Promise<void> {
  const found = await db.$count(schema.release, eq(schema.release.id, id));
  if (found === 0) throw new NoSuchRelease(id);
}
