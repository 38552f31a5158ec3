/** What the sources published when: the vintages that can be looked back to, and the figures that were revised. */
import { and, asc, desc, eq, inArray } from "drizzle-orm";
import type { Revision, VintageChoices } from "../../lib/contract";
import { MAP_METRICS } from "../../lib/metrics";
import { formatPeriod, type PeriodKind } from "../../lib/periods";
import { revisionsOf } from "../../lib/revisions";
import type { Database } from "../client";
import { releaseCache } from "../release-cache";
import { area, observation, publication, releaseLoad } from "../schema";
import type { AsOf } from "./as-of";
import { seenPublications } from "./seen-publications";

const choices = releaseCache<VintageChoices>("vintages", 16);
const METRICS = MAP_METRICS.map(({ id }) => id);

/** By metric of the map: the days on which its sources published figures of countries, newest first, whatever `asOf` hides. */
export function listVintages(db: Database, asOf: AsOf): Promise<VintageChoices> {
  return choices(db, { ...asOf, publishedUntil: null, text: null }, [], async () => {
    const rows = await db
      .selectDistinct({
        metric: observation.metricId,
        source: publication.sourceId,
        on: publication.publishedOn,
      })
      .from(observation)
      .innerJoin(releaseLoad, eq(releaseLoad.loadId, observation.loadId))
      .innerJoin(publication, eq(publication.id, observation.publicationId))
      .innerJoin(area, eq(area.id, observation.areaId))
      .where(
        and(
          eq(releaseLoad.releaseId, asOf.release.id),
          eq(area.kind, "country"),
          inArray(observation.metricId, METRICS),
          seenPublications({ ...asOf, publishedUntil: null }),
        ),
      )
      .orderBy(desc(publication.publishedOn), asc(publication.sourceId));
    const result: VintageChoices = {};
    for (const { metric, source, on } of rows)
      result[metric] = [...(result[metric] ?? []), { source, on }];
    return result;
  });
}

/** Figures of a country that a later publication of the same source has otherwise, oldest period first. */
export async function listRevisions(db: Database, asOf: AsOf, iso3: string): Promise<Revision[]> {
  const rows = await db
    .select({ observation, source: publication.sourceId, vintage: publication.publishedOn })
    .from(observation)
    .innerJoin(releaseLoad, eq(releaseLoad.loadId, observation.loadId))
    .innerJoin(publication, eq(publication.id, observation.publicationId))
    .where(
      and(
        eq(releaseLoad.releaseId, asOf.release.id),
        eq(observation.areaId, iso3),
        inArray(observation.metricId, METRICS),
        seenPublications(asOf),
      ),
    )
    .orderBy(asc(observation.periodStart), asc(publication.id));
  const number = (decimal: string | null) => (decimal === null ? null : Number(decimal));
  return revisionsOf(
    rows.map(({ observation: row, source, vintage }) => ({
      metric: row.metricId,
      source,
      vintage,
      period: formatPeriod({
        start: row.periodStart,
        end: row.periodEnd,
        kind: row.periodKind as PeriodKind,
      }),
      kind: [row.tariffClass, row.tariffBand, row.taxBasis, row.currency, row.priceScope]
        .filter(Boolean)
        .join(" "),
      value: number(row.value),
      resolution: number(row.resolution),
    })),
  );
}
