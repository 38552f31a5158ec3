/** Which state of the database, and which vintages of it, a query sees. */
import { desc, eq } from "drizzle-orm";
import type { ReleaseRef } from "../../lib/contract";
import { isDate } from "../../lib/periods";
import type { Database } from "../client";
import { release } from "../schema";

export type AsOf = {
  release: ReleaseRef & { digest: string };
  /** Publications later than this day are not seen; null: all of the release. */
  publishedUntil: string | null;
  /** As the reader wrote it; null: now. */
  text: string | null;
  /** The answer leaves this place: figures of sources that may not be passed on are not seen. */
  isPassedOn?: true;
};

/**
 * Reads `asOf`: a day (`YYYY-MM-DD`) sees the newest publications up to it, a release number our database as it was then.
 * @returns null when there is no such release, or the text is neither
 */
export async function resolveAsOf(db: Database, text: string | null): Promise<AsOf | null> {
  if (text === null || isDate(text)) {
    const [newest] = await db.select().from(release).orderBy(desc(release.id)).limit(1);
    return newest ? { release: releaseRef(newest), publishedUntil: text, text } : null;
  }
  if (!/^\d{1,9}$/.test(text)) return null;
  const [found] = await db
    .select()
    .from(release)
    .where(eq(release.id, Number(text)));
  return found ? { release: releaseRef(found), publishedUntil: null, text } : null;
}

function releaseRef(row: typeof release.$inferSelect): ReleaseRef & { digest: string } {
  return {
    id: row.id,
    label: row.label,
    createdAt: row.createdAt.toISOString(),
    digest: row.digest,
  };
}
