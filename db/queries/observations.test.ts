import { readFileSync } from "node:fs";
import { csvParse } from "d3-dsv";
import { describe, expect, test } from "vitest";
import { SnapshotRow } from "../../lib/contract";
import { parsePeriod } from "../../lib/periods";
import { asOf, ENGINES, shippedDatabase } from "../test-database";
import { findObservations, type ObservationFilter } from "./observations";

describe.each(ENGINES)("observations on %s", (engine) => {
  const opened = shippedDatabase(engine);

  async function find(filter: ObservationFilter, at: string | null = null) {
    const { db } = opened();
    return findObservations(db, await asOf(db, at), filter);
  }
  const snapshot = (source: string, period: string, metric = "hashrate-share") => ({
    metric,
    sources: [source],
    within: parsePeriod(period),
    areaKinds: ["country", "residual"],
  });

  test.each([
    { source: "cbeci", period: "2021-04", area: "CHN", value: 0.4604, status: "value" },
    { source: "cbeci", period: "2021-08", area: "CHN", value: 0, status: "zero" },
    { source: "cbeci", period: "2021-09", area: "CHN", value: 0.2229, status: "value" },
    { source: "cbeci", period: "2022-01", area: "USA", value: 0.3784, status: "value" },
    { source: "luxor", period: "2026-Q3", area: "USA", value: 0.367, status: "value" },
  ])("$source gives $area $value in $period", async ({ source, period, area, value, status }) => {
    const rows = await find({ ...snapshot(source, period), areas: [area] });
    expect(rows.map((row) => [row.value, row.status])).toEqual([[value, status]]);
  });

  test("Luxor gives the United States 345 EH/s in 2026-Q3", async () => {
    const rows = await find({ ...snapshot("luxor", "2026-Q3", "hashrate"), areas: ["USA"] });
    expect(rows.map(({ value, unit }) => [value, unit])).toEqual([[345, "EH/s"]]);
  });

  test("a published zero says that this source writes missing as 0 too", async () => {
    const [row] = await find({ ...snapshot("cbeci", "2021-08"), areas: ["CHN"] });
    expect(row?.caveat).toContain("published as 0; this source writes missing as 0 too");
  });

  test("the newest vintage is seen, and a day in the past sees the one of its time", async () => {
    const china = { ...snapshot("cbeci", "2020-04"), areas: ["CHN"] };
    const seen = async (at: string | null) =>
      (await find(china, at)).map(({ value, vintage }) => [value, vintage]);
    expect(await seen(null)).toEqual([[0.6481, "2022-05-17"]]);
    expect(await seen("2022-05-17")).toEqual([[0.6481, "2022-05-17"]]);
    expect(await seen("2022-05-16")).toEqual([[0.6481, "2021-10-13"]]);
    expect(await seen("2020-06-01")).toEqual([[0.6508, "2020-05-06"]]);
    expect(await seen("2020-05-06")).toEqual([[0.6508, "2020-05-06"]]);
    expect(await seen("2020-05-05")).toEqual([]);
  });

  test("a vintage replaces another as a whole, never row by row", async () => {
    const inJune = await find(snapshot("cbeci", "2020-04"), "2020-06-01");
    const now = await find(snapshot("cbeci", "2020-04"));
    expect(new Set(inJune.map((row) => row.publication))).toEqual(new Set(["cbeci-2020-05"]));
    expect(inJune).toHaveLength(6);
    expect(new Set(now.map((row) => row.publication))).toEqual(new Set(["cbeci-2022-05"]));
    expect(now).toHaveLength(10);
  });

  test("a day that is newer than everything sees what is seen now", async () => {
    const filter = snapshot("cbeci", "2021");
    expect(await find(filter, "2099-12-31")).toEqual(await find(filter));
  });

  test("a country is there once in a snapshot", async () => {
    const rows = await find({ metric: "hashrate-share" });
    const keys = rows.map((r) => `${r.source} ${r.areaId} ${r.period_start} ${r.period_end}`);
    expect(rows.length).toBeGreaterThan(300);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("a range keeps its bounds and has no value", async () => {
    const rows = await find({ metric: "hashrate-share", areas: ["PRY"] });
    const range = rows.find(({ status }) => status === "range");
    expect(range).toMatchObject({ value: null, value_low: 0.0116, value_high: 0.0145 });
  });

  test("provinces are not applicable while their country was published as 0", async () => {
    const rows = await find({ areas: ["CN-XJ"], within: parsePeriod("2021-07") });
    expect(rows.map(({ status, value }) => [status, value])).toContainEqual([
      "not-applicable",
      null,
    ]);
  });

  test("half-open days: a period that ends where the range begins is outside", async () => {
    const rows = await find({
      metric: "hashrate-share",
      sources: ["cbeci"],
      within: { start: "2021-02-01", end: "2021-03-01" },
    });
    expect(new Set(rows.map((row) => row.period_start))).toEqual(new Set(["2021-02-01"]));
  });

  test("no figure is lost or doubled: each is of the newest publication of its snapshot", async () => {
    const published = new Map(
      csvParse(readFileSync("data/publications.csv", "utf8")).map((row) => [
        row.publication_id,
        { source: row.source_id, on: row.published_on ?? "" },
      ]),
    );
    const newest = new Map<string, string>();
    const written = csvParse(readFileSync("data/observations/hashrate.csv", "utf8"));
    const keyOf = (row: (typeof written)[number]) =>
      `${row.metric} ${published.get(row.publication_id)?.source} ${row.period}`;
    const order = (id: string | undefined) => `${published.get(id)?.on} ${id}`;
    for (const row of written) {
      const best = newest.get(keyOf(row));
      if (best === undefined || order(row.publication_id) > order(best))
        newest.set(keyOf(row), row.publication_id ?? "");
    }
    const expected = written
      .filter((row) => newest.get(keyOf(row)) === row.publication_id)
      .map((row) => [row.metric, row.publication_id, row.area_id, row.value || null].join(" "));
    const rows = [
      ...(await find({ metric: "hashrate" })),
      ...(await find({ metric: "hashrate-share" })),
    ];
    const answered = rows.map((row) =>
      [row.metric, row.publication, row.areaId, row.value].join(" "),
    );
    const numeric = (line: string) => line.replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "");
    expect(answered.map(numeric).sort()).toEqual(expected.map(numeric).sort());
  });

  test("every figure carries all that a reader needs to quote it", async () => {
    for (const row of await find({ metric: "electricity-price" })) {
      SnapshotRow.parse(row);
      expect(row.tariff_class && row.tax_basis && row.currency && row.price_scope).toBeTruthy();
      expect(row.licence).not.toBe("");
    }
  });
});
