/**
 * Loads the data files into a new release. A file whose bytes are already loaded is not loaded again:
 * loads are kept for ever, a release is the set of loads that are current.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { csvParse, type DSVRowString } from "d3-dsv";
import { and, desc, eq, getTableColumns, inArray, max, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { parsePeriod } from "../lib/periods";
import type { Database } from "./client";
import * as schema from "./schema";

type Row = Record<string, unknown>;
type Resource = {
  file: string;
  table: PgTable;
  row(record: DSVRowString, index: number): Row;
  /** What makes a described thing itself: a row that differs here must get an id of its own. */
  fixed?: readonly string[];
};

const text = (value: string | undefined) => (value === undefined || value === "" ? null : value);
const integer = (value: string | undefined) => (text(value) === null ? null : Number(value));
const yes = (value: string | undefined) => value === "true" || value === "yes";

/** Described things: their texts may be mended, their ids stay. Order follows the foreign keys. */
const DIMENSIONS: Resource[] = [
  {
    file: "areas.csv",
    table: schema.area,
    row: (r) => ({
      id: r.area_id,
      kind: r.kind,
      iso2: text(r.iso2),
      iso3: text(r.iso3),
      isoNumeric: text(r.iso_numeric),
      name: r.name,
      parentId: text(r.parent_id),
      m49Region: text(r.m49_region),
      m49Subregion: text(r.m49_subregion),
      geometry: r.geometry,
      lon: integer(r.lon),
      lat: integer(r.lat),
      geometryNote: text(r.geometry_note),
    }),
  },
  {
    file: "licences.csv",
    table: schema.licence,
    row: (r) => ({
      id: r.licence_id,
      name: r.name,
      url: text(r.url),
      mayRedistribute: r.may_redistribute,
      conditions: text(r.conditions),
      verified: yes(r.verified),
    }),
  },
  {
    file: "sources.csv",
    table: schema.source,
    row: (r) => ({
      id: r.source_id,
      name: r.name,
      publisher: r.publisher,
      method: r.method,
      role: r.role,
      url: text(r.url),
      licenceId: r.licence,
      licenceNote: text(r.licence_note),
      defaultTimelineRank: integer(r.default_timeline_rank),
      staleAfterDays: integer(r.stale_after_days),
      caveat: text(r.caveat),
    }),
  },
  {
    file: "publications.csv",
    table: schema.publication,
    fixed: ["sourceId", "publishedOn", "scope"],
    row: (r) => ({
      id: r.publication_id,
      sourceId: r.source_id,
      label: r.label,
      publishedOn: r.published_on,
      datePrecision: r.date_precision,
      url: text(r.url),
      scope: r.scope,
      secondary: yes(r.secondary),
      accessedVia: text(r.accessed_via),
      note: text(r.note),
    }),
  },
];

function observation(r: DSVRowString): Row {
  const period = parsePeriod(r.period ?? "");
  return {
    publicationId: r.publication_id,
    metricId: r.metric,
    areaId: r.area_id,
    periodStart: period.start,
    periodEnd: period.end,
    periodKind: period.kind,
    datePrecision: text(r.date_precision) ?? "exact",
    value: text(r.value),
    valueLow: text(r.value_low),
    valueHigh: text(r.value_high),
    unit: r.unit,
    status: r.status,
    resolution: text(r.resolution),
    caveat: text(r.caveat),
    tariffClass: text(r.tariff_class),
    tariffBand: text(r.tariff_band),
    taxBasis: text(r.tax_basis),
    currency: text(r.currency),
    valueLocal: text(r.value_local),
    priceScope: text(r.price_scope),
    sourceUrl: text(r.source_url),
  };
}

const observations = (name: string): Resource => ({
  file: `observations/${name}.csv`,
  table: schema.observation,
  row: observation,
});

const FACTS: Resource[] = [
  observations("hashrate"),
  observations("electricity-price"),
  observations("electricity-mix"),
  observations("us-states"),
  observations("china-provinces"),
  observations("network-energy"),
  observations("mining-power"),
  observations("mining-costs"),
  observations("market-forecasts"),
  {
    file: "network-day.csv",
    table: schema.networkDay,
    row: (r) => ({
      date: r.date,
      lastHeight: integer(r.last_height),
      blocks: integer(r.blocks),
      difficultyMean: r.difficulty_mean,
      hashrateEhs: r.hashrate_ehs,
      priceUsd: text(r.price_usd),
      issuanceBtc: text(r.issuance_btc),
      feesBtc: text(r.fees_btc),
    }),
  },
  {
    file: "difficulty-epochs.csv",
    table: schema.difficultyEpoch,
    row: (r) => ({
      height: integer(r.height),
      date: r.date,
      timestampUtc: text(r.timestamp_utc) === null ? null : new Date(r.timestamp_utc ?? ""),
      datePrecision: r.date_precision,
      difficulty: r.difficulty,
      bits: text(r.bits) === null ? null : Number(r.bits),
      changeFraction: text(r.change_fraction),
      derived: yes(r.derived),
    }),
  },
  {
    file: "asic-models.csv",
    table: schema.asicModel,
    row: (r, index) => ({
      row: index + 1,
      name: r.name,
      manufacturer: text(r.manufacturer),
      releaseDate: text(r.released) === null ? null : parsePeriod(r.released ?? "").start,
      releasePrecision: text(r.release_precision),
      hashrateThs: text(r.hashrate_ths),
      powerW: text(r.power_w),
      efficiencyJPerTh: r.efficiency_j_per_th,
      cooling: text(r.cooling),
      sourceUrl: text(r.source_url),
      note: text(r.note),
    }),
  },
  {
    file: "events.csv",
    table: schema.event,
    row: (r) => ({
      id: r.id,
      date: r.date,
      datePrecision: r.date_precision,
      areaId: text(r.area_id),
      kind: r.kind,
      title: r.title,
      summary: r.summary,
      sourceUrl: text(r.source_url),
    }),
  },
  {
    file: "claims.csv",
    table: schema.claim,
    row: (r) => ({
      id: r.id,
      position: integer(r.position),
      saidBy: r.said_by,
      reportedBy: text(r.reported_by),
      saidOn: r.said_on,
      datePrecision: r.date_precision,
      statement: r.statement,
      quote: text(r.quote),
      statedValue: text(r.stated_value),
      statedUnit: text(r.stated_unit),
      sourceUrl: r.source_url,
      secondary: yes(r.secondary),
      note: text(r.note),
    }),
  },
  {
    file: "legal-status.csv",
    table: schema.legalStatus,
    row: (r) => ({
      areaId: r.area_id,
      since: r.since,
      until: text(r.until),
      datePrecision: r.date_precision,
      status: r.status,
      summary: r.summary,
      sourceUrl: text(r.source_url),
      eventId: r.event_id,
    }),
  },
  {
    file: "aliases.csv",
    table: schema.areaAlias,
    row: (r) => ({ alias: r.alias, areaId: r.area_id, language: r.language }),
  },
  {
    file: "groups.csv",
    table: schema.areaGroup,
    row: (r) => ({
      groupId: r.group_id,
      name: r.name,
      areaId: r.area_id,
      since: integer(r.since),
      sourceUrl: r.source_url,
      note: text(r.note),
    }),
  },
  {
    file: "series-breaks.csv",
    table: schema.seriesBreak,
    row: (r) => ({
      id: r.id,
      metricId: r.metric,
      date: r.date,
      fromSourceId: r.from_source,
      toSourceId: r.to_source,
      reason: r.reason,
    }),
  },
];

/** Bounds the memory that one statement takes. */
const ROWS_PER_INSERT = 10_000;

export type LoadSummary = { releaseId: number; changedFiles: number; rows: number };

/**
 * Makes the files of `directory` current, in one transaction: all of them or nothing.
 * Loads that came from elsewhere stay current. Does nothing when every file is loaded already.
 */
export async function loadShippedData(db: Database, directory: string): Promise<LoadSummary> {
  const files = [...DIMENSIONS, ...FACTS].map((resource) => {
    const bytes = readFileSync(join(directory, resource.file));
    return { resource, bytes, digest: sha256(bytes) };
  });
  const current = await currentLoads(db);
  const changed = files.filter(
    ({ resource, digest }) =>
      !current.loads.some((load) => load.resource === resource.file && load.digest === digest),
  );
  if (changed.length === 0 && current.releaseId !== null)
    return { releaseId: current.releaseId, changedFiles: 0, rows: 0 };

  return db.transaction(async (tx) => {
    let rows = 0;
    const loadIds: number[] = [];
    for (const { resource, bytes, digest } of changed) {
      const records = csvParse(bytes.toString("utf8"));
      const loaded = await insertLoad(tx, resource.file, digest, records.length);
      loadIds.push(loaded.id);
      rows += records.length;
      const values = records.map((record, index) => resource.row(record, index));
      if (DIMENSIONS.includes(resource)) await describe(tx, resource, values);
      else if (!loaded.known)
        await insert(
          tx,
          resource.table,
          values.map((value) => ({ ...value, loadId: loaded.id })),
        );
    }
    const replaced = changed.map(({ resource }) => resource.file);
    const kept = current.loads
      .filter((load) => !replaced.includes(load.resource))
      .map((load) => load.id);
    const releaseId = await insertRelease(tx, "Shipped data", [...kept, ...loadIds]);
    return { releaseId, changedFiles: changed.length, rows };
  });
}

async function currentLoads(db: Database) {
  const [newest] = await db
    .select({ id: schema.release.id })
    .from(schema.release)
    .orderBy(desc(schema.release.id))
    .limit(1);
  if (!newest) return { releaseId: null, loads: [] };
  const loads = await db
    .select({ id: schema.load.id, resource: schema.load.resource, digest: schema.load.digest })
    .from(schema.releaseLoad)
    .innerJoin(schema.load, eq(schema.load.id, schema.releaseLoad.loadId))
    .where(eq(schema.releaseLoad.releaseId, newest.id));
  return { releaseId: newest.id, loads };
}

async function insertLoad(db: Database, resource: string, digest: string, rows: number) {
  const [known] = await db
    .select({ id: schema.load.id })
    .from(schema.load)
    .where(and(eq(schema.load.resource, resource), eq(schema.load.digest, digest)));
  if (known) return { id: known.id, known: true };
  const [added] = await db
    .insert(schema.load)
    .values({ resource, digest, rows })
    .returning({ id: schema.load.id });
  if (!added) throw new Error(`the load of ${resource} was not stored`);
  return { id: added.id, known: false };
}

async function insertRelease(db: Database, label: string, loadIds: number[]): Promise<number> {
  const loads = await db
    .select({ resource: schema.load.resource, digest: schema.load.digest })
    .from(schema.load)
    .where(inArray(schema.load.id, loadIds))
    .orderBy(schema.load.resource, schema.load.digest);
  const digest = sha256(loads.map((load) => `${load.resource} ${load.digest}\n`).join(""));
  const [newest] = await db.select({ id: max(schema.release.id) }).from(schema.release);
  const releaseId = (newest?.id ?? 0) + 1;
  await db.insert(schema.release).values({ id: releaseId, label, digest });
  await db.insert(schema.releaseLoad).values(loadIds.map((loadId) => ({ releaseId, loadId })));
  return releaseId;
}

/** Hands the rows over as one JSON document: several times faster than a statement of many parameters. */
async function insert(db: Database, table: PgTable, rows: Row[]): Promise<void> {
  const columns = sql.raw(
    Object.keys(rows[0] ?? {})
      .map((key) => `"${snakeCase(key)}"`)
      .join(", "),
  );
  for (let start = 0; start < rows.length; start += ROWS_PER_INSERT) {
    const document = JSON.stringify(
      rows
        .slice(start, start + ROWS_PER_INSERT)
        .map((row) =>
          Object.fromEntries(Object.entries(row).map(([key, value]) => [snakeCase(key), value])),
        ),
    );
    await db.execute(
      sql`insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, ${document}::json)`,
    );
  }
}

/** Adds what is new and brings the texts of what is known up to date. */
async function describe(db: Database, { table, fixed = [] }: Resource, rows: Row[]): Promise<void> {
  await refuseChanged(db, table, fixed, rows);
  const columns = Object.entries(getTableColumns(table)).filter(([key]) => key !== "id");
  const set = Object.fromEntries(
    columns.map(([key]) => [key, sql.raw(`excluded."${snakeCase(key)}"`)]),
  );
  const id = getTableColumns(table).id;
  if (!id) throw new Error("a dimension has an id");
  await db.insert(table).values(rows).onConflictDoUpdate({ target: id, set });
}

/** A vintage stays what it was: earlier releases and dates are answered from it. */
async function refuseChanged(
  db: Database,
  table: PgTable,
  fixed: readonly string[],
  rows: Row[],
): Promise<void> {
  if (fixed.length === 0) return;
  const stored = new Map((await db.select().from(table)).map((row: Row) => [row.id, row]));
  for (const row of rows) {
    const before = stored.get(row.id);
    const changed = before && fixed.find((key) => before[key] !== row[key]);
    if (changed) {
      throw new RangeError(
        `${String(row.id)} is stored with another ${snakeCase(changed)} (${String(before[changed])}): a mended document needs an id of its own`,
      );
    }
  }
}

function snakeCase(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function sha256(bytes: Buffer | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}
