import { csvParse } from "d3-dsv";
import { describe, expect, test } from "vitest";
import { runningAtlas } from "@/db/test-database";
import { ALL_MEASURES } from "@/lib/concentration-record";
import { CONCENTRATION_COLUMNS, ConcentrationRow, listOf } from "@/lib/contract";
import { GET } from "./route";

runningAtlas("embedded");

const get = (query: string) => GET(new Request(`http://localhost/api/v1/concentration?${query}`));

async function rowsOf(query: string): Promise<ConcentrationRow[]> {
  const response = await get(query);
  expect(response.status, query).toBe(200);
  return listOf(ConcentrationRow).parse(await response.json()).rows;
}

describe("concentration", () => {
  test("of Luxor's top ten and of CBECI's last month has the known bounds", async () => {
    const bounds = async (query: string) =>
      (await rowsOf(`${query}&measure=hhi`)).map(({ lower, upper, assumption }) => [
        Math.round(lower ?? 0),
        Math.round(upper ?? 0),
        assumption,
      ]);
    expect(await bounds("source=luxor&from=2026-Q3&to=2026-Q3")).toEqual([
      [1849, 2071, "rest-one-country"],
      [1849, 1874, "rest-capped"],
    ]);
    expect(await bounds("source=cbeci&from=2022-01&to=2022-01")).toEqual([
      [2136, 2217, "rest-one-country"],
    ]);
  });

  test("caps the rest only for a true top list", async () => {
    const capped = (await rowsOf("assumption=rest-capped")).filter(
      ({ assumption }) => assumption === "rest-capped",
    );
    expect(new Set(capped.map(({ source, period_start }) => `${source} ${period_start}`))).toEqual(
      new Set(["luxor 2026-07-01"]),
    );
  });

  test("has every measure with bounds in order, shares within the whole", async () => {
    const rows = await rowsOf("source=cbeci,luxor");
    expect(new Set(rows.map(({ measure }) => measure))).toEqual(new Set(ALL_MEASURES));
    for (const { measure, lower, upper } of rows) {
      if (lower !== null && upper !== null) expect(lower, measure).toBeLessThanOrEqual(upper);
      if (measure.startsWith("share_") || measure.startsWith("top"))
        expect(upper, measure).toBeLessThanOrEqual(1);
    }
  });

  test("as CSV has the named columns", async () => {
    const response = await get("source=luxor&format=csv");
    expect(response.headers.get("content-disposition")).toContain(
      "hashrate-atlas_concentration_luxor.csv",
    );
    expect(csvParse(await response.text()).columns).toEqual(CONCENTRATION_COLUMNS);
    expect(CONCENTRATION_COLUMNS.join(",")).toBe(
      "source,period_start,period_end,measure,lower,upper,assumption",
    );
  });

  test("refuses what there is not", async () => {
    for (const [query, status, code] of [
      ["source=nobody", 404, "unknown-source"],
      ["measure=luck", 404, "unknown-measure"],
      ["assumption=none", 400, "bad-value"],
      ["from=2026-Q3&to=2021", 400, "from-after-to"],
      ["colour=red", 400, "unknown-parameter"],
    ] as const) {
      const response = await get(query);
      expect([response.status, (await response.json()).error.code], query).toEqual([status, code]);
    }
  });
});
