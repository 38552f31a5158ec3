/** What the atlas has: sources, publications, countries, periods, events, breaks, network days. */
import { and, asc, count, countDistinct, desc, eq, gte, lt, max, min, sql } from "drizzle-orm";
import type {
  AtlasEvent,
  Claim,
  Country,
  LegalStatus,
  NetworkDay,
  PeriodEntry,
  Publication,
  SeriesBreak,
  Source,
} from "../../lib/contract";
import { formatPeriod, type PeriodKind } from "../../lib/periods";
import { METHODS, type Method, qualityOf } from "../../lib/quality";
import type { Database } from "../client";
import { releaseCache } from "../release-cache";
import {
  area,
  claim,
  event,
  legalStatus,
  licence,
  networkDay,
  observation,
  publication,
  releaseLoad,
  seriesBreak,
  source,
} from "../schema";
import type { AsOf } from "./as-of";
import { publishedUntil, seenPublications } from "./seen-publications";

const events = releaseCache<AtlasEvent[]>("events", 16);

/** Every source with its licence and what the release holds of it. */
export async function listSources(db: Database, asOf: AsOf): Promise<Source[]> {
  const held = db
    .select({
      sourceId: publication.sourceId,
      publications: countDistinct(publication.id).as("publications"),
      observations: count().as("observations"),
      first: min(observation.periodStart).as("first"),
      last: max(observation.periodEnd).as("last"),
    })
    .from(observation)
    .innerJoin(releaseLoad, eq(releaseLoad.loadId, observation.loadId))
    .innerJoin(publication, eq(publication.id, observation.publicationId))
    .where(and(eq(releaseLoad.releaseId, asOf.release.id), seenPublications(asOf)))
    .groupBy(publication.sourceId)
    .as("held");
  const rows = await db
    .select({
      source,
      licence,
      publications: held.publications,
      observations: held.observations,
      first: held.first,
      last: held.last,
    })
    .from(source)
    .innerJoin(licence, eq(licence.id, source.licenceId))
    .leftJoin(held, eq(held.sourceId, source.id))
    .orderBy(sql`${source.defaultTimelineRank} asc nulls last`, asc(source.id));
  return rows.map(({ source: s, licence: l, ...held }) => ({
    id: s.id,
    name: s.name,
    publisher: s.publisher,
    method: METHODS[s.method as Method].label,
    quality: qualityOf(s.method),
    role: s.role,
    url: s.url,
    licence: l.id,
    licenceName: l.name,
    licenceUrl: l.url,
    licenceNote: s.licenceNote,
    licenceConditions: l.conditions,
    licenceVerified: l.verified,
    caveat: s.caveat,
    defaultTimelineRank: s.defaultTimelineRank,
    publications: Number(held.publications ?? 0),
    observations: Number(held.observations ?? 0),
    firstPeriodStart: held.first,
    lastPeriodEnd: held.last,
    staleAfterDays: s.staleAfterDays,
    standstill: s.standstill,
  }));
}

/** Documents of the sources, newest first. */
export async function listPublications(
  db: Database,
  asOf: AsOf,
  sourceId: string | null,
): Promise<Publication[]> {
  const rows = await db
    .select()
    .from(publication)
    .where(
      and(publishedUntil(asOf), sourceId === null ? undefined : eq(publication.sourceId, sourceId)),
    )
    .orderBy(desc(publication.publishedOn), asc(publication.id));
  return rows.map(({ sourceId: owner, ...rest }) => ({ ...rest, source: owner }));
}

/** Every country of the frame, by name. */
export async function listCountries(db: Database): Promise<Country[]> {
  const rows = await db
    .select()
    .from(area)
    .where(eq(area.kind, "country"))
    .orderBy(sql`${area.name} collate "C"`);
  return rows.map(countryOf);
}

/** The country of an ISO 3166-1 alpha-3 code, or null. */
export async function findCountry(db: Database, iso3: string): Promise<Country | null> {
  if (!/^[A-Z]{3}$/.test(iso3)) return null;
  const [row] = await db
    .select()
    .from(area)
    .where(and(eq(area.kind, "country"), eq(area.id, iso3)));
  return row ? countryOf(row) : null;
}

/** Snapshots of a metric: one entry a source, period and vintage. */
export async function listPeriods(
  db: Database,
  asOf: AsOf,
  metric: string | null,
): Promise<PeriodEntry[]> {
  const rows = await db
    .select({
      metric: observation.metricId,
      source: publication.sourceId,
      start: observation.periodStart,
      end: observation.periodEnd,
      kind: observation.periodKind,
      vintage: publication.publishedOn,
      scope: publication.scope,
      countries: sql<string>`count(distinct ${observation.areaId}) filter (where ${area.kind} = 'country')`,
    })
    .from(observation)
    .innerJoin(releaseLoad, eq(releaseLoad.loadId, observation.loadId))
    .innerJoin(publication, eq(publication.id, observation.publicationId))
    .innerJoin(area, eq(area.id, observation.areaId))
    .where(
      and(
        eq(releaseLoad.releaseId, asOf.release.id),
        seenPublications(asOf),
        metric === null ? undefined : eq(observation.metricId, metric),
      ),
    )
    .groupBy(
      observation.metricId,
      publication.sourceId,
      observation.periodStart,
      observation.periodEnd,
      observation.periodKind,
      publication.publishedOn,
      publication.scope,
    )
    .orderBy(
      asc(observation.metricId),
      asc(publication.sourceId),
      asc(observation.periodStart),
      asc(publication.publishedOn),
    );
  return rows.map((row) => {
    const kind = row.kind as PeriodKind;
    return {
      ...row,
      kind,
      period: formatPeriod({ ...row, kind }),
      countries: Number(row.countries),
    };
  });
}

/** Dated events, oldest first. */
export function listEvents(db: Database, asOf: AsOf): Promise<AtlasEvent[]> {
  return events(db, asOf, [], async () => {
    const rows = await db
      .select({ event })
      .from(event)
      .innerJoin(releaseLoad, eq(releaseLoad.loadId, event.loadId))
      .where(eq(releaseLoad.releaseId, asOf.release.id))
      .orderBy(asc(event.date), asc(event.id));
    return rows.map(({ event: e }) => ({
      id: e.id,
      date: e.date,
      datePrecision: e.datePrecision,
      iso3: e.areaId,
      kind: e.kind,
      title: e.title,
      summary: e.summary,
      sourceUrl: e.sourceUrl,
    }));
  });
}

/** Sentences of the news, in the order of the page. */
export async function listClaims(db: Database, asOf: AsOf): Promise<Claim[]> {
  const rows = await db
    .select({ claim })
    .from(claim)
    .innerJoin(releaseLoad, eq(releaseLoad.loadId, claim.loadId))
    .where(eq(releaseLoad.releaseId, asOf.release.id))
    .orderBy(asc(claim.position));
  return rows.map(({ claim: { loadId: _, position: __, statedValue, ...rest } }) => ({
    ...rest,
    statedValue: statedValue === null ? null : Number(statedValue),
  }));
}

/** What is legal where, newest first: countries and their subdivisions. */
export async function listLegalStatuses(db: Database, asOf: AsOf): Promise<LegalStatus[]> {
  const rows = await db
    .select({ status: legalStatus, area })
    .from(legalStatus)
    .innerJoin(releaseLoad, eq(releaseLoad.loadId, legalStatus.loadId))
    .innerJoin(area, eq(area.id, legalStatus.areaId))
    .where(eq(releaseLoad.releaseId, asOf.release.id))
    .orderBy(desc(legalStatus.since), asc(legalStatus.areaId));
  return rows.map(({ status: s, area: a }) => ({
    area: a.id,
    name: a.name,
    iso3: a.iso3 ?? a.parentId ?? a.id,
    status: s.status as LegalStatus["status"],
    since: s.since,
    until: s.until,
    datePrecision: s.datePrecision,
    summary: s.summary,
    sourceUrl: s.sourceUrl,
    event: s.eventId,
  }));
}

/** Where a line is cut, and why. */
export async function listBreaks(db: Database, asOf: AsOf): Promise<SeriesBreak[]> {
  const rows = await db
    .select({ seriesBreak })
    .from(seriesBreak)
    .innerJoin(releaseLoad, eq(releaseLoad.loadId, seriesBreak.loadId))
    .where(eq(releaseLoad.releaseId, asOf.release.id))
    .orderBy(asc(seriesBreak.date), asc(seriesBreak.id));
  return rows.map(({ seriesBreak: b }) => ({
    id: b.id,
    metric: b.metricId,
    date: b.date,
    fromSource: b.fromSourceId,
    toSource: b.toSourceId,
    reason: b.reason,
  }));
}

/** Days of the network, oldest first, within half-open days. */
export async function listNetworkDays(
  db: Database,
  asOf: AsOf,
  within: { start: string; end: string } | null,
): Promise<NetworkDay[]> {
  const rows = await db
    .select({ day: networkDay })
    .from(networkDay)
    .innerJoin(releaseLoad, eq(releaseLoad.loadId, networkDay.loadId))
    .where(
      and(
        eq(releaseLoad.releaseId, asOf.release.id),
        within === null ? undefined : gte(networkDay.date, within.start),
        within === null ? undefined : lt(networkDay.date, within.end),
      ),
    )
    .orderBy(asc(networkDay.date));
  const decimal = (text: string | null) => (text === null ? null : Number(text));
  return rows.map(({ day }) => ({
    date: day.date,
    lastHeight: day.lastHeight,
    blocks: day.blocks,
    difficultyMean: Number(day.difficultyMean),
    hashrateEhs: Number(day.hashrateEhs),
    priceUsd: decimal(day.priceUsd),
    issuanceBtc: decimal(day.issuanceBtc),
    feesBtc: decimal(day.feesBtc),
  }));
}

function countryOf(row: typeof area.$inferSelect): Country {
  return {
    iso3: row.id,
    iso2: row.iso2,
    name: row.name,
    region: row.m49Region,
    subregion: row.m49Subregion,
    geometry: row.geometry as Country["geometry"],
    lon: row.lon,
    lat: row.lat,
    geometryNote: row.geometryNote,
  };
}
