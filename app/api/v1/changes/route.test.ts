import { csvParse } from "d3-dsv";
import { describe, expect, test } from "vitest";
import { runningAtlas } from "@/db/test-database";
import { LedgerList, NetworkTotalList } from "@/lib/contract";
import { GET as getTotals } from "../network-totals/route";
import { GET } from "./route";

runningAtlas("embedded");

const HEADER =
  "source,from,to,iso3,area,share_from,share_to,change_pp,measurable,hashrate_from_ehs,hashrate_to_ehs,change_ehs,network_effect_ehs,share_effect_ehs,joint_effect_ehs,published_from_ehs,published_to_ehs,caveat";

const get = (query: string) => GET(new Request(`http://localhost/api/v1/changes?${query}`));

async function changes(query: string): Promise<LedgerList> {
  const response = await get(query);
  expect(response.status, query).toBe(200);
  return LedgerList.parse(await response.json());
}

async function problem(query: string) {
  const response = await get(query);
  return { status: response.status, ...(await response.json()).error };
}

describe("changes", () => {
  test("of Luxor from 2025-Q4 to 2026-Q3 beside the EH/s it published", async () => {
    const { rows, network } = await changes("source=luxor&from=2025-Q4&to=2026-Q3");
    const row = (iso3: string) => rows.find((line) => line.iso3 === iso3);
    expect(row("USA")).toMatchObject({
      share_from: 0.3775,
      share_to: 0.367,
      change_pp: -1.05,
      measurable: true,
      published_from_ehs: 389,
      published_to_ehs: 345,
    });
    expect(row("PRY")).toMatchObject({
      published_from_ehs: 40,
      published_to_ehs: 44,
      change_pp: 0.8,
    });
    expect(row("NOR")).toMatchObject({ change_pp: null, change_ehs: null, measurable: false });
    expect(row("NOR")?.caveat).toContain("not comparable");
    expect(row("WLD")).toMatchObject({ share_from: 1, hashrate_to_ehs: network.to.totalEhs });
    expect(network.from).toMatchObject({ days: 92, periodDays: 92 });
    expect(network.to).toMatchObject({ days: 52, periodDays: 92 });
    expect(row("USA")?.caveat).toContain("52 of 92 days");
  });

  test("add up to the network", async () => {
    const { rows } = await changes("source=luxor&from=2025-Q4&to=2026-Q3");
    const terahashes = (ehs: number | null) => Math.round((ehs ?? 0) * 1e6);
    const world = rows.find(({ iso3 }) => iso3 === "WLD");
    const parts = rows.filter(({ iso3, change_ehs }) => iso3 !== "WLD" && change_ehs !== null);
    expect(parts.reduce((sum, line) => sum + terahashes(line.hashrate_to_ehs), 0)).toBe(
      terahashes(world?.hashrate_to_ehs ?? null),
    );
    expect(parts.reduce((sum, line) => sum + terahashes(line.change_ehs), 0)).toBe(
      terahashes(world?.change_ehs ?? null),
    );
  });

  test("across the ban are refused with the reason, and computed when asked for", async () => {
    const query = "source=cbeci&from=2021-04&to=2021-08";
    expect(await problem(query)).toMatchObject({
      status: 400,
      code: "series-break",
      param: "across",
      message: expect.stringContaining("measurement effect"),
    });
    const { rows, breaks } = await changes(`${query}&across=true`);
    expect(breaks.map(({ id }) => id)).toEqual(["cbeci-2021-07-measurement"]);
    const shares = (iso3: string) =>
      rows.filter((line) => line.iso3 === iso3).map((line) => [line.share_from, line.share_to]);
    expect(shares("CHN")).toEqual([[0.4604, 0]]);
    expect(shares("USA")).toEqual([[0.1685, 0.354]]);
    expect(rows.every(({ caveat }) => caveat?.includes("ACROSS A SERIES BREAK"))).toBe(true);
  });

  test("as CSV have the documented columns", async () => {
    const response = await get("source=cbeci&from=2021-04&to=2021-08&across=true&format=csv");
    expect(response.headers.get("content-disposition")).toContain(
      "hashrate-atlas_changes_cbeci_2021-04_2021-08.csv",
    );
    const text = await response.text();
    expect(text.split("\r\n")[0]).toBe(HEADER);
    const china = csvParse(text).find(({ iso3 }) => iso3 === "CHN");
    expect(china).toMatchObject({
      source: "cbeci",
      from: "2021-04",
      to: "2021-08",
      share_from: "0.4604",
      share_to: "0",
      change_pp: "-46.04",
      measurable: "true",
      published_from_ehs: "72.39",
      published_to_ehs: "0",
    });
  });

  test("between two sources name both", async () => {
    const { rows } = await changes("from=2022-01&to=2026-Q3&across=true");
    expect(new Set(rows.map(({ source }) => source))).toEqual(new Set(["cbeci/luxor"]));
  });

  test("of what there is not are problems", async () => {
    expect(await problem("source=luxor&to=2026-Q3")).toMatchObject({ status: 400, param: "from" });
    expect(await problem("source=nobody&from=2021-04&to=2021-05")).toMatchObject({
      status: 404,
      code: "unknown-source",
    });
    expect(await problem("source=luxor&from=2026-Q1&to=2026-Q3")).toMatchObject({
      status: 404,
      code: "unknown-period",
      param: "from",
    });
    expect(await problem("from=2021-05&to=2021-04")).toMatchObject({ code: "from-after-to" });
    expect(await problem("from=2021-05&to=2021-05")).toMatchObject({ code: "from-after-to" });
    expect(await problem("from=2021-04&to=2021-05&across=maybe")).toMatchObject({
      code: "bad-value",
      param: "across",
    });
  });

  test("as of a day before the publication are not there", async () => {
    expect(await problem("source=luxor&from=2025-Q4&to=2026-Q3&asOf=2026-01-01")).toMatchObject({
      code: "unknown-period",
      param: "to",
    });
  });
});

test("network totals come with every snapshot of the shares", async () => {
  const response = await getTotals(new Request("http://localhost/api/v1/network-totals"));
  const { rows } = NetworkTotalList.parse(await response.json());
  const april = rows.find(({ period }) => period === "2021-04");
  expect(april).toMatchObject({ source: "cbeci", days: 30, periodDays: 30 });
  expect(april?.totalEhs).toBeGreaterThan(130);
  expect(april?.totalEhs).toBeLessThan(190);
  expect(april?.published).toContainEqual({ area: "CHN", ehs: 72.39 });
});
