import { csvParse } from "d3-dsv";
import { describe, expect, test } from "vitest";
import { runningAtlas } from "@/db/test-database";
import { listOf, SERIES_COLUMNS, SeriesRow, SharePriceRow } from "@/lib/contract";
import { GET as getSharePrice } from "../share-price/route";
import { GET } from "./route";

runningAtlas("embedded");

const get = (query: string) => GET(new Request(`http://localhost/api/v1/series?${query}`));

async function series(query: string): Promise<SeriesRow[]> {
  const response = await get(query);
  expect(response.status, query).toBe(200);
  return listOf(SeriesRow).parse(await response.json()).rows;
}

describe("series", () => {
  test("of a snapshot add up to the whole with what is not published", async () => {
    const rows = await series("series=USA,CHN,PRY");
    const periods = [...new Set(rows.map(({ period }) => period))];
    expect(periods).toContain("2021-06");
    for (const period of periods) {
      const sum = rows
        .filter((row) => row.period === period)
        .reduce((total, { value }) => total + (value ?? 0), 0);
      expect(Math.abs(sum - 1), period).toBeLessThan(0.0005);
    }
    expect(
      rows.find((row) => row.period === "2021-06" && row.series === "other-unpublished")?.value,
    ).toBeGreaterThan(0.05);
  });

  test("of a group are a lower bound with the unlisted above it", async () => {
    const rows = await series("series=global-south,Africa&source=luxor");
    const newest = rows.filter(({ period }) => period === "2026-Q3");
    const group = newest.find((row) => row.series === "global-south");
    const rest = newest.find((row) => row.series === "other-unpublished")?.value ?? 0;
    expect(group).toMatchObject({ kind: "group", source: "luxor", rank: null });
    expect(group?.caveat).toContain("lower bound");
    expect((group?.value_high ?? 0) - (group?.value ?? 0)).toBeCloseTo(rest, 10);
  });

  test("as CSV have the columns of the contract and the same figures", async () => {
    const response = await get("series=USA&source=luxor&format=csv");
    expect(response.headers.get("content-disposition")).toContain(
      "hashrate-atlas_series_hashrate-share_luxor.csv",
    );
    const rows = csvParse(await response.text());
    expect(rows.columns).toEqual(SERIES_COLUMNS);
    expect(
      rows.filter((row) => row.series === "USA").map(({ period, value }) => [period, value]),
    ).toEqual([
      ["2025-Q2", "0.36025"],
      ["2025-Q3", "0.3581"],
      ["2025-Q4", "0.3775"],
      ["2026-Q3", "0.367"],
    ]);
  });

  test("that do not exist, or too many, are refused", async () => {
    for (const [query, status, code] of [
      ["series=XXX", 404, "unknown-series"],
      ["series=USA,CHN,RUS,PRY,ARE,CAN,KAZ,ETH", 400, "bad-value"],
      ["series=eu&metric=electricity-price", 400, "bad-value"],
      ["metric=nothing", 404, "unknown-metric"],
      ["source=nobody", 404, "unknown-source"],
      ["nonsense=1", 400, "unknown-parameter"],
    ] as const) {
      const response = await get(query);
      expect(response.status, query).toBe(status);
      expect((await response.json()).error.code, query).toBe(code);
    }
  });
});

describe("shares against prices", () => {
  test("carry what each price is", async () => {
    const response = await getSharePrice(
      new Request("http://localhost/api/v1/share-price?period=2021-06"),
    );
    const { rows } = listOf(SharePriceRow).parse(await response.json());
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows) {
      expect(row.source).toBe("cbeci");
      expect(row.price_period <= "2021-S2").toBe(true);
      expect(row.tariff_class).not.toBe("");
    }
  });
});
