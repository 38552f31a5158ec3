/** The snapshots of a release: how many rows each has, and whether a later document replaces it. One entry costs a few words of memory. */
import { and, count, eq } from "drizzle-orm";
import type { DownloadSource } from "../../lib/download/table";
import { formatPeriod, type PeriodKind } from "../../lib/periods";
import type { Database } from "../client";
import type { AsOf } from "../queries/as-of";
import { publishedUntil } from "../queries/seen-publications";
import { releaseCache } from "../release-cache";
import { area, licence, observation, publication, releaseLoad, source } from "../schema";

export type StoredSnapshot = {
  metric: string;
  source: string;
  publication: string;
  period: string;
  start: string;
  end: string;
  areaKind: string;
  rows: number;
  isNewest: boolean;
  /** Publication, metric, period and tariff: what a later document replaces as a whole. */
  key: string;
};

type Keyed = {
  publicationId: string;
  metricId: string;
  periodStart: string;
  periodEnd: string;
  tariffClass: string | null;
  tariffBand: string | null;
  taxBasis: string | null;
};

export function snapshotKey(row: Keyed): string {
  return `${row.publicationId}|${row.metricId}|${tariffKey(row)}`;
}

function tariffKey(row: Keyed): string {
  return `${row.periodStart}|${row.periodEnd}|${row.tariffClass}|${row.tariffBand}|${row.taxBasis}`;
}

const snapshots = releaseCache<StoredSnapshot[]>("download-snapshots", 8);

/** Every snapshot that `asOf` sees, sorted by metric and first day. */
export function listStoredSnapshots(db: Database, asOf: AsOf): Promise<StoredSnapshot[]> {
  return snapshots(db, asOf, [], async () => {
    const kept = {
      publicationId: observation.publicationId,
      metricId: observation.metricId,
      periodStart: observation.periodStart,
      periodEnd: observation.periodEnd,
      periodKind: observation.periodKind,
      tariffClass: observation.tariffClass,
      tariffBand: observation.tariffBand,
      taxBasis: observation.taxBasis,
      areaKind: area.kind,
    };
    const [groups, documents] = await Promise.all([
      db
        .select({ ...kept, rows: count() })
        .from(observation)
        .innerJoin(releaseLoad, eq(releaseLoad.loadId, observation.loadId))
        .innerJoin(publication, eq(publication.id, observation.publicationId))
        .innerJoin(area, eq(area.id, observation.areaId))
        .where(and(eq(releaseLoad.releaseId, asOf.release.id), publishedUntil(asOf)))
        .groupBy(...Object.values(kept)),
      db.select().from(publication),
    ]);
    const documentOf = new Map(documents.map((document) => [document.id, document]));
    const later = (a: string, b: string) => {
      const [left, right] = [
        documentOf.get(a)?.publishedOn ?? "",
        documentOf.get(b)?.publishedOn ?? "",
      ];
      return left === right ? a > b : left > right;
    };
    const replaced = (row: Keyed) =>
      `${documentOf.get(row.publicationId)?.sourceId}|${row.metricId}|${tariffKey(row)}`;
    const newest = new Map<string, string>();
    for (const row of groups) {
      const known = newest.get(replaced(row));
      if (known === undefined || later(row.publicationId, known))
        newest.set(replaced(row), row.publicationId);
    }
    return groups
      .map((row) => ({
        metric: row.metricId,
        source: documentOf.get(row.publicationId)?.sourceId ?? "",
        publication: row.publicationId,
        period: formatPeriod({
          start: row.periodStart,
          end: row.periodEnd,
          kind: row.periodKind as PeriodKind,
        }),
        start: row.periodStart,
        end: row.periodEnd,
        areaKind: row.areaKind,
        rows: row.rows,
        isNewest: newest.get(replaced(row)) === row.publicationId,
        key: snapshotKey(row),
      }))
      .sort((a, b) => order(a.metric, b.metric) || order(a.start, b.start) || order(a.key, b.key));
  });
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Every source with the licence that its figures travel under. */
export async function listDownloadSources(db: Database): Promise<DownloadSource[]> {
  const rows = await db
    .select({ source, licence })
    .from(source)
    .innerJoin(licence, eq(licence.id, source.licenceId))
    .orderBy(source.id);
  return rows.map(({ source: one, licence: terms }) => ({
    id: one.id,
    name: one.name,
    publisher: one.publisher,
    url: one.url,
    caveat: one.caveat,
    licence: {
      id: terms.id,
      name: terms.name,
      url: terms.url,
      conditions: terms.conditions,
      mayRedistribute: terms.mayRedistribute,
      verified: terms.verified,
    },
  }));
}
