import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SnapshotRow } from "./contract";
import { Shared } from "./frames";
import {
  changesSince,
  dateText,
  frameIndex,
  isDivided,
  largestParts,
  networkShares,
  type SubdivisionObservation,
  seriesOf,
  subdivisionSeries,
} from "./subdivisions";

const month = (number: number) => `2020-${String(number).padStart(2, "0")}-01`;

function part(change: Partial<SubdivisionObservation> = {}): SubdivisionObservation {
  return {
    area: "CN-SC",
    name: "Sichuan",
    kind: "subdivision",
    parent: "CHN",
    metric: "share-of-parent",
    source: "cbeci",
    vintage: "2021-10-13",
    period_start: month(6),
    period_end: month(7),
    value: 0.5,
    unit: "fraction",
    status: "value",
    quality: "measured-sample",
    caveat: null,
    value_low: null,
    value_high: null,
    resolution: 0.00005,
    period_kind: "month",
    method: "",
    tariff_class: null,
    tariff_band: null,
    tax_basis: null,
    currency: null,
    value_local: null,
    price_scope: null,
    source_url: null,
    licence: "",
    publication: "p",
    scope: "complete",
    publicationUrl: null,
    datePrecision: "exact",
    ...change,
  };
}

function country(change: Partial<SnapshotRow> = {}): SnapshotRow {
  const { area: _, name: __, kind: ___, parent: ____, ...row } = part();
  const share = { metric: "hashrate-share", value: 0.6, resolution: 0.005, vintage: "2022-05-17" };
  return { ...row, iso2: "CN", iso3: "CHN", country: "China", ...share, ...change };
}

const frames = (rows: readonly SubdivisionObservation[]) => subdivisionSeries(rows, new Shared());
const monthly = (values: (number | null)[], area = "CN-SC") =>
  values.map((value, index) =>
    part({
      area,
      period_start: month(index + 1),
      period_end: month(index + 2),
      value,
      status: value === null ? "not-applicable" : "value",
    }),
  );

describe("shares of the network", () => {
  it("are the product of two published figures, named so, of the later vintage", () => {
    const [row] = networkShares([part()], [country()]);
    expect(row).toMatchObject({
      metric: "hashrate-share",
      area: "CN-SC",
      value: 0.3,
      vintage: "2022-05-17",
      caveat: expect.stringMatching(/^derived: /),
    });
    // 0.5 × 0.005 + 0.6 × 0.00005 + 0.005 × 0.00005
    expect(row?.resolution).toBeCloseTo(0.00253, 5);
  });
  it("need the same source and the same period", () => {
    expect(networkShares([part()], [country({ source: "luxor" })])).toEqual([]);
    expect(networkShares([part()], [country({ period_end: month(8) })])).toEqual([]);
    expect(networkShares([part()], [country({ value: null })])).toEqual([]);
    expect(networkShares([part({ metric: "share-of-pool" })], [country()])).toEqual([]);
  });
  it("are not applicable where the country was published as 0", () => {
    const [row] = networkShares([part()], [country({ value: 0, status: "zero" })]);
    expect([row?.status, row?.value]).toEqual(["not-applicable", null]);
  });
  it("keep bounds as bounds", () => {
    const range = part({ value: null, value_low: 0.3, value_high: 1, status: "range" });
    const [row] = networkShares([range], [country()]);
    expect([row?.value, row?.value_low, row?.value_high, row?.status, row?.resolution]).toEqual([
      null,
      0.18,
      0.6,
      "range",
      null,
    ]);
  });
  it("are never larger than either factor, and add up to the country's", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: 1, maxLength: 9 }),
        fc.double({ min: 0.001, max: 1, noNaN: true }),
        (weights, share) => {
          const total = weights.reduce((sum, weight) => sum + weight, 0);
          const parts = weights.map((weight, index) =>
            part({ area: `CN-${index}`, value: weight / total }),
          );
          const values = networkShares(parts, [country({ value: share })]).map(
            ({ value }) => value ?? 0,
          );
          for (const [index, value] of values.entries()) {
            expect(value).toBeLessThanOrEqual(share * (1 + 1e-9));
            expect(value).toBeLessThanOrEqual((parts[index]?.value ?? 0) * (1 + 1e-9));
          }
          expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(share, 9);
        },
      ),
    );
  });
});

describe("series", () => {
  it("are one a metric and source, in the order of the registry, without groups", () => {
    const rows = [
      part({ metric: "electricity-price", source: "eia", unit: "USD/kWh" }),
      part({ metric: "electricity-price", source: "eia", kind: "group", area: "US-DIV-X" }),
      part({ metric: "share-of-pool", source: "foundry", scope: "pool-sample" }),
      part(),
      part({ source: "other" }),
    ];
    const series = frames(rows);
    expect(series.map(({ id, comparable }) => [id, comparable])).toEqual([
      ["share-of-parent.cbeci", true],
      ["share-of-parent.other", true],
      ["share-of-pool.foundry", false],
      ["electricity-price.eia", true],
    ]);
    expect(series.at(-1)?.frames[0]?.cells.map(({ area }) => area)).toEqual(["CN-SC"]);
  });
  it("are found by id, else the first is taken", () => {
    const series = frames([part(), part({ source: "other" })]);
    expect(seriesOf({ series }, "share-of-parent.other")?.source).toBe("other");
    expect(seriesOf({ series }, "nonsense")?.source).toBe("cbeci");
    expect(seriesOf({ series: [] }, null)).toBeNull();
  });
  it("open at the newest frame that has a figure", () => {
    const [series] = frames(monthly([0.1, 0.2, null]));
    if (!series) throw new Error("no series");
    expect(frameIndex(series, null)).toBe(1);
    expect(frameIndex(series, "2020-03")).toBe(2);
    expect(frameIndex(series, "1999")).toBe(1);
    expect(frameIndex({ ...series, frames: [] }, null)).toBe(-1);
  });
});

describe("changes", () => {
  it("are those since the frame before, in fractions", () => {
    const [series] = frames(monthly([0.1, 0.25]));
    expect(series && changesSince(series, 1).get("CN-SC")?.change).toBe(0.15);
    expect(series && changesSince(series, 0).size).toBe(0);
  });
  it("are not computed over a gap, nor between samples of a pool", () => {
    const [gap] = frames([0, 2].flatMap((index) => monthly([0.1, 0.2, 0.3])[index] ?? []));
    expect(gap && changesSince(gap, 1).size).toBe(0);
    const samples = monthly([0.1, 0.2]).map((row) => ({
      ...row,
      metric: "share-of-pool",
      scope: "pool-sample",
    }));
    const [pool] = frames(samples);
    expect(pool && changesSince(pool, 1).size).toBe(0);
  });
});

describe("the largest parts", () => {
  const [series] = frames([
    ...monthly([0.1, null, 0.6], "CN-SC"),
    ...monthly([0.5, 0.4, 0.2], "CN-XJ"),
    ...monthly([0.1, 0.1, 0.1], "CN-YN"),
  ]);
  it("are ordered by their highest figure, with when it was", () => {
    const parts = series ? largestParts(series, ["CN-YN", "CN-XJ", "CN-SC", "CN-TW"], 2) : [];
    expect(parts.map(({ area }) => area)).toEqual(["CN-SC", "CN-XJ"]);
    expect(parts[0]).toMatchObject({
      values: [0.1, null, 0.6],
      highest: { period: "2020-03", value: 0.6 },
      lowest: { period: "2020-01", value: 0.1 },
    });
  });
});

describe("the date of a frame", () => {
  const day = {
    period: "2021-12-01",
    start: "2021-12-01",
    end: "2021-12-02",
    kind: "point",
  } as const;
  it("is as exact as it is known", () => {
    expect(dateText(day, "exact")).toBe("2021-12-01");
    expect(dateText(day, "month")).toBe("2021-12");
  });
  it("of a span has its last day", () => {
    const span = {
      period: "a/b",
      start: "2023-07-21",
      end: "2023-07-28",
      kind: "multimonth",
    } as const;
    expect(dateText(span, "exact")).toBe("2023-07-21 to 2023-07-27");
  });
  it("of a year is the year", () => {
    const year = { period: "2024", start: "2024-01-01", end: "2025-01-01", kind: "year" } as const;
    expect(dateText(year, "exact")).toBe("2024");
  });
});

it("knows which countries are divided", () => {
  expect(["CHN", "USA", "PRY", "constructor"].map(isDivided)).toEqual([true, true, false, false]);
});
