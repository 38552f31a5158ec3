import { describe, expect, test } from "vitest";
import { SubdivisionRow, Subdivisions } from "../../lib/contract";
import { parsePeriod } from "../../lib/periods";
import { asOf, ENGINES, shippedDatabase } from "../test-database";
import { findSubdivisionRows, getSubdivisions } from "./subdivisions";

describe.each(ENGINES)("parts of a country on %s", (engine) => {
  const opened = shippedDatabase(engine);

  async function rowsOf(iso3: string, period?: string, at: string | null = null) {
    const { db } = opened();
    const filter = period === undefined ? {} : { within: parsePeriod(period) };
    return findSubdivisionRows(db, await asOf(db, at), { iso3 }, filter);
  }
  async function subdivisionsOf(iso3: string, name: string) {
    const { db } = opened();
    return Subdivisions.parse(await getSubdivisions(db, await asOf(db, null), { iso3, name }));
  }

  test("China's provinces of a month add up to China", async () => {
    const rows = (await rowsOf("CHN", "2021-04")).filter((row) => row.metric === "share-of-parent");
    expect(rows).toHaveLength(9);
    const sum = rows.reduce((total, { value }) => total + (value ?? 0), 0);
    expect(Math.abs(sum - 1)).toBeLessThanOrEqual(9 * 0.00005);
    for (const row of rows) SubdivisionRow.parse(row);
  });

  test("derived shares of the network add up to China's share of that month", async () => {
    const rows = (await rowsOf("CHN", "2021-04")).filter((row) => row.metric === "hashrate-share");
    const sum = rows.reduce((total, { value }) => total + (value ?? 0), 0);
    expect(sum).toBeCloseTo(0.4604, 3);
    expect(rows.every(({ caveat }) => caveat?.startsWith("derived: "))).toBe(true);
  });

  test("Georgia's share is a range, Texas of Foundry's sample of July 2023 is 28.5 %", async () => {
    const rows = await rowsOf("USA");
    const georgia = rows.find((row) => row.metric === "share-of-parent" && row.area === "US-GA");
    expect(georgia).toMatchObject({ value: null, value_low: 0.3, status: "range" });
    const texas = rows.filter((row) => row.metric === "share-of-pool" && row.area === "US-TX");
    expect(texas.map(({ period_start, value }) => [period_start, value])).toEqual([
      ["2021-10-08", 0.144],
      ["2021-12-01", 0.0843],
      ["2023-07-21", 0.285],
    ]);
  });

  test("series: one a metric and source, every state and year of the prices, no census divisions", async () => {
    const { series, areas } = await subdivisionsOf("USA", "United States");
    expect(series.map(({ id, frames }) => [id, frames.length])).toEqual([
      ["share-of-parent.cbeci", 1],
      ["hashrate-share.cbeci", 1],
      ["share-of-pool.foundry", 3],
      ["electricity-price.eia", 8],
    ]);
    expect(series.at(-1)?.frames.map(({ cells }) => cells.length)).toEqual(Array(8).fill(51));
    expect(areas).toHaveLength(51);
    const pool = series.find(({ source }) => source === "foundry");
    expect(pool?.dates).toEqual(["2021-10-08", "2021-12", "2023-07-21 to 2023-07-27"]);
  });

  test("China: 23 months, the last not applicable", async () => {
    const { series, areas, sources } = await subdivisionsOf("CHN", "China");
    expect(series.map(({ id, frames }) => [id, frames.length])).toEqual([
      ["share-of-parent.cbeci", 23],
      ["hashrate-share.cbeci", 23],
    ]);
    expect(new Set(series[0]?.frames.at(-1)?.cells.map(({ status }) => status))).toEqual(
      new Set(["not-applicable"]),
    );
    expect(areas.map(({ area, kind }) => `${area} ${kind}`)).toContain("CN-OTH residual");
    expect(sources.map(({ id }) => id)).toEqual(["cbeci"]);
  });

  test("a day before the publication sees none, and a country without parts has none", async () => {
    expect(await rowsOf("CHN", undefined, "2021-10-12")).toEqual([]);
    expect(await rowsOf("PRY")).toEqual([]);
  });
});
