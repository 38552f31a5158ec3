import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { csvParse } from "d3-dsv";
import { and, eq, getTableColumns } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parsePeriod } from "../lib/periods";
import { type Database, type OpenDatabase, openPostgres } from "./client";
import { resolveAsOf } from "./queries/as-of";
import { findObservations } from "./queries/observations";
import {
  area,
  areaAlias,
  areaGroup,
  asicModel,
  claim,
  difficultyEpoch,
  event,
  legalStatus,
  licence,
  load,
  networkDay,
  observation,
  publication,
  release,
  releaseLoad,
  seriesBreak,
  source,
} from "./schema";
import { loadShippedData } from "./shipped-data";
import { createPostgresDatabase, ENGINES, openEmpty } from "./test-database";

const OBSERVATION_FILES = [
  "china-provinces",
  "electricity-mix",
  "electricity-price",
  "fx-rates",
  "hashrate",
  "market-forecasts",
  "mining-costs",
  "mining-power",
  "network-energy",
  "us-states",
].map((name) => `observations/${name}.csv`);

const FILES_BY_TABLE = [
  { name: "area", table: area, files: ["areas.csv"] },
  { name: "area_alias", table: areaAlias, files: ["aliases.csv"] },
  { name: "area_group", table: areaGroup, files: ["groups.csv"] },
  { name: "licence", table: licence, files: ["licences.csv"] },
  { name: "source", table: source, files: ["sources.csv"] },
  { name: "publication", table: publication, files: ["publications.csv"] },
  { name: "observation", table: observation, files: OBSERVATION_FILES },
  { name: "network_day", table: networkDay, files: ["network-day.csv"] },
  { name: "difficulty_epoch", table: difficultyEpoch, files: ["difficulty-epochs.csv"] },
  { name: "asic_model", table: asicModel, files: ["asic-models.csv"] },
  { name: "event", table: event, files: ["events.csv"] },
  { name: "claim", table: claim, files: ["claims.csv"] },
  { name: "legal_status", table: legalStatus, files: ["legal-status.csv"] },
  { name: "series_break", table: seriesBreak, files: ["series-breaks.csv"] },
];
const FILE_COUNT = FILES_BY_TABLE.flatMap(({ files }) => files).length;
const TABLES = [...FILES_BY_TABLE.map(({ table }) => table), load, release, releaseLoad];

const HASHRATE = "observations/hashrate.csv";
const US_SHARE = "luxor-2026q3,hashrate-share,USA,2026-Q3,0.367,";

const records = (file: string, directory = "data") =>
  csvParse(readFileSync(join(directory, file), "utf8"));
const textOrNull = (field: string | undefined) => field || null;

const countRows = (db: Database) => Promise.all(TABLES.map((table) => db.$count(table)));

describe.each(ENGINES)("the shipped data on %s", (engine) => {
  let opened: OpenDatabase;
  let db: Database;
  /** A copy of the data directory that a test may change; each test starts from the shipped files. */
  let copy: string;
  const folder = mkdtempSync(join(tmpdir(), "atlas-data-"));

  beforeAll(async () => {
    opened = await openEmpty(engine);
    db = opened.db;
    await loadShippedData(db, "data");
  });
  afterAll(async () => {
    await opened?.close();
    rmSync(folder, { recursive: true });
  });

  function changedData(change: (directory: string) => void): string {
    copy = mkdtempSync(join(folder, "data-"));
    cpSync("data", copy, { recursive: true });
    change(copy);
    return copy;
  }
  const replaceIn = (directory: string, file: string, from: string, to: string) => {
    const content = readFileSync(join(directory, file), "utf8");
    expect(content).toContain(from);
    writeFileSync(join(directory, file), content.replace(from, to));
  };
  const shareOfUs = async (asOf: string | null) => {
    const seen = await resolveAsOf(db, asOf);
    if (!seen) throw new Error(`no release ${asOf}`);
    const rows = await findObservations(db, seen, {
      metric: "hashrate-share",
      sources: ["luxor"],
      areas: ["USA"],
      within: parsePeriod("2026-Q3"),
    });
    return rows.map(({ value }) => value);
  };

  test.each(FILES_BY_TABLE)("$name has the rows of its files", async ({ table, files }) => {
    const rows = files.reduce((sum, file) => sum + records(file).length, 0);
    expect(rows).toBeGreaterThan(0);
    expect(await db.$count(table)).toBe(rows);
  });

  test.each(OBSERVATION_FILES)("every cell of %s is stored as it is written", async (file) => {
    const stored = await db
      .select({ ...getTableColumns(observation) })
      .from(observation)
      .innerJoin(load, eq(load.id, observation.loadId))
      .where(eq(load.resource, file))
      .orderBy(observation.id);
    expect(stored.map(({ id: _, loadId: __, ...row }) => row)).toEqual(
      records(file).map((r) => {
        const { start, end, kind } = parsePeriod(r.period ?? "");
        return {
          publicationId: r.publication_id,
          metricId: r.metric,
          areaId: r.area_id,
          periodStart: start,
          periodEnd: end,
          periodKind: kind,
          datePrecision: r.date_precision,
          value: textOrNull(r.value),
          valueLow: textOrNull(r.value_low),
          valueHigh: textOrNull(r.value_high),
          unit: r.unit,
          status: r.status,
          resolution: textOrNull(r.resolution),
          caveat: textOrNull(r.caveat),
          tariffClass: textOrNull(r.tariff_class),
          tariffBand: textOrNull(r.tariff_band),
          taxBasis: textOrNull(r.tax_basis),
          currency: textOrNull(r.currency),
          valueLocal: textOrNull(r.value_local),
          priceScope: textOrNull(r.price_scope),
          sourceUrl: textOrNull(r.source_url),
        };
      }),
    );
  });

  test("36.025 percent stays 0.36025, in the table and in the answer", async () => {
    const [row] = await db
      .select({ value: observation.value })
      .from(observation)
      .where(and(eq(observation.publicationId, "luxor-2025q2"), eq(observation.areaId, "USA")));
    expect(row?.value).toBe("0.36025");
    const now = await resolveAsOf(db, null);
    const [answered] = now
      ? await findObservations(db, now, {
          metric: "hashrate-share",
          sources: ["luxor"],
          areas: ["USA"],
          within: parsePeriod("2025-Q2"),
        })
      : [];
    expect(String(answered?.value)).toBe("0.36025");
  });

  test("a retarget keeps its exact compact target and its second", async () => {
    const stored = await db.select().from(difficultyEpoch).orderBy(difficultyEpoch.height);
    expect(
      stored.map(({ height, date, difficulty, bits, timestampUtc }) => [
        height,
        date,
        difficulty,
        bits,
        timestampUtc?.toISOString() ?? null,
      ]),
    ).toEqual(
      records("difficulty-epochs.csv").map((r) => [
        Number(r.height),
        r.date,
        r.difficulty,
        Number.parseInt(r.bits ?? "", 16),
        r.timestamp_utc ? r.timestamp_utc.replace("Z", ".000Z") : null,
      ]),
    );
  });

  test("a machine keeps when it was released, from the first day of what is known", async () => {
    const stored = await db.select().from(asicModel).orderBy(asicModel.row);
    expect(stored.map((model) => [model.name, model.releaseDate, model.efficiencyJPerTh])).toEqual(
      records("asic-models.csv").map((r) => [
        r.name,
        r.released ? parsePeriod(r.released).start : null,
        r.efficiency_j_per_th,
      ]),
    );
  });

  test("a day of the network keeps its digits", async () => {
    const stored = await db.select().from(networkDay).orderBy(networkDay.date);
    expect(stored.map(({ loadId: _, ...row }) => row)).toEqual(
      records("network-day.csv").map((r) => ({
        date: r.date,
        lastHeight: Number(r.last_height),
        blocks: Number(r.blocks),
        difficultyMean: r.difficulty_mean,
        hashrateEhs: r.hashrate_ehs,
        priceUsd: textOrNull(r.price_usd),
        issuanceBtc: textOrNull(r.issuance_btc),
        feesBtc: textOrNull(r.fees_btc),
      })),
    );
  });

  test("Namibia's two letters are not taken for a missing value", async () => {
    const [namibia] = await db.select().from(area).where(eq(area.id, "NAM"));
    expect(namibia?.iso2).toBe("NA");
  });

  test("loading the same files again changes nothing and keeps the release", async () => {
    const before = await countRows(db);
    const first = await loadShippedData(db, "data");
    const second = await loadShippedData(db, "data");
    expect(second).toEqual({ releaseId: 1, changedFiles: 0, rows: 0 });
    expect(first).toEqual(second);
    expect(await countRows(db)).toEqual(before);
  });

  test("a file that fails leaves nothing behind, not even of the files before it", async () => {
    const before = await countRows(db);
    const broken = changedData((directory) => {
      replaceIn(directory, "areas.csv", "Paraguay", "Republic of Paraguay");
      replaceIn(directory, HASHRATE, US_SHARE, US_SHARE.replace("0.367", "1.367"));
    });
    await expect(loadShippedData(db, broken)).rejects.toMatchObject({
      cause: { constraint: "observation_fraction" },
    });
    expect(await countRows(db)).toEqual(before);
    const [paraguay] = await db.select().from(area).where(eq(area.id, "PRY"));
    expect(paraguay?.name).toBe("Paraguay");
    expect(await shareOfUs(null)).toEqual([0.367]);
  });

  test("a stored document keeps its vintage: a mended one needs an id of its own", async () => {
    const before = await countRows(db);
    const redated = changedData((directory) =>
      replaceIn(directory, "publications.csv", "2026-09-20", "2026-09-21"),
    );
    await expect(loadShippedData(db, redated)).rejects.toThrow(
      /luxor-2026q3 is stored with another published_on/,
    );
    expect(await countRows(db)).toEqual(before);
  });

  test("a changed file makes a new release, and the old one answers as before", async () => {
    const before = await db.$count(observation);
    const hashrateRows = records(HASHRATE).length;
    const corrected = changedData((directory) =>
      replaceIn(directory, HASHRATE, US_SHARE, US_SHARE.replace("0.367", "0.391")),
    );
    expect(await loadShippedData(db, corrected)).toEqual({
      releaseId: 2,
      changedFiles: 1,
      rows: hashrateRows,
    });
    expect(await db.$count(observation)).toBe(before + hashrateRows);
    expect(await shareOfUs(null)).toEqual([0.391]);
    expect(await shareOfUs("2")).toEqual([0.391]);
    expect(await shareOfUs("1")).toEqual([0.367]);
    expect(await resolveAsOf(db, "3")).toBeNull();
  });

  test("going back to earlier files is a release of its own that stores no row again", async () => {
    const before = await db.$count(observation);
    expect(await loadShippedData(db, "data")).toMatchObject({ releaseId: 3, changedFiles: 1 });
    expect(await db.$count(observation)).toBe(before);
    expect(await shareOfUs(null)).toEqual([0.367]);
    const digests = await db.select({ digest: release.digest }).from(release).orderBy(release.id);
    expect(digests[2]).toEqual(digests[0]);
    expect(digests[1]).not.toEqual(digests[0]);
  });

  test("what came from elsewhere stays current when a shipped file changes", async () => {
    const [imported] = await db
      .insert(load)
      .values({ resource: "import/own.csv", digest: "own", rows: 0 })
      .returning({ id: load.id });
    if (!imported) throw new Error("not stored");
    await db.insert(releaseLoad).values({ releaseId: 3, loadId: imported.id });
    const changed = changedData((directory) =>
      replaceIn(directory, "events.csv", "Third halving", "The third halving"),
    );
    const { releaseId } = await loadShippedData(db, changed);
    const current = await db
      .select({ loadId: releaseLoad.loadId })
      .from(releaseLoad)
      .where(eq(releaseLoad.releaseId, releaseId));
    expect(releaseId).toBe(4);
    expect(current).toContainEqual({ loadId: imported.id });
  });

  test("an area that is newly described is added, a known one keeps its place and changes its text", async () => {
    const before = await db.$count(area);
    const described = changedData((directory) => {
      replaceIn(directory, "areas.csv", "Paraguay", "Republic of Paraguay");
      appendFileSync(
        join(directory, "areas.csv"),
        "ATLANTIS,group,,,,Atlantis,,,,none,,,sunk without a trace\n",
      );
    });
    await loadShippedData(db, described);
    const [paraguay] = await db.select().from(area).where(eq(area.id, "PRY"));
    expect(paraguay?.name).toBe("Republic of Paraguay");
    expect(await db.$count(area)).toBe(before + 1);
  });
});

test("two processes that open an empty PostgreSQL database at once make one release", async () => {
  const { url, drop } = await createPostgresDatabase();
  const start = async () => {
    const opened = await openPostgres(url);
    const summary = await opened.exclusively((db) => loadShippedData(db, "data"));
    return { opened, summary };
  };
  const both = await Promise.all([start(), start()]);
  const [first, second] = both;
  expect(both.map(({ summary }) => summary.releaseId)).toEqual([1, 1]);
  expect(both.map(({ summary }) => summary.changedFiles).sort()).toEqual([0, FILE_COUNT]);
  expect(await first.opened.db.$count(release)).toBe(1);
  expect(await second.opened.db.$count(load)).toBe(FILE_COUNT);
  expect(await second.opened.db.$count(networkDay)).toBe(records("network-day.csv").length);
  await Promise.all(both.map(({ opened }) => opened.close()));
  await drop();
});
