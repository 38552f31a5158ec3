/** What is kept of asking sites: outcomes for the reader, validators for the next time. */
import { asc, eq } from "drizzle-orm";
import type { LiveOutcome } from "../../lib/contract";
import type { Database } from "../client";
import { newestRelease } from "../loads";
import { liveDocument, liveSource } from "../schema";
import type { FetchResult } from "./fetch";
import type { Validators } from "./get";

export type SeenDocument = Validators & { address: string };

const MAX_MESSAGE_CHARS = 500;

export async function rememberOutcome(
  db: Database,
  { source, outcome, message }: FetchResult,
  now: Date,
): Promise<void> {
  const row = { askedAt: now, outcome, message: message.slice(0, MAX_MESSAGE_CHARS) };
  await db
    .insert(liveSource)
    .values({ id: source, ...row })
    .onConflictDoUpdate({ target: liveSource.id, set: row });
}

/** When each site was last asked, and what came of it. */
export async function liveOutcomes(db: Database): Promise<LiveOutcome[]> {
  const rows = await db.select().from(liveSource).orderBy(asc(liveSource.id));
  return rows.map(({ id, askedAt, outcome, message }) => ({
    source: id,
    askedAt: askedAt.toISOString(),
    outcome: outcome as LiveOutcome["outcome"],
    message,
  }));
}

/** What the site said of a document; undefined after a rollback: it may not be in the current release. */
export async function knownDocument(
  db: Database,
  address: string,
): Promise<Validators | undefined> {
  const [known] = await db.select().from(liveDocument).where(eq(liveDocument.address, address));
  if (!known || ((await newestRelease(db, "rollback")) ?? 0) > known.releaseId) return undefined;
  return known;
}

export async function rememberDocuments(
  db: Database,
  seen: readonly SeenDocument[],
): Promise<void> {
  const releaseId = (await newestRelease(db)) ?? 0;
  for (const { address, etag, lastModified } of seen) {
    const row = { etag, lastModified, releaseId };
    await db
      .insert(liveDocument)
      .values({ address, ...row })
      .onConflictDoUpdate({ target: liveDocument.address, set: row });
  }
}
