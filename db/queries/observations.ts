/** Published figures, newest vintage of each snapshot, with everything a reader needs to quote them. */
import { and, asc, eq, gt, inArray, lt, lte, type SQL, sql } from "drizzle-orm";
import type { SnapshotRow } from "../../lib/contract";
import type { PeriodKind } from "../../lib/periods";
import { METHODS, type Method, qualityOf } from "../../lib/quality";
import type { Status } from "../../lib/status";
import type { Database } from "../client";
import { area, licence, observation, publication, releaseLoad, source } from "../schema";
import type { AsOf } from "./as-of";

export type ObservationFilter = {
  metric?: string;
  sources?: readonly string[];
  /** Half-open days: observations whose period shares a day with it. */
  within?: { start: string; end: string };
  areas?: readonly string[];
  areaKinds?: readonly string[];
};

export type Observation = SnapshotRow & {
  areaId: string;
  areaKind: string;
  publication: string;
  scope: string;
  publicationUrl: string | null;
  /** How exactly the period is known: `exact`, `month` or `year`. */
  datePrecision: string;
};

/**
 * Rows of the newest publications that `asOf` sees, by source, period, then largest value.
 * A newer publication replaces an older one for a whole snapshot (source, metric, period, tariff), never row by row.
 */
export async function findObservations(
  db: Database,
  asOf: AsOf,
  filter: ObservationFilter,
): Promise<Observation[]> {
  const vintageRank = sql<number>`dense_rank() over (
    partition by ${publication.sourceId}, ${observation.metricId}, ${observation.periodStart}, ${observation.periodEnd},
      ${observation.tariffClass}, ${observation.tariffBand}, ${observation.taxBasis}
    order by ${publication.publishedOn} desc, ${publication.id} desc)`.as("vintage_rank");

  const seen: (SQL | undefined)[] = [
    eq(releaseLoad.releaseId, asOf.release.id),
    asOf.publishedUntil === null ? undefined : lte(publication.publishedOn, asOf.publishedUntil),
    filter.metric === undefined ? undefined : eq(observation.metricId, filter.metric),
    filter.sources === undefined ? undefined : inArray(publication.sourceId, [...filter.sources]),
    filter.within === undefined ? undefined : lt(observation.periodStart, filter.within.end),
    filter.within === undefined ? undefined : gt(observation.periodEnd, filter.within.start),
  ];
  const ranked = db
    .select({ id: observation.id, vintageRank })
    .from(observation)
    .innerJoin(releaseLoad, eq(releaseLoad.loadId, observation.loadId))
    .innerJoin(publication, eq(publication.id, observation.publicationId))
    .where(and(...seen))
    .as("ranked");

  const rows = await db
    .select({ observation, publication, source, area, licenceId: licence.id })
    .from(ranked)
    .innerJoin(observation, eq(observation.id, ranked.id))
    .innerJoin(publication, eq(publication.id, observation.publicationId))
    .innerJoin(source, eq(source.id, publication.sourceId))
    .innerJoin(licence, eq(licence.id, source.licenceId))
    .innerJoin(area, eq(area.id, observation.areaId))
    .where(
      and(
        eq(ranked.vintageRank, 1),
        filter.areas === undefined ? undefined : inArray(observation.areaId, [...filter.areas]),
        filter.areaKinds === undefined ? undefined : inArray(area.kind, [...filter.areaKinds]),
      ),
    )
    .orderBy(
      asc(observation.metricId),
      sql`${source.defaultTimelineRank} asc nulls last`,
      asc(source.id),
      asc(observation.periodStart),
      asc(observation.periodEnd),
      asc(observation.tariffClass),
      asc(observation.tariffBand),
      sql`${observation.value} desc nulls last`,
      asc(area.id),
    );

  return rows.map((row) => ({
    areaId: row.area.id,
    areaKind: row.area.kind,
    publication: row.publication.id,
    scope: row.publication.scope,
    publicationUrl: row.publication.url,
    datePrecision: row.observation.datePrecision,
    metric: row.observation.metricId,
    source: row.source.id,
    vintage: row.publication.publishedOn,
    iso2: row.area.iso2,
    iso3: row.area.iso3 ?? (row.area.parentId === null ? row.area.id : null),
    country: row.area.name,
    period_start: row.observation.periodStart,
    period_end: row.observation.periodEnd,
    value: numberOf(row.observation.value),
    unit: row.observation.unit,
    status: row.observation.status as Status,
    quality: qualityOf(row.source.method),
    caveat: row.observation.caveat,
    value_low: numberOf(row.observation.valueLow),
    value_high: numberOf(row.observation.valueHigh),
    resolution: numberOf(row.observation.resolution),
    period_kind: row.observation.periodKind as PeriodKind,
    method: METHODS[row.source.method as Method].label,
    tariff_class: row.observation.tariffClass,
    tariff_band: row.observation.tariffBand,
    tax_basis: row.observation.taxBasis,
    currency: row.observation.currency,
    value_local: numberOf(row.observation.valueLocal),
    price_scope: row.observation.priceScope,
    source_url: row.observation.sourceUrl ?? row.publication.url,
    licence: row.licenceId,
  }));
}

/** The nearest double of a decimal text; printing it gives the published digits back (at most 15 are stored). */
function numberOf(decimal: string | null): number | null {
  return decimal === null ? null : Number(decimal);
}
