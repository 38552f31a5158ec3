import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { OpenDatabase } from "./client";
import {
  area,
  asicModel,
  claim,
  difficultyEpoch,
  event,
  legalStatus,
  licence,
  liveSource,
  load,
  networkDay,
  observation,
  publication,
  release,
  source,
} from "./schema";
import { ENGINES, openEmpty } from "./test-database";

type NewObservation = typeof observation.$inferInsert;

const paraguay: typeof area.$inferInsert = {
  id: "PRY",
  kind: "country",
  iso2: "PY",
  iso3: "PRY",
  name: "Paraguay",
  geometry: "shape",
};

const map: typeof source.$inferInsert = {
  id: "map",
  name: "Mining map",
  publisher: "University",
  method: "pool-ip",
  role: "timeline",
  licenceId: "free",
};

const share = (changed: Partial<NewObservation> = {}): NewObservation => ({
  loadId: 1,
  publicationId: "map-2022",
  metricId: "hashrate-share",
  areaId: "PRY",
  periodStart: "2022-01-01",
  periodEnd: "2022-02-01",
  periodKind: "month",
  datePrecision: "exact",
  value: "0.0123",
  unit: "fraction",
  status: "value",
  ...changed,
});

const price = (changed: Partial<NewObservation> = {}): NewObservation =>
  share({
    metricId: "electricity-price",
    unit: "USD/kWh",
    value: "0.05",
    tariffClass: "industrial",
    taxBasis: "excl-VAT",
    currency: "USD",
    priceScope: "national-tariff",
    ...changed,
  });

const day: typeof networkDay.$inferInsert = {
  loadId: 1,
  date: "2022-01-01",
  lastHeight: 716_000,
  blocks: 144,
  difficultyMean: "24000000000000",
  hashrateEhs: "170",
};

const epoch: typeof difficultyEpoch.$inferInsert = {
  loadId: 1,
  height: 2016,
  date: "2009-01-27",
  datePrecision: "day",
  difficulty: "1",
  derived: false,
};

const ban: typeof legalStatus.$inferInsert = {
  loadId: 1,
  areaId: "PRY",
  since: "2021-09-24",
  datePrecision: "day",
  status: "banned",
  summary: "A ban.",
  eventId: "ban",
};

const sentence: typeof claim.$inferInsert = {
  loadId: 1,
  id: "sentence",
  position: 1,
  saidBy: "Somebody",
  saidOn: "2026-04-12",
  datePrecision: "day",
  statement: "Prices rise.",
  sourceUrl: "https://example.org",
  secondary: false,
};

const refusedObservations: [constraint: string, what: string, row: NewObservation][] = [
  ["observation_fraction", "a share of 1.2", share({ value: "1.2" })],
  ["observation_fraction", "a share below 0", share({ metricId: "tariff-change", value: "-0.1" })],
  [
    "observation_fraction",
    "an upper bound above 1",
    share({ value: null, valueLow: "0.9", valueHigh: "1.1", status: "range" }),
  ],
  ["observation_fraction", "a lower bound below 0", share({ valueLow: "-0.1", valueHigh: "0.1" })],
  ["observation_range", "low above high", share({ valueLow: "0.3", valueHigh: "0.2" })],
  ["observation_period", "a period that ends on its start", share({ periodEnd: "2022-01-01" })],
  ["observation_period", "a period that ends before its start", share({ periodEnd: "2021-12-01" })],
  ["observation_period_kind", "an unknown kind of period", share({ periodKind: "decade" })],
  ["observation_date_precision", "an unknown precision", share({ datePrecision: "roughly" })],
  ["observation_status", "a value without a value", share({ value: null })],
  ["observation_status", "a zero of 0.1", share({ status: "zero", value: "0.1" })],
  ["observation_status", "a zero without a value", share({ status: "zero", value: null })],
  [
    "observation_status",
    "a range with a value",
    share({ status: "range", valueLow: "0.01", valueHigh: "0.02" }),
  ],
  [
    "observation_status",
    "a range with one bound",
    share({ status: "range", value: null, valueLow: "0.01" }),
  ],
  ["observation_status", "not-applicable with a value", share({ status: "not-applicable" })],
  [
    "observation_status",
    "not-applicable with a bound",
    share({ status: "not-applicable", value: null, valueHigh: "0.1" }),
  ],
  [
    "observation_status",
    "a stored kind of empty that follows from the scope",
    share({ status: "in-other", value: null }),
  ],
  ["observation_price", "a negative industrial price", price({ value: "-0.01" })],
  ["observation_price", "a price without a tariff class", price({ tariffClass: null })],
  ["observation_price", "a price without a tax basis", price({ taxBasis: null })],
  ["observation_price", "a price without a currency", price({ currency: null })],
  ["observation_price", "a price without a scope", price({ priceScope: null })],
  ["observation_tariff_class", "an unknown tariff class", price({ tariffClass: "household" })],
  ["observation_tax_basis", "an unknown tax basis", price({ taxBasis: "some" })],
  ["observation_price_scope", "an unknown price scope", price({ priceScope: "worldwide" })],
  ["observation_resolution", "a negative resolution", share({ resolution: "-0.1" })],
  [
    "observation_quantity",
    "a negative hashrate",
    share({ metricId: "hashrate", unit: "EH/s", value: "-1" }),
  ],
  ["observation_area_id_area_id_fk", "an unknown area", share({ areaId: "XXX" })],
  [
    "observation_publication_id_publication_id_fk",
    "an unknown publication",
    share({ publicationId: "map-2099" }),
  ],
  ["observation_load_id_load_id_fk", "a figure of no load", share({ loadId: 99 })],
];

const acceptedObservations: [what: string, row: NewObservation][] = [
  ["a share", share()],
  ["a share of the whole", share({ value: "1" })],
  ["a published zero", share({ status: "zero", value: "0" })],
  ["a range", share({ status: "range", value: null, valueLow: "0.01", valueHigh: "0.01" })],
  ["a figure that does not apply", share({ status: "not-applicable", value: null })],
  ["an industrial price", price()],
  ["a negative wholesale price", price({ tariffClass: "wholesale", value: "-0.01" })],
  ["a tariff that fell", share({ metricId: "tariff-change", unit: "ratio", value: "-0.2" })],
];

type Insert = (db: OpenDatabase["db"]) => Promise<unknown>;

const refusedElsewhere: [constraint: string, what: string, insert: Insert][] = [
  [
    "release_kind",
    "a release that nothing known made",
    (db) => db.insert(release).values({ id: 1, kind: "guessed", label: "?", digest: "d" }),
  ],
  [
    "live_source_outcome",
    "an unknown outcome of asking a site",
    (db) =>
      db
        .insert(liveSource)
        .values({ id: "mempool", askedAt: new Date(0), outcome: "perhaps", message: "" }),
  ],
  [
    "area_geometry_reason",
    "an area without geometry and without a reason",
    (db) => db.insert(area).values({ ...paraguay, geometry: "none" }),
  ],
  [
    "area_geometry",
    "an unknown geometry",
    (db) => db.insert(area).values({ ...paraguay, geometry: "line" }),
  ],
  [
    "area_kind",
    "an unknown kind of area",
    (db) => db.insert(area).values({ ...paraguay, kind: "planet" }),
  ],
  [
    "area_country_codes",
    "a country whose key is not its code",
    (db) => db.insert(area).values({ ...paraguay, id: "PRX" }),
  ],
  [
    "area_country_codes",
    "a country without a two-letter code",
    (db) => db.insert(area).values({ ...paraguay, id: "PRX", iso3: "PRX", iso2: null }),
  ],
  [
    "area_point",
    "a point without a place",
    (db) => db.insert(area).values({ ...paraguay, geometry: "point", lon: -58 }),
  ],
  [
    "source_method",
    "an unknown method",
    (db) => db.insert(source).values({ ...map, method: "guess" }),
  ],
  ["source_role", "an unknown role", (db) => db.insert(source).values({ ...map, role: "hero" })],
  [
    "source_licence_id_licence_id_fk",
    "a source without a known licence",
    (db) => db.insert(source).values({ ...map, id: "other", licenceId: "none" }),
  ],
  [
    "difficulty_epoch_height",
    "a retarget between retargets",
    (db) => db.insert(difficultyEpoch).values({ ...epoch, height: 2017 }),
  ],
  [
    "difficulty_epoch_floor",
    "a difficulty below 1",
    (db) => db.insert(difficultyEpoch).values({ ...epoch, difficulty: "0.5" }),
  ],
  [
    "network_day_positive",
    "a day without difficulty",
    (db) => db.insert(networkDay).values({ ...day, difficultyMean: "0" }),
  ],
  [
    "network_day_positive",
    "a day of negative hashrate",
    (db) => db.insert(networkDay).values({ ...day, hashrateEhs: "-1" }),
  ],
  [
    "asic_model_efficiency",
    "a machine that needs no energy",
    (db) =>
      db.insert(asicModel).values({ loadId: 1, row: 1, name: "Perpetual", efficiencyJPerTh: "0" }),
  ],
  [
    "event_kind",
    "an unknown kind of event",
    (db) =>
      db.insert(event).values({
        loadId: 1,
        id: "ban",
        date: "2021-05-21",
        datePrecision: "day",
        kind: "gossip",
        title: "Ban",
        summary: "A ban.",
      }),
  ],
  [
    "claim_number",
    "a claim's number without its unit",
    (db) => db.insert(claim).values({ ...sentence, statedValue: "3" }),
  ],
  [
    "legal_status_kind",
    "an unknown legal status",
    (db) => db.insert(legalStatus).values({ ...ban, status: "frowned-upon" }),
  ],
  [
    "legal_status_order",
    "a status that ends before it begins",
    (db) => db.insert(legalStatus).values({ ...ban, until: "2021-09-23" }),
  ],
  [
    "load_once",
    "the same bytes loaded twice",
    (db) => db.insert(load).values({ resource: "test.csv", digest: "d1", rows: 0 }),
  ],
];

describe.each(ENGINES)("the schema on %s", (engine) => {
  let opened: OpenDatabase;

  beforeAll(async () => {
    opened = await openEmpty(engine);
    const { db } = opened;
    await db.insert(licence).values({
      id: "free",
      name: "Free",
      mayRedistribute: "yes",
      verified: true,
    });
    await db.insert(area).values(paraguay);
    await db.insert(source).values(map);
    await db.insert(publication).values({
      id: "map-2022",
      sourceId: "map",
      label: "May 2022",
      publishedOn: "2022-05-17",
      datePrecision: "day",
      scope: "complete",
      secondary: false,
    });
    await db.insert(load).values({ resource: "test.csv", digest: "d1", rows: 0 });
  });
  afterAll(() => opened?.close());
  beforeEach(async () => {
    await opened.db.delete(observation);
  });

  test.each(acceptedObservations)("takes %s", async (_, row) => {
    await opened.db.insert(observation).values(row);
    expect(await opened.db.$count(observation)).toBe(1);
  });

  test.each(refusedObservations)("%s refuses %s", async (constraint, _, row) => {
    expect(await refusalOf(opened.db.insert(observation).values(row))).toBe(constraint);
    expect(await opened.db.$count(observation)).toBe(0);
  });

  test.each(refusedElsewhere)("%s refuses %s", async (constraint, _, insert) => {
    expect(await refusalOf(insert(opened.db))).toBe(constraint);
  });

  test("a figure is there once, also where its tariff columns are empty", async () => {
    await opened.db.insert(observation).values(share());
    expect(await refusalOf(opened.db.insert(observation).values(share({ value: "0.5" })))).toBe(
      "observation_once",
    );
  });

  test("prices of two bands are two figures, of one band only one", async () => {
    await opened.db
      .insert(observation)
      .values([price({ tariffBand: "IC" }), price({ tariffBand: "IG" }), price()]);
    const again = opened.db.insert(observation).values(price({ tariffBand: "IG", value: "0.06" }));
    expect(await refusalOf(again)).toBe("observation_once");
  });

  test("a value keeps its digits", async () => {
    await opened.db
      .insert(observation)
      .values(share({ value: "0.123456789012345678901234567890" }));
    const [row] = await opened.db.select({ value: observation.value }).from(observation);
    expect(row?.value).toBe("0.123456789012345678901234567890");
  });

  test("every check constraint of the database is tried above", async () => {
    const checks = await opened.db
      .select({ name: sql<string>`conname` })
      .from(sql`pg_constraint`)
      .where(sql`contype = 'c' and connamespace = 'public'::regnamespace`);
    const tried = new Set([...refusedObservations, ...refusedElsewhere].map(([name]) => name));
    expect(checks.length).toBeGreaterThan(15);
    expect(checks.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual([]);
  });
});

/** The constraint that refused the statement. */
async function refusalOf(statement: PromiseLike<unknown>): Promise<unknown> {
  try {
    await statement;
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    if (cause instanceof Error && "constraint" in cause) return cause.constraint;
    throw error;
  }
  return "nothing";
}
