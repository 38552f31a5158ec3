import { csvParse } from "d3-dsv";
import { describe, expect, test } from "vitest";
import { runningAtlas } from "@/db/test-database";
import { COST_COLUMNS, CostList } from "@/lib/contract";
import { GET } from "./route";

runningAtlas("embedded");

const get = (query: string) => GET(new Request(`http://localhost/api/v1/costs?${query}`));

async function costs(query: string): Promise<CostList> {
  const response = await get(query);
  expect(response.status, query).toBe(200);
  return CostList.parse(await response.json());
}

describe("costs", () => {
  test("of April 2026 are those of the worked example", async () => {
    const { rows, inputs, formula } = await costs("period=2026-04&efficiency=20&pue=1&price=0.1");
    expect(formula).toBe("cost-1");
    expect(inputs.efficiency_from).toBe("own");
    expect(rows).toHaveLength(1);
    expect(Math.abs((rows[0]?.kwh_per_btc ?? 0) / 1_040_612.2 - 1)).toBeLessThan(1e-5);
    expect(rows[0]?.cost_usd_per_btc).toBeCloseTo((rows[0]?.kwh_per_btc ?? 0) * 0.1, 0);
  });

  test("by default take national prices only, and say which", async () => {
    const { rows, classes, inputs, period } = await costs("");
    expect(period).toBe("2026-07");
    expect(inputs.efficiency_from).toBe("cbeci-model 2026-07");
    expect(new Set(rows.map(({ price_scope }) => price_scope))).toEqual(
      new Set(["national-average"]),
    );
    expect(rows.find(({ area_id }) => area_id === "USA")?.price_usd_per_kwh).toBe(0.0977);
    expect(rows.some(({ area_id }) => area_id === "CAN")).toBe(false);
    expect(classes.reduce((sum, { areas }) => sum + areas, 0)).toBe(rows.length);
    for (const row of rows) {
      expect(row.cost_usd_per_btc_low).toBeLessThan(row.cost_usd_per_btc);
      expect(row.cost_usd_per_btc).toBeLessThan(row.cost_usd_per_btc_high);
    }
  });

  test("show contracts and regional rates only when asked for", async () => {
    const { rows } = await costs("period=2024&beside=include");
    const riot = rows.find((row) => row.area_id === "USA" && row.tariff_class === "mining");
    expect(riot).toMatchObject({ price_usd_per_kwh: 0.034, price_scope: "one-company" });
    const mining = await costs("period=2025-12&class=mining");
    expect(mining.rows.map(({ area_id }) => area_id)).toContain("ETH");
    expect(mining.rows.map(({ area_id }) => area_id)).not.toContain("USA");
  });

  test("of the states have the national figure of the same year beside them", async () => {
    const { rows } = await costs("country=USA&level=state&efficiency=20");
    expect(rows.filter(({ area_id }) => area_id.startsWith("US-"))).toHaveLength(51);
    const nation = rows.find(({ area_id }) => area_id === "USA");
    expect(nation).toMatchObject({ price_period_start: "2024-01-01", tariff_class: "industrial" });
  });

  test("as CSV have the columns of the contract and the same figures to the cent", async () => {
    const query = "period=2025&efficiency=asic-none&format=csv";
    expect((await get(query)).status).toBe(404);
    const response = await get("period=2025&efficiency=ccaf-2024&format=csv");
    const file = csvParse(await response.text());
    expect(file.columns).toEqual(COST_COLUMNS);
    expect(COST_COLUMNS.join()).toBe(
      "area_id,area,period_start,period_end,price_usd_per_kwh,tariff_class,tariff_band,tax_basis,price_scope,price_period_start,efficiency_j_per_th,pue,kwh_per_btc,cost_usd_per_btc_low,cost_usd_per_btc,cost_usd_per_btc_high,btc_price_usd,break_even_usd_per_kwh,caveat",
    );
    const { rows } = await costs("period=2025&efficiency=ccaf-2024");
    expect(file.map((row) => Number(row.cost_usd_per_btc))).toEqual(
      rows.map((row) => row.cost_usd_per_btc),
    );
  });

  test.each([
    ["efficiency=-5", "efficiency", "at least 0.1 J/TH"],
    ["pue=0.9", "pue", "a site draws at least what its machines draw"],
    ["subsidy=0", "subsidy", "0 BTC"],
    ["period=1999", "period", "not on record"],
    ["level=state", "level", "country=USA"],
  ])("refuse %s with the reason", async (query, parameter, reason) => {
    const response = await get(query);
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
    const problem = await response.json();
    expect(JSON.stringify(problem)).toContain(parameter);
    expect(JSON.stringify(problem)).toContain(reason);
  });
});
