/** Whether the database can serve, and how old its newest snapshot is. */
import { and, eq, isNotNull, max, sql } from "drizzle-orm";
import type { Health } from "../../lib/contract";
import type { OpenDatabase } from "../client";
import { refreshPlan } from "../live/plan";
import { liveOutcomes } from "../live/remembered";
import { observation, publication, releaseLoad, source } from "../schema";
import { resolveAsOf } from "./as-of";

const MS_PER_DAY = 86_400_000;

/** @param now the moment that ages are counted to */
export async function getHealth({ db, engine }: OpenDatabase, now: Date): Promise<Health> {
  const [applied] = await db
    .select({ count: sql<string>`count(*)` })
    .from(sql`drizzle.__drizzle_migrations`);
  const asOf = await resolveAsOf(db, null);
  const newestPeriodEnd = asOf === null ? null : await newestTimelineDay(asOf.release.id, db);
  const { digest: _, ...release } = asOf?.release ?? { digest: "" };
  return {
    alive: true,
    ready: asOf !== null,
    engine,
    migrations: Number(applied?.count ?? 0),
    release: asOf === null ? null : (release as Health["release"]),
    newestPeriodEnd,
    dataAgeDays:
      newestPeriodEnd === null
        ? null
        : Math.max(0, Math.floor((now.getTime() - Date.parse(newestPeriodEnd)) / MS_PER_DAY)),
    reason: asOf === null ? "No data is loaded yet." : null,
    refresh: { ...refreshPlan(), sources: await liveOutcomes(db) },
  };
}

async function newestTimelineDay(
  releaseId: number,
  db: OpenDatabase["db"],
): Promise<string | null> {
  const [row] = await db
    .select({ end: max(observation.periodEnd) })
    .from(observation)
    .innerJoin(releaseLoad, eq(releaseLoad.loadId, observation.loadId))
    .innerJoin(publication, eq(publication.id, observation.publicationId))
    .innerJoin(source, eq(source.id, publication.sourceId))
    .where(and(eq(releaseLoad.releaseId, releaseId), isNotNull(source.defaultTimelineRank)));
  return row?.end ?? null;
}
