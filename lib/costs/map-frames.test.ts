import { describe, expect, it } from "vitest";
import type { Frame, NetworkTotalEntry, Tariff } from "../contract";
import type { PricedRow } from "../tariff-choice";
import type { Fleet, NetworkPeriod } from "./base";
import { readCostChoice } from "./choice";
import { costFrames, powerFrames } from "./map-frames";
import { siteInputs } from "./model";
import { costRow, costTable } from "./table";

const fleet: Fleet = {
  id: "cbeci-model",
  source: "cbeci-model",
  sourceName: "CBECI",
  period: "2026-04",
  jPerTh: 20,
  low: 10,
  high: 30,
  url: null,
  caveat: null,
};
/** April 2026: 958.129 EH/s and 13,258.5968 BTC in 4,215 blocks. */
const blocks = 4_215;
const april: NetworkPeriod = {
  period: "2026-04",
  start: "2026-04-01",
  end: "2026-05-01",
  days: 30,
  blocks,
  hashrateEhs: 958.129,
  difficulty: (958.129e18 * 30 * 86_400) / blocks / 2 ** 32,
  subsidyBtc: 3.125,
  feesBtc: 13_258.5968 / blocks - 3.125,
  priceUsd: 80_000,
};
const tariff = (period: string): Tariff => ({
  class: "industrial",
  band: null,
  taxBasis: "unknown",
  currency: "USD",
  scope: "national-average",
  period,
  source: "eia",
  vintage: "2026-01-01",
});
const frame = (period: string, cells: Frame["cells"]): Frame => ({
  period,
  start: `${period}-01-01`,
  end: `${Number(period) + 1}-01-01`,
  kind: "year",
  source: "several",
  publication: null,
  vintage: null,
  url: null,
  scope: "partial-list",
  cells,
});

describe("frames of cost", () => {
  const price = (area: string, period: string, start: string, value: number): PricedRow => ({
    area,
    value,
    resolution: area === "USA" ? 0.0005 : null,
    caveat: null,
    start,
    end: "2026-12-31",
    tariff: tariff(period),
  });
  const contract: PricedRow = {
    ...price("USA", "2025", "2025-01-01", 0.034),
    tariff: { ...tariff("2025"), class: "mining", scope: "one-company" },
  };
  const base = {
    level: "country" as const,
    network: april,
    fleets: [fleet],
    machines: [],
    areas: ["USA", "NOR"].map((id) => ({ id, name: id })),
    prices: [
      price("USA", "2024", "2024-01-01", 0.1),
      price("NOR", "2026", "2026-01-01", 0.05),
      contract,
    ],
  };
  const described = () => ({ tariff: 0 });
  const frames = (metric: Parameters<typeof costFrames>[0], texts: Record<string, string> = {}) =>
    costFrames(metric, [april], () => costTable(readCostChoice(texts).choice, base), described);
  const cellOf = (area: string, ...asked: Parameters<typeof frames>) =>
    frames(...asked)[0]?.cells.find((cell) => cell.area === area);

  it("are the worked example's energy times price and PUE, with bounds and digits", () => {
    const [result] = frames("cost-per-btc");
    expect(result?.period).toBe("2026-04");
    expect(result?.kind).toBe("month");
    const usa = cellOf("USA", "cost-per-btc");
    expect(usa?.value).toBeCloseTo(1_040_612.2 * 0.1 * 1.1, -1);
    expect((usa?.low ?? 0) / (usa?.value ?? 1)).toBeCloseTo((10 * 1.01) / (20 * 1.1), 6);
    expect((usa?.high ?? 0) / (usa?.value ?? 1)).toBeCloseTo((30 * 1.2) / (20 * 1.1), 6);
    expect(usa?.resolution).toBeCloseTo(1_040_612.2 * 1.1 * 0.0005, 0);
  });
  it("have the cents of the file for the same inputs, and say them", () => {
    const texts = { efficiency: "28.2", pue: "1.05", tolerance: "3" };
    const table = costTable(readCostChoice(texts).choice, base);
    const [result] = frames("cost-per-btc", texts);
    expect(result?.cells).toHaveLength(2);
    for (const row of table.rows) {
      const { cost_usd_per_btc, cost_usd_per_btc_low } = costRow(row, table.inputs, april);
      const cell = result?.cells.find(({ area }) => area === row.area);
      expect(cell).toMatchObject({ value: cost_usd_per_btc, low: cost_usd_per_btc_low });
    }
    expect(result?.basis).toMatchObject({
      efficiencyJPerTh: { central: 28.2 },
      efficiencyFrom: { kind: "own" },
      pue: { low: 1.05, central: 1.05, high: 1.05 },
    });
  });
  it("keep one company's contract beside the national price", () => {
    const [result] = frames("cost-per-btc");
    expect(result?.cells.filter(({ area }) => area === "USA")).toHaveLength(1);
    expect(result?.beside?.map(({ area }) => area)).toEqual(["USA"]);
    expect(result?.beside?.[0]?.value).toBeLessThan(result?.cells[1]?.value ?? 0);
  });
  it("have a margin that is what the price leaves", () => {
    const value = cellOf("USA", "cost-per-btc")?.value ?? 0;
    const margin = cellOf("USA", "mining-margin");
    expect(margin?.value).toBeCloseTo(1 - value / 80_000, 5);
    expect(margin?.low).toBeLessThan(margin?.high ?? 0);
  });
  it("do not exist without machines, or without any price of the class", () => {
    expect(costFrames("cost-per-btc", [april], () => null, described)).toEqual([]);
    expect(frames("cost-per-btc", { class: "wholesale" })).toEqual([]);
  });
});

describe("frames of power", () => {
  const shares = {
    ...frame("2026", [
      { area: "USA", value: 0.4, resolution: 0.001 },
      { area: "OTH", value: null, low: 0.1, high: 0.2 },
    ]),
    source: "luxor",
  };
  const totals = [
    { source: "luxor", period: "2026", totalEhs: 1_000, days: 365, periodDays: 365, published: [] },
  ] satisfies NetworkTotalEntry[];
  const site =
    siteInputs({ efficiency: null, pue: null }, { fleets: [fleet], machines: [] })?.inputs ?? null;
  const power = (metric: Parameters<typeof powerFrames>[0]) =>
    powerFrames(
      metric,
      [shares],
      totals,
      () => site,
      (area, year) => (area === "USA" ? { year: year - 1, value: 4_000 } : null),
      () => 7,
    )[0]?.cells;
  it("are share × EH/s × J/TH × PUE in MW, with bounds of all of them", () => {
    const [usa, other] = power("mining-power") ?? [];
    expect(usa?.value).toBeCloseTo(0.4 * 1_000 * 20 * 1.1, 6);
    expect(usa?.low).toBeCloseTo(0.4 * 1_000 * 10 * 1.01, 6);
    expect(other).toMatchObject({ value: null });
    expect(other?.high).toBeCloseTo(0.2 * 1_000 * 30 * 1.2, 6);
  });
  it("divide by generation only where it is known, and say its year", () => {
    const cells = power("share-of-generation") ?? [];
    expect(cells).toHaveLength(1);
    expect(cells[0]?.value).toBeCloseTo((8_800 * 8_760) / 1e6 / 4_000, 6);
    expect(cells[0]?.note).toBe(7);
  });
});
