/**
 * One schema in the PostgreSQL dialect for both engines (PGlite and PostgreSQL).
 * `publication` is a document of a source (the vintage); `release` is a state of this database: a set of loads.
 * Rows of facts are only ever added; a release says which loads are current, so every earlier release stays readable.
 */
import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  bigserial,
  boolean,
  check,
  date,
  doublePrecision,
  index,
  integer,
  numeric,
  pgTable,
  primaryKey,
  serial,
  text,
  timestamp,
  unique,
} from "drizzle-orm/pg-core";

export const area = pgTable(
  "area",
  {
    /** ISO 3166-1 alpha-3 for a country, ISO 3166-2 for a subdivision, `OTH` residual, `WLD` world. */
    id: text().primaryKey(),
    kind: text().notNull(),
    iso2: text(),
    iso3: text(),
    isoNumeric: text(),
    name: text().notNull(),
    parentId: text().references((): AnyPgColumn => area.id),
    m49Region: text(),
    m49Subregion: text(),
    geometry: text().notNull(),
    lon: doublePrecision(),
    lat: doublePrecision(),
    geometryNote: text(),
  },
  (t) => [
    check("area_kind", sql`${t.kind} in ('country', 'subdivision', 'group', 'residual', 'world')`),
    check("area_geometry", sql`${t.geometry} in ('shape', 'point', 'none')`),
    check("area_geometry_reason", sql`${t.geometry} <> 'none' or ${t.geometryNote} is not null`),
    check(
      "area_country_codes",
      sql`${t.kind} <> 'country' or (${t.iso2} is not null and ${t.iso3} = ${t.id})`,
    ),
    check(
      "area_point",
      sql`${t.geometry} <> 'point' or (${t.lon} is not null and ${t.lat} is not null)`,
    ),
  ],
);

export const licence = pgTable("licence", {
  id: text().primaryKey(),
  name: text().notNull(),
  url: text(),
  mayRedistribute: text().notNull(),
  conditions: text(),
  verified: boolean().notNull(),
});

export const source = pgTable(
  "source",
  {
    id: text().primaryKey(),
    name: text().notNull(),
    publisher: text().notNull(),
    method: text().notNull(),
    role: text().notNull(),
    url: text(),
    licenceId: text()
      .notNull()
      .references(() => licence.id),
    licenceNote: text(),
    /** Order in the default timeline; null: never part of it. */
    defaultTimelineRank: integer(),
    staleAfterDays: integer(),
    /** Why nothing newer comes although it once did; null: it still does. */
    standstill: text(),
    caveat: text(),
  },
  (t) => [
    check(
      "source_method",
      sql`${t.method} in ('pool-ip', 'market-intelligence', 'model', 'survey', 'official-statistics', 'compilation', 'report', 'company-disclosure', 'tariff', 'press-claim', 'chain')`,
    ),
    check("source_role", sql`${t.role} in ('timeline', 'context', 'price', 'network', 'energy')`),
  ],
);

export const publication = pgTable(
  "publication",
  {
    id: text().primaryKey(),
    sourceId: text()
      .notNull()
      .references(() => source.id),
    label: text().notNull(),
    /** The vintage: the day the document came out, as exact as `datePrecision` says. */
    publishedOn: date().notNull(),
    datePrecision: text().notNull(),
    url: text(),
    /** What a country that is not listed means: counted in "Other" (complete) or not covered (the rest). */
    scope: text().notNull(),
    /** Read through somebody else, not from the publisher. */
    secondary: boolean().notNull(),
    accessedVia: text(),
    note: text(),
  },
  (t) => [index("publication_by_source").on(t.sourceId, t.publishedOn)],
);

/** One file, as it was loaded: the unit a release is made of. */
export const load = pgTable(
  "load",
  {
    id: serial().primaryKey(),
    resource: text().notNull(),
    /** SHA-256 of the loaded bytes. */
    digest: text().notNull(),
    rows: integer().notNull(),
    loadedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [unique("load_once").on(t.resource, t.digest)],
);

export const release = pgTable(
  "release",
  {
    /** Counted by the loader, not by a sequence: readers cite it, so it has no holes. */
    id: integer().primaryKey(),
    label: text().notNull(),
    /** Same loads, same digest: part of every ETag. */
    digest: text().notNull(),
    /** What made it: the files of this version of the project, a file of the user, or going back to an earlier release. */
    kind: text().notNull().default("shipped"),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [check("release_kind", sql`${t.kind} in ('shipped', 'import', 'rollback')`)],
);

export const releaseLoad = pgTable(
  "release_load",
  {
    releaseId: integer()
      .notNull()
      .references(() => release.id),
    loadId: integer()
      .notNull()
      .references(() => load.id),
  },
  (t) => [primaryKey({ columns: [t.releaseId, t.loadId] })],
);

const loadId = () =>
  integer()
    .notNull()
    .references(() => load.id);

/** Other names of a country, for the search. */
export const areaAlias = pgTable(
  "area_alias",
  {
    loadId: loadId(),
    alias: text().notNull(),
    areaId: text()
      .notNull()
      .references(() => area.id),
    /** ISO 639-1. */
    language: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.loadId, t.alias] })],
);

/** One country's membership in a group; a country that left is not in the next release. */
export const areaGroup = pgTable(
  "area_group",
  {
    loadId: loadId(),
    groupId: text().notNull(),
    name: text().notNull(),
    areaId: text()
      .notNull()
      .references(() => area.id),
    /** Year of joining; null: not looked up. */
    since: integer(),
    sourceUrl: text().notNull(),
    note: text(),
  },
  (t) => [primaryKey({ columns: [t.loadId, t.groupId, t.areaId] })],
);

export const observation = pgTable(
  "observation",
  {
    id: bigserial({ mode: "number" }).primaryKey(),
    loadId: loadId(),
    publicationId: text()
      .notNull()
      .references(() => publication.id),
    metricId: text().notNull(),
    areaId: text()
      .notNull()
      .references(() => area.id),
    periodStart: date().notNull(),
    periodEnd: date().notNull(),
    periodKind: text().notNull(),
    datePrecision: text().notNull(),
    /** Decimal text as published, in `unit`; null when there is none. */
    value: numeric(),
    valueLow: numeric(),
    valueHigh: numeric(),
    unit: text().notNull(),
    status: text().notNull(),
    /** Half a unit of the published digits, or what the source states; in `unit`. */
    resolution: numeric(),
    caveat: text(),
    tariffClass: text(),
    tariffBand: text(),
    taxBasis: text(),
    currency: text(),
    valueLocal: numeric(),
    priceScope: text(),
    sourceUrl: text(),
  },
  (t) => [
    unique("observation_once")
      .on(
        t.loadId,
        t.publicationId,
        t.metricId,
        t.areaId,
        t.periodStart,
        t.periodEnd,
        t.tariffClass,
        t.tariffBand,
        t.taxBasis,
        t.priceScope,
      )
      .nullsNotDistinct(),
    index("observation_by_metric").on(t.metricId, t.periodStart),
    index("observation_by_area").on(t.areaId, t.metricId),
    check("observation_period", sql`${t.periodStart} < ${t.periodEnd}`),
    check(
      "observation_period_kind",
      sql`${t.periodKind} in ('year', 'half', 'quarter', 'month', 'point', 'multimonth')`,
    ),
    check("observation_date_precision", sql`${t.datePrecision} in ('exact', 'month', 'year')`),
    check(
      "observation_status",
      sql`case ${t.status}
        when 'value' then ${t.value} is not null
        when 'zero' then ${t.value} is not null and ${t.value} = 0
        when 'range' then ${t.value} is null and ${t.valueLow} is not null and ${t.valueHigh} is not null
        when 'not-applicable' then ${t.value} is null and ${t.valueLow} is null and ${t.valueHigh} is null
        else false end`,
    ),
    check("observation_range", sql`${t.valueLow} <= ${t.valueHigh}`),
    check(
      "observation_fraction",
      sql`${t.unit} <> 'fraction' or (coalesce(${t.value}, 0) between 0 and 1 and coalesce(${t.valueLow}, 0) between 0 and 1 and coalesce(${t.valueHigh}, 0) between 0 and 1)`,
    ),
    check(
      "observation_price",
      sql`${t.metricId} <> 'electricity-price' or (${t.tariffClass} is not null and ${t.taxBasis} is not null and ${t.currency} is not null and ${t.priceScope} is not null and (${t.tariffClass} = 'wholesale' or coalesce(${t.value}, 0) >= 0))`,
    ),
    check(
      "observation_tariff_class",
      sql`${t.tariffClass} in ('mining', 'industrial', 'business', 'wholesale')`,
    ),
    check("observation_tax_basis", sql`${t.taxBasis} in ('none', 'excl-VAT', 'incl', 'unknown')`),
    check(
      "observation_price_scope",
      sql`${t.priceScope} in ('national-tariff', 'national-average', 'sub-national', 'one-company')`,
    ),
    check("observation_resolution", sql`${t.resolution} >= 0`),
    check(
      "observation_quantity",
      sql`${t.metricId} in ('electricity-price', 'tariff-change') or coalesce(${t.value}, 0) >= 0`,
    ),
  ],
);

export const networkDay = pgTable(
  "network_day",
  {
    loadId: loadId(),
    date: date().notNull(),
    lastHeight: integer().notNull(),
    blocks: integer().notNull(),
    difficultyMean: numeric().notNull(),
    hashrateEhs: numeric().notNull(),
    priceUsd: numeric(),
    issuanceBtc: numeric(),
    feesBtc: numeric(),
  },
  (t) => [
    primaryKey({ columns: [t.loadId, t.date] }),
    check(
      "network_day_positive",
      sql`${t.blocks} >= 0 and ${t.difficultyMean} > 0 and ${t.hashrateEhs} >= 0`,
    ),
  ],
);

export const difficultyEpoch = pgTable(
  "difficulty_epoch",
  {
    loadId: loadId(),
    height: integer().notNull(),
    date: date().notNull(),
    /** Null where only the day is known. */
    timestampUtc: timestamp({ withTimezone: true }),
    datePrecision: text().notNull(),
    difficulty: numeric().notNull(),
    /** Compact target, exact. */
    bits: bigint({ mode: "number" }),
    changeFraction: numeric(),
    derived: boolean().notNull(),
    difficultySourceId: text(),
    dateSourceId: text(),
  },
  (t) => [
    primaryKey({ columns: [t.loadId, t.height] }),
    check("difficulty_epoch_height", sql`${t.height} % 2016 = 0`),
    check("difficulty_epoch_floor", sql`${t.difficulty} >= 1`),
  ],
);

export const asicModel = pgTable(
  "asic_model",
  {
    loadId: loadId(),
    /** Names repeat in the source lists: the row number of the file is the key. */
    row: integer().notNull(),
    /** The id in the file; null in loads from before it was kept. */
    modelId: text(),
    name: text().notNull(),
    manufacturer: text(),
    releaseDate: date(),
    releasePrecision: text(),
    hashrateThs: numeric(),
    powerW: numeric(),
    efficiencyJPerTh: numeric().notNull(),
    cooling: text(),
    sourceId: text(),
    sourceUrl: text(),
    confidence: text(),
    note: text(),
  },
  (t) => [
    primaryKey({ columns: [t.loadId, t.row] }),
    check("asic_model_efficiency", sql`${t.efficiencyJPerTh} > 0`),
  ],
);

export const event = pgTable(
  "event",
  {
    loadId: loadId(),
    id: text().notNull(),
    date: date().notNull(),
    datePrecision: text().notNull(),
    /** Null: the whole network. */
    areaId: text().references(() => area.id),
    kind: text().notNull(),
    title: text().notNull(),
    summary: text().notNull(),
    sourceUrl: text(),
    secondary: boolean(),
  },
  (t) => [
    primaryKey({ columns: [t.loadId, t.id] }),
    check("event_kind", sql`${t.kind} in ('policy', 'market', 'network', 'publication', 'energy')`),
  ],
);

/** A sentence of the news that the atlas holds against the record. */
export const claim = pgTable(
  "claim",
  {
    loadId: loadId(),
    id: text().notNull(),
    /** Order on the page. */
    position: integer().notNull(),
    saidBy: text().notNull(),
    /** Where it was read; null: at the one who said it. */
    reportedBy: text(),
    saidOn: date().notNull(),
    datePrecision: text().notNull(),
    /** In our words. */
    statement: text().notNull(),
    /** A few words as printed; null: only a retelling was read. */
    quote: text(),
    /** The number of the sentence, in `statedUnit`. */
    statedValue: numeric(),
    statedUnit: text(),
    sourceUrl: text().notNull(),
    secondary: boolean().notNull(),
    note: text(),
  },
  (t) => [
    primaryKey({ columns: [t.loadId, t.id] }),
    check("claim_number", sql`(${t.statedValue} is null) = (${t.statedUnit} is null)`),
  ],
);

/** What is legal where, from dated events; a place without a row is unknown. */
export const legalStatus = pgTable(
  "legal_status",
  {
    loadId: loadId(),
    areaId: text()
      .notNull()
      .references(() => area.id),
    since: date().notNull(),
    /** The day the source names as its end; null: no end is on record. */
    until: date(),
    datePrecision: text().notNull(),
    status: text().notNull(),
    summary: text().notNull(),
    sourceUrl: text(),
    /** Id of the event that supports it, in the same release. */
    eventId: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.loadId, t.areaId, t.since] }),
    check(
      "legal_status_kind",
      sql`${t.status} in ('banned', 'restricted', 'allowed', 'special-tariff', 'announced')`,
    ),
    check("legal_status_order", sql`${t.until} > ${t.since}`),
  ],
);

export const seriesBreak = pgTable(
  "series_break",
  {
    loadId: loadId(),
    id: text().notNull(),
    metricId: text().notNull(),
    /** Whose document states it. */
    sourceId: text(),
    /** The first day of the new regime: lines are cut before it. */
    date: date().notNull(),
    fromSourceId: text()
      .notNull()
      .references(() => source.id),
    toSourceId: text()
      .notNull()
      .references(() => source.id),
    reason: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.loadId, t.id] })],
);

/** When a site was last asked for figures, and what came of it. No fact of the atlas: it belongs to no release. */
export const liveSource = pgTable(
  "live_source",
  {
    /** As in `npm run data -- fetch`. */
    id: text().primaryKey(),
    askedAt: timestamp({ withTimezone: true }).notNull(),
    outcome: text().notNull(),
    message: text().notNull(),
  },
  (t) => [
    check(
      "live_source_outcome",
      sql`${t.outcome} in ('changed', 'unchanged', 'failed', 'skipped')`,
    ),
  ],
);

/** What a site said of a document that was imported, so that it need not be sent again. */
export const liveDocument = pgTable("live_document", {
  /** Without a key. */
  address: text().primaryKey(),
  etag: text(),
  lastModified: text(),
  /** The release that was current once it was imported. */
  releaseId: integer().notNull(),
});
