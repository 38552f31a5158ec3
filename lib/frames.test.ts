import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Tariff } from "./contract";
import {
  type FramedRow,
  framesOfNationalTariffs,
  framesOfSources,
  SEVERAL_SOURCES,
  Shared,
} from "./frames";
import { publishedRow } from "./sample-timeline";

describe("frames of sources", () => {
  const rows = [
    publishedRow({ areaId: "CAN", value: 0.026, caveat: "top ten" }),
    publishedRow({ areaId: "USA", value: 0.367, caveat: "top ten" }),
    publishedRow({ areaId: "USA", value: 0.3775, period: "2025-Q4", publication: "luxor-2025q4" }),
    publishedRow({
      source: "cbeci",
      publication: "cbeci-2022-05",
      period: "2021-07",
      scope: "complete",
      areaId: "CHN",
      value: 0,
      status: "zero",
      caveat: "published as 0",
    }),
  ];

  it("come oldest first, one a source and period", () => {
    const frames = framesOfSources(rows, new Shared<string>());
    expect(frames.map(({ period, source, cells }) => [period, source, cells.length])).toEqual([
      ["2021-07", "cbeci", 1],
      ["2025-Q4", "luxor", 1],
      ["2026-Q3", "luxor", 2],
    ]);
    expect(frames[0]).toMatchObject({
      start: "2021-07-01",
      end: "2021-08-01",
      kind: "month",
      publication: "cbeci-2022-05",
      scope: "complete",
    });
  });
  it("keep a note that repeats once, and a published zero as zero", () => {
    const notes = new Shared<string>();
    const [china, , newest] = framesOfSources(rows, notes);
    expect(notes.values).toEqual(["top ten", "published as 0"]);
    expect(newest?.cells.map(({ note }) => note)).toEqual([0, 0]);
    expect(china?.cells).toEqual([
      { area: "CHN", value: 0, status: "zero", resolution: 0.0011, note: 1 },
    ]);
  });
  it("keep the bounds of a range, whose value stays missing", () => {
    const [frame] = framesOfSources(
      [publishedRow({ value: null, status: "range", value_low: 0.01, value_high: 0.05 })],
      new Shared<string>(),
    );
    expect(frame?.cells).toEqual([
      { area: "CAN", value: null, status: "range", low: 0.01, high: 0.05, resolution: 0.0011 },
    ]);
  });
  it("never join two sources of one period", () => {
    const frames = framesOfSources(
      [publishedRow({ source: "luxor" }), publishedRow({ source: "hive", publication: "hive-1" })],
      new Shared<string>(),
    );
    expect(frames.map(({ source }) => source)).toEqual(["hive", "luxor"]);
  });
  it("stand in one order, whatever the order of the rows", () => {
    const row = fc
      .record({
        source: fc.constantFrom("cbeci", "luxor"),
        period: fc.constantFrom("2021", "2021-01", "2021-01-01", "2021-Q2", "2022"),
      })
      .map(({ source, period }) => publishedRow({ source, period, publication: source }));
    const order = (given: FramedRow[]) =>
      framesOfSources(given, new Shared<string>()).map(({ source, period }) => [source, period]);
    fc.assert(
      fc.property(fc.array(row), (given) => {
        expect(order([...given].reverse())).toEqual(order(given));
      }),
    );
  });
});

describe("frames of national tariffs", () => {
  const tariffRow = (more: Partial<FramedRow> & { period?: string }) =>
    publishedRow({
      metric: "electricity-price",
      unit: "USD/kWh",
      tariff_class: "business",
      price_scope: "national-tariff",
      tax_basis: "unknown",
      currency: "USD",
      source: "worldbank",
      publication: "worldbank-db2020",
      resolution: 0.0005,
      ...more,
    });
  const ethiopia = tariffRow({ areaId: "ETH", period: "2019", value: 0.036 });
  const germany = tariffRow({
    areaId: "DEU",
    period: "2022-S2",
    value: 0.20975,
    tariff_class: "industrial",
    tariff_band: "IG",
    price_scope: "national-average",
    tax_basis: "excl-VAT",
    currency: "EUR",
    source: "eurostat",
  });
  const framesFor = (rows: FramedRow[]) => {
    const tariffs = new Shared<Tariff>();
    return { frames: framesOfNationalTariffs(rows, new Shared<string>(), tariffs), tariffs };
  };

  it("are one a calendar year, without a gap, from several sources", () => {
    const { frames } = framesFor([germany, ethiopia]);
    expect(frames.map(({ period }) => period)).toEqual(["2019", "2020", "2021", "2022"]);
    expect(frames[0]).toMatchObject({
      start: "2019-01-01",
      end: "2020-01-01",
      kind: "year",
      source: SEVERAL_SOURCES,
      publication: null,
      vintage: null,
    });
  });
  it("carry a price for two years, and it keeps its own period, class and tax basis", () => {
    const { frames, tariffs } = framesFor([germany, ethiopia]);
    expect(frames.map(({ cells }) => cells.map(({ area }) => area))).toEqual([
      ["ETH"],
      ["ETH"],
      ["ETH"],
      ["DEU"],
    ]);
    const carried = frames[2]?.cells[0];
    expect(carried).toMatchObject({ area: "ETH", value: 0.036, resolution: 0.0005 });
    expect(tariffs.values[carried?.tariff ?? -1]).toEqual({
      class: "business",
      band: null,
      taxBasis: "unknown",
      currency: "USD",
      scope: "national-tariff",
      period: "2019",
      source: "worldbank",
      vintage: "2026-09-20",
    });
    expect(tariffs.values).toHaveLength(2);
  });
  it("do not reach over years that have wholesale or miners' prices only", () => {
    const { frames } = framesFor([
      ethiopia,
      tariffRow({ period: "2015", tariff_class: "wholesale", price_scope: "national-average" }),
      tariffRow({ period: "2025-12-01", tariff_class: "mining" }),
      tariffRow({ period: "2024", price_scope: "one-company", tariff_class: "mining" }),
    ]);
    expect(frames.map(({ period }) => period)).toEqual(["2019"]);
  });
  it("are none without a national price", () => {
    expect(framesFor([tariffRow({ price_scope: "sub-national" })]).frames).toEqual([]);
    expect(framesFor([tariffRow({ value: null, status: "range" })]).frames).toEqual([]);
  });
});

it("keeps a value once, by its content", () => {
  const shared = new Shared<{ a: number }>();
  expect([{ a: 1 }, { a: 2 }, { a: 1 }].map((value) => shared.indexOf(value))).toEqual([0, 1, 0]);
  expect(shared.values).toEqual([{ a: 1 }, { a: 2 }]);
});
