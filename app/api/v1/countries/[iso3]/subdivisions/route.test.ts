import { csvParse } from "d3-dsv";
import { describe, expect, test } from "vitest";
import { runningAtlas } from "@/db/test-database";
import { listOf, Problem, SUBDIVISION_COLUMNS, SubdivisionRow, Subdivisions } from "@/lib/contract";
import { GET as getTimelines } from "../subdivision-timelines/route";
import { GET } from "./route";

runningAtlas("embedded");

const get = (iso3: string, query = "") =>
  GET(new Request(`http://localhost/api/v1/countries/${iso3}/subdivisions?${query}`), {
    params: Promise.resolve({ iso3 }),
  });

async function rows(iso3: string, query: string) {
  const response = await get(iso3, query);
  expect(response.status, query).toBe(200);
  return listOf(SubdivisionRow).parse(await response.json());
}

describe("subdivisions", () => {
  test("are narrowed by metric, source and time", async () => {
    const { rows: found, count } = await rows("chn", "metric=share-of-parent&year=2021");
    expect(count).toBe(7 * 9);
    expect(new Set(found.map(({ metric }) => metric))).toEqual(new Set(["share-of-parent"]));
    const { rows: pool } = await rows("USA", "source=foundry&from=2022");
    expect(pool.map(({ area }) => area).sort()).toEqual(["US-GA", "US-NH", "US-NY", "US-TX"]);
  });

  test("as CSV have the contract's columns", async () => {
    const response = await get("CHN", "metric=hashrate-share&from=2020-08&to=2020-08&format=csv");
    expect(response.headers.get("Content-Disposition")).toContain(
      "hashrate-atlas_CHN_subdivisions_hashrate-share_2020-08_2020-08.csv",
    );
    const parsed = csvParse(await response.text());
    expect(parsed.columns).toEqual(SUBDIVISION_COLUMNS);
    expect(parsed).toHaveLength(9);
    expect(parsed[0]?.caveat).toMatch(/^derived: /);
  });

  test("of a country without any say so", async () => {
    const { rows: none, reason } = await rows("PRY", "");
    expect(none).toEqual([]);
    expect(reason).toContain("No source on record gives such a figure for a part of Paraguay");
  });

  test.each([
    { iso3: "XXX", query: "", status: 404, code: "unknown-country" },
    { iso3: "CHN", query: "metric=nonsense", status: 404, code: "unknown-metric" },
    { iso3: "CHN", query: "source=nonsense", status: 404, code: "unknown-source" },
    { iso3: "CHN", query: "year=21", status: 400, code: "bad-value" },
    { iso3: "CHN", query: "from=2021&to=2020", status: 400, code: "from-after-to" },
    { iso3: "CHN", query: "nonsense=1", status: 400, code: "unknown-parameter" },
  ])("refuses $iso3 ?$query with $code", async ({ iso3, query, status, code }) => {
    const response = await get(iso3, query);
    expect(response.status).toBe(status);
    expect(Problem.parse(await response.json()).error.code).toBe(code);
  });

  test("in the compact form hold the same figures", async () => {
    const response = await getTimelines(
      new Request("http://localhost/api/v1/countries/CHN/subdivision-timelines"),
      { params: Promise.resolve({ iso3: "CHN" }) },
    );
    const { series } = Subdivisions.parse(await response.json());
    const { rows: found } = await rows("CHN", "");
    const cells = series.flatMap(({ frames }) => frames.flatMap((frame) => frame.cells));
    expect(cells.map(({ value }) => value).sort()).toEqual(found.map(({ value }) => value).sort());
  });
});
