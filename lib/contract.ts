/**
 * The wire: what the API answers, what the React Query cache holds and what the page is rendered from.
 * Written by hand, independent of the tables. Numbers are plain numbers in the metric's unit; missing is `null`.
 */
import { z } from "zod";
import { FRESHNESS } from "./freshness";
import { LEGAL_KINDS } from "./legal-status";
import { PERIOD_KINDS } from "./periods";
import { QUALITIES, type Quality } from "./quality";
import { STATUSES } from "./status";

const date = z.iso.date();
const number = z.number().nullable();
const text = z.string().nullable();

/** One row of `/api/v1/snapshots`; the CSV has the same columns in the same order. */
export const SnapshotRow = z.object({
  metric: z.string(),
  source: z.string(),
  vintage: date,
  iso2: text,
  iso3: text,
  country: z.string(),
  period_start: date,
  period_end: date,
  value: number,
  unit: z.string(),
  status: z.enum(STATUSES),
  quality: z.enum(QUALITIES),
  caveat: text,
  value_low: number,
  value_high: number,
  resolution: number,
  period_kind: z.enum(PERIOD_KINDS),
  method: z.string(),
  tariff_class: text,
  tariff_band: text,
  tax_basis: text,
  currency: text,
  value_local: number,
  price_scope: text,
  source_url: text,
  licence: z.string(),
});
export type SnapshotRow = z.infer<typeof SnapshotRow>;
export const SNAPSHOT_COLUMNS = Object.keys(SnapshotRow.shape) as (keyof SnapshotRow)[];

const ReleaseRef = z.object({
  id: z.number().int(),
  label: z.string(),
  createdAt: z.iso.datetime(),
});
export type ReleaseRef = z.infer<typeof ReleaseRef>;

/** How many figures two releases differ in. */
export const ReleaseCounts = z.object({
  added: z.number().int(),
  revised: z.number().int(),
  removed: z.number().int(),
});
export type ReleaseCounts = z.infer<typeof ReleaseCounts>;

/** A release with what it changed against the one before; the first has nothing before it. */
export const ReleaseEntry = ReleaseRef.extend({
  kind: z.enum(["shipped", "import", "rollback"]),
  /** Figures, events and other facts it holds. */
  rows: z.number().int(),
  previous: z.number().int().nullable(),
  changes: ReleaseCounts.nullable(),
});
export type ReleaseEntry = z.infer<typeof ReleaseEntry>;

/** A figure that two releases differ in. */
export const ReleaseChange = z.object({
  /** The data file of the figure. */
  file: z.string(),
  kind: z.enum(["added", "revised", "removed"]),
  /** The cells of its key that are not empty, by column of the file. */
  key: z.record(z.string(), z.string()),
  /** The cells that differ, as written in the file; of an added or removed figure its value, if it has one. */
  cells: z.record(z.string(), z.object({ before: z.string(), after: z.string() })),
});
export type ReleaseChange = z.infer<typeof ReleaseChange>;

/** A list as the API answers it: the rows, which release they come from, and why there are none. */
export const listOf = <T extends z.ZodType>(row: T) =>
  z.object({
    release: ReleaseRef,
    asOf: text,
    count: z.number().int(),
    reason: text,
    rows: z.array(row),
  });

export const SnapshotList = listOf(SnapshotRow);
export type SnapshotList = z.infer<typeof SnapshotList>;

export const Source = z.object({
  id: z.string(),
  name: z.string(),
  publisher: z.string(),
  method: z.string(),
  quality: z.enum(QUALITIES),
  role: z.string(),
  url: text,
  licence: z.string(),
  licenceName: z.string(),
  licenceUrl: text,
  licenceNote: text,
  licenceConditions: text,
  licenceVerified: z.boolean(),
  caveat: text,
  defaultTimelineRank: z.number().int().nullable(),
  publications: z.number().int(),
  observations: z.number().int(),
  firstPeriodStart: text,
  lastPeriodEnd: text,
  staleAfterDays: z.number().int().nullable(),
  /** Why nothing newer comes although it once did. */
  standstill: text,
});
export type Source = z.infer<typeof Source>;

/** What stands beside every figure of a source. */
export const SourceInBrief = Source.pick({
  id: true,
  name: true,
  publisher: true,
  method: true,
  quality: true,
  url: true,
  licence: true,
  licenceName: true,
  caveat: true,
  lastPeriodEnd: true,
  staleAfterDays: true,
  standstill: true,
});

/** A source with its age on the day of the answer (UTC). */
export const AgedSource = Source.extend({
  dataAgeDays: z.number().int().nullable(),
  status: z.enum(FRESHNESS).nullable(),
});
export type AgedSource = z.infer<typeof AgedSource>;

export const Publication = z.object({
  id: z.string(),
  source: z.string(),
  label: z.string(),
  publishedOn: date,
  datePrecision: z.string(),
  url: text,
  scope: z.string(),
  secondary: z.boolean(),
  accessedVia: text,
  note: text,
});
export type Publication = z.infer<typeof Publication>;

export const Country = z.object({
  iso3: z.string(),
  iso2: text,
  name: z.string(),
  region: text,
  subregion: text,
  geometry: z.enum(["shape", "point", "none"]),
  lon: number,
  lat: number,
  geometryNote: text,
});
export type Country = z.infer<typeof Country>;

/** A country of the list: with the names it is also searched by and the groups it belongs to. */
export const CountryEntry = Country.extend({
  aliases: z.array(z.string()),
  groups: z.array(z.string()),
});
export type CountryEntry = z.infer<typeof CountryEntry>;

export const SeriesBreak = z.object({
  id: z.string(),
  metric: z.string(),
  date,
  fromSource: z.string(),
  toSource: z.string(),
  reason: z.string(),
});
export type SeriesBreak = z.infer<typeof SeriesBreak>;

export const AtlasEvent = z.object({
  id: z.string(),
  date,
  datePrecision: z.string(),
  iso3: text,
  kind: z.string(),
  title: z.string(),
  summary: z.string(),
  sourceUrl: text,
});
export type AtlasEvent = z.infer<typeof AtlasEvent>;

/** A sentence of the news, in our words, with who said it and where it was read. */
export const Claim = z.object({
  id: z.string(),
  saidBy: z.string(),
  reportedBy: text,
  saidOn: date,
  datePrecision: z.string(),
  statement: z.string(),
  quote: text,
  /** The number of the sentence, in `statedUnit`; a fraction of 3 is 300 %. */
  statedValue: number,
  statedUnit: text,
  sourceUrl: z.string(),
  secondary: z.boolean(),
  note: text,
});
export type Claim = z.infer<typeof Claim>;

/** What is legal where, as a dated event supports it; `area` is a country or one of its subdivisions. */
export const LegalStatus = z.object({
  area: z.string(),
  name: z.string(),
  iso3: z.string(),
  status: z.enum(LEGAL_KINDS),
  since: date,
  until: date.nullable(),
  datePrecision: z.string(),
  summary: z.string(),
  sourceUrl: text,
  event: z.string(),
});
export type LegalStatus = z.infer<typeof LegalStatus>;

export const LEGAL_COLUMNS = Object.keys(LegalStatus.shape) as (keyof LegalStatus)[];

/** `/api/v1/releases/{id}/diff`: a page of the figures that differ; `rows` are those of the page. */
export const ReleaseDiff = z.object({
  from: z.number().int().nullable(),
  to: z.number().int(),
  ...ReleaseCounts.shape,
  offset: z.number().int(),
  count: z.number().int(),
  rows: z.array(ReleaseChange),
});
export type ReleaseDiff = z.infer<typeof ReleaseDiff>;

/** One line of its CSV: one differing cell of one figure. */
export const RELEASE_CHANGE_COLUMNS = [
  "file",
  "change",
  "publication_id",
  "metric",
  "area_id",
  "period",
  "further_key",
  "column",
  "before",
  "after",
] as const;
export type ReleaseChangeLine = Record<(typeof RELEASE_CHANGE_COLUMNS)[number], string>;

/** A figure that its source published more than once, and not the same. */
export const Revision = z.object({
  metric: z.string(),
  source: z.string(),
  period: z.string(),
  /** The kind of price; empty for other metrics. */
  kind: z.string(),
  versions: z.array(
    z.object({
      value: z.number(),
      resolution: number,
      /** The first publication that has it so. */
      vintage: date,
    }),
  ),
});
export type Revision = z.infer<typeof Revision>;

/** By metric of the map: who published figures on which day, newest first. */
export type VintageChoices = Record<string, { source: string; on: string }[]>;

/** A country with every figure the database has of it, newest vintages only. */
export const CountryDetail = Country.extend({
  release: ReleaseRef,
  asOf: text,
  observations: z.array(SnapshotRow),
  /** Oldest first. */
  events: z.array(AtlasEvent),
  /** Newest first; subdivisions too. */
  legal: z.array(LegalStatus),
  /** Figures that a later publication of the same source has otherwise; oldest version first. */
  revisions: z.array(Revision),
});
export type CountryDetail = z.infer<typeof CountryDetail>;

export const NetworkDay = z.object({
  date,
  lastHeight: z.number().int(),
  blocks: z.number().int(),
  difficultyMean: z.number(),
  hashrateEhs: z.number(),
  priceUsd: number,
  issuanceBtc: number,
  feesBtc: number,
});
export type NetworkDay = z.infer<typeof NetworkDay>;

/** Mean hashrate of the network over a period, from the chain; fewer days than the period has: partial coverage. */
export const NetworkTotal = z.object({
  totalEhs: number,
  days: z.number().int(),
  periodDays: z.number().int(),
});
export type NetworkTotal = z.infer<typeof NetworkTotal>;

/** What turns one snapshot of shares into EH/s, and the EH/s that its source published itself. */
export const NetworkTotalEntry = NetworkTotal.extend({
  source: z.string(),
  period: z.string(),
  published: z.array(z.object({ area: z.string(), ehs: z.number() })),
});
export type NetworkTotalEntry = z.infer<typeof NetworkTotalEntry>;
export const NetworkTotalList = listOf(NetworkTotalEntry);

/** One row of `/api/v1/changes`; the CSV has the same columns in the same order. Shares are fractions. */
export const LedgerLine = z.object({
  source: z.string(),
  from: z.string(),
  to: z.string(),
  iso3: z.string(),
  area: z.string(),
  share_from: number,
  share_to: number,
  change_pp: number,
  measurable: z.boolean(),
  hashrate_from_ehs: number,
  hashrate_to_ehs: number,
  change_ehs: number,
  network_effect_ehs: number,
  share_effect_ehs: number,
  joint_effect_ehs: number,
  published_from_ehs: number,
  published_to_ehs: number,
  caveat: text,
});
export type LedgerLine = z.infer<typeof LedgerLine>;
export const LEDGER_COLUMNS = Object.keys(LedgerLine.shape) as (keyof LedgerLine)[];

/** Changes with the two network totals behind them and the breaks that lie between. */
export const LedgerList = listOf(LedgerLine).extend({
  network: z.object({ from: NetworkTotal, to: NetworkTotal, origin: z.string() }),
  breaks: z.array(SeriesBreak),
});
export type LedgerList = z.infer<typeof LedgerList>;

export const PeriodEntry = z.object({
  metric: z.string(),
  source: z.string(),
  period: z.string(),
  start: date,
  end: date,
  kind: z.enum(PERIOD_KINDS),
  vintage: date,
  scope: z.string(),
  countries: z.number().int(),
});
export type PeriodEntry = z.infer<typeof PeriodEntry>;

/** What a price is, without which it is not shown. */
const Tariff = z.object({
  class: z.string(),
  band: text,
  taxBasis: z.string(),
  currency: z.string(),
  scope: z.string(),
  /** The period the price is of; older than the frame's when it was carried. */
  period: z.string(),
  source: z.string(),
  vintage: date,
});
export type Tariff = z.infer<typeof Tariff>;

/** One area in one frame. `status` is left out for a plain value, `note` is an index into the timeline's notes. */
export const Cell = z.object({
  area: z.string(),
  value: number,
  status: z.enum(STATUSES).optional(),
  low: z.number().optional(),
  high: z.number().optional(),
  resolution: z.number().optional(),
  note: z.number().int().optional(),
  /** Index into the timeline's tariffs: what a price is. */
  tariff: z.number().int().optional(),
  /** Index into the timeline's legal statuses; the value is then the index of the class. */
  legal: z.number().int().optional(),
});
export type Cell = z.infer<typeof Cell>;

/** One step of the time slider: one period of one source (prices: one year, national figures of several). */
export const Frame = z.object({
  period: z.string(),
  start: date,
  end: date,
  kind: z.enum(PERIOD_KINDS),
  source: z.string(),
  publication: text,
  vintage: date.nullable(),
  url: text,
  scope: z.string(),
  cells: z.array(Cell),
});
export type Frame = z.infer<typeof Frame>;

/** Everything the slider needs for one metric: dragging it asks nobody. */
export const Timeline = z.object({
  metric: z.string(),
  release: ReleaseRef,
  asOf: text,
  source: text,
  frames: z.array(Frame),
  breaks: z.array(SeriesBreak),
  sources: z.array(SourceInBrief),
  notes: z.array(z.string()),
  tariffs: z.array(Tariff),
  /** In the timeline of the legal status only. */
  legal: z.array(LegalStatus).optional(),
});
export type Timeline = z.infer<typeof Timeline>;

const { iso2: _iso2, iso3: _iso3, country: _country, ...figureShape } = SnapshotRow.shape;

/** A figure of a part of a country: a province or state, the rest that a source adds up (`residual`), or a group of states. */
export const SubdivisionRow = z.object({
  /** ISO 3166-2 for a subdivision. */
  area: z.string(),
  name: z.string(),
  kind: z.enum(["subdivision", "residual", "group"]),
  /** ISO 3166-1 alpha-3 of the country. */
  parent: z.string(),
  ...figureShape,
});
export type SubdivisionRow = z.infer<typeof SubdivisionRow>;
export const SUBDIVISION_COLUMNS = Object.keys(SubdivisionRow.shape) as (keyof SubdivisionRow)[];

/** Frames of one metric and one source for the parts of a country, oldest first. */
export const SubdivisionSeries = z.object({
  /** `metric.source` */
  id: z.string(),
  metric: z.string(),
  source: z.string(),
  /** Computed here from two published figures of the same period and source. */
  derived: z.boolean(),
  /** Whether frames measure the same thing, so that lines and changes between them mean something. */
  comparable: z.boolean(),
  frames: z.array(Frame),
  /** The date of each frame, as exact as it is known, its last day included. */
  dates: z.array(z.string()),
});
export type SubdivisionSeries = z.infer<typeof SubdivisionSeries>;

/** Everything that the map of a country's parts needs, in the compact form of a timeline. */
export const Subdivisions = z.object({
  iso3: z.string(),
  name: z.string(),
  release: ReleaseRef,
  asOf: text,
  areas: z.array(SubdivisionRow.pick({ area: true, name: true, kind: true })),
  series: z.array(SubdivisionSeries),
  sources: Timeline.shape.sources,
  notes: z.array(z.string()),
});
export type Subdivisions = z.infer<typeof Subdivisions>;

/** One row of `/api/v1/series`; the CSV has the same columns in the same order. */
export const SeriesRow = z.object({
  metric: z.string(),
  source: z.string(),
  vintage: text,
  period: z.string(),
  period_start: z.iso.date(),
  period_end: z.iso.date(),
  series: z.string(),
  name: z.string(),
  kind: z.enum(["country", "region", "group", "rest"]),
  value: number,
  value_low: number,
  value_high: number,
  unit: z.string(),
  status: z.enum(STATUSES),
  rank: number,
  /** Whether another country has the same figure. */
  tied: z.boolean().nullable(),
  /** Of how many listed countries the figure is the sum. */
  countries: number,
  resolution: number,
  caveat: text,
});
export type SeriesRow = z.infer<typeof SeriesRow>;
export const SERIES_COLUMNS = Object.keys(SeriesRow.shape) as (keyof SeriesRow)[];

/** One row of `/api/v1/share-price`: a country of one snapshot beside its national price. */
export const SharePriceRow = z.object({
  metric: z.string(),
  source: z.string(),
  period: z.string(),
  iso3: z.string(),
  country: z.string(),
  value: z.number(),
  unit: z.string(),
  resolution: number,
  price_usd_per_kwh: z.number(),
  tariff_class: z.string(),
  tariff_band: text,
  tax_basis: z.string(),
  price_scope: z.string(),
  price_period: z.string(),
  price_source: z.string(),
  price_vintage: date,
});
export type SharePriceRow = z.infer<typeof SharePriceRow>;
export const SHARE_PRICE_COLUMNS = Object.keys(SharePriceRow.shape) as (keyof SharePriceRow)[];

/** By metric: the sources that have figures of countries, each of which can be looked at alone. */
export type SourceChoices = Record<string, { id: string; name: string; quality: Quality }[]>;

/** Everything that the page of a country is made from. */
export type CountryRecord = {
  country: Country;
  observations: SnapshotRow[];
  /** Oldest first. */
  events: AtlasEvent[];
  /** Newest first; subdivisions too. */
  legal: LegalStatus[];
  breaks: SeriesBreak[];
  revisions: Revision[];
  /** Those that a figure of the country comes from. */
  sources: Source[];
};

/** RFC 9457, with the extension `error`. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  error: z.object({ code: z.string(), message: z.string(), param: z.string().nullable() }),
});
export type Problem = z.infer<typeof Problem>;

export const Health = z.object({
  alive: z.literal(true),
  ready: z.boolean(),
  engine: z.string().nullable(),
  migrations: z.number().int().nullable(),
  release: ReleaseRef.nullable(),
  newestPeriodEnd: text,
  dataAgeDays: z.number().int().nullable(),
  reason: text,
});
export type Health = z.infer<typeof Health>;
