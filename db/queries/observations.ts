/** Published figures, newest vintage of each snapshot, with everything a reader needs to quote them. */
import { and, asc, eq, getTableColumns, gt, inArray, lt, type SQL, sql } from "drizzle-orm";
import type { SnapshotRow } from "../../lib/contract";
import type { PeriodKind } from "../../lib/periods";
import { METHODS, type Method, qualityOf } from "../../lib/quality";
import type { Status } from "../../lib/status";
import type { Database } from "../client";
import { area, observation, publication, releaseLoad, source } from "../schema";
import type { AsOf } from "./as-of";
import { seenPublications } from "./seen-publications";

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

type Published = {
  publication: typeof publication.$inferSelect;
  source: typeof source.$inferSelect;
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
    seenPublications(asOf),
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

  const { id: _, loadId: __, ...figure } = getTableColumns(observation);
  // A source's name with each of 100,000 rows would take most of the time: only what a row has of its own comes with it.
  const rows = await db
    .select(figure)
    .from(ranked)
    .innerJoin(observation, eq(observation.id, ranked.id))
    .innerJoin(publication, eq(publication.id, observation.publicationId))
    .innerJoin(source, eq(source.id, publication.sourceId))
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

  const publicationIds = [...new Set(rows.map(({ publicationId }) => publicationId))];
  const areaIds = [...new Set(rows.map(({ areaId }) => areaId))];
  const [publications, areas] = await Promise.all([
    db
      .select({ publication, source })
      .from(publication)
      .innerJoin(source, eq(source.id, publication.sourceId))
      .where(inArray(publication.id, publicationIds)),
    db.select().from(area).where(inArray(area.id, areaIds)),
  ]);
  const publicationOf = new Map(publications.map((each) => [each.publication.id, each]));
  const areaOf = new Map(areas.map((each) => [each.id, each]));

  return rows.flatMap((row): Observation[] => {
    const published = publicationOf.get(row.publicationId);
    const place = areaOf.get(row.areaId);
    // Both are there: rows refer to them by foreign keys.
    if (!published || !place) return [];
    return [observationOf(row, published, place)];
  });
}

function observationOf(
  row: Omit<typeof observation.$inferSelect, "id" | "loadId">,
  { publication: issue, source: origin }: Published,
  place: typeof area.$inferSelect,
): Observation {
  return {
    areaId: place.id,
    areaKind: place.kind,
    publication: issue.id,
    scope: issue.scope,
    publicationUrl: issue.url,
    datePrecision: row.datePrecision,
    metric: row.metricId,
    source: origin.id,
    vintage: issue.publishedOn,
    iso2: place.iso2,
    iso3: place.iso3 ?? (place.parentId === null ? place.id : null),
    country: place.name,
    period_start: row.periodStart,
    period_end: row.periodEnd,
    value: numberOf(row.value),
    unit: row.unit,
    status: row.status as Status,
    quality: qualityOf(origin.method),
    caveat: row.caveat,
    value_low: numberOf(row.valueLow),
    value_high: numberOf(row.valueHigh),
    resolution: numberOf(row.resolution),
    period_kind: row.periodKind as PeriodKind,
    method: METHODS[origin.method as Method].label,
    tariff_class: row.tariffClass,
    tariff_band: row.tariffBand,
    tax_basis: row.taxBasis,
    currency: row.currency,
    value_local: numberOf(row.valueLocal),
    price_scope: row.priceScope,
    source_url: row.sourceUrl ?? issue.url,
    licence: origin.licenceId,
  };
}

/** The nearest double of a decimal text; printing it gives the published digits back (at most 15 are stored). */
function numberOf(decimal: string | null): number | null {
  return decimal === null ? null : Number(decimal);
}
