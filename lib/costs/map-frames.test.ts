import { describe, expect, it } from "vitest";
import type { Frame, NetworkTotalEntry, Tariff } from "../contract";
import type { Fleet, NetworkPeriod } from "./base";
import { costFrames, powerFrames } from "./map-frames";

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
  const prices = {
    frames: [
      frame("2026", [
        { area: "USA", value: 0.1, resolution: 0.0005, tariff: 0 },
        { area: "NOR", value: 0.05, tariff: 1 },
      ]),
    ],
    tariffs: [tariff("2024"), tariff("2026-07")],
  };
  it("are the worked example's energy times price and PUE, with bounds and digits", () => {
    const [result] = costFrames("cost-per-btc", prices, [april], () => fleet, null);
    expect(result?.period).toBe("2026-04");
    expect(result?.kind).toBe("month");
    const [usa] = result?.cells ?? [];
    expect(usa?.value).toBeCloseTo(1_040_612.2 * 0.1 * 1.1, -1);
    expect((usa?.low ?? 0) / (usa?.value ?? 1)).toBeCloseTo((10 * 1.01) / (20 * 1.1), 6);
    expect((usa?.high ?? 0) / (usa?.value ?? 1)).toBeCloseTo((30 * 1.2) / (20 * 1.1), 6);
    expect(usa?.resolution).toBeCloseTo(1_040_612.2 * 1.1 * 0.0005, 0);
  });
  it("leave out a price that began after the month", () => {
    const [result] = costFrames("cost-per-btc", prices, [april], () => fleet, null);
    expect(result?.cells.map(({ area }) => area)).toEqual(["USA"]);
  });
  it("have a margin that is what the price leaves", () => {
    const [cost] = costFrames("cost-per-btc", prices, [april], () => fleet, null);
    const [margin] = costFrames("mining-margin", prices, [april], () => fleet, null);
    const value = cost?.cells[0]?.value ?? 0;
    expect(margin?.cells[0]?.value).toBeCloseTo(1 - value / 80_000, 5);
    expect(margin?.cells[0]?.low).toBeLessThan(margin?.cells[0]?.high ?? 0);
  });
  it("do not exist without machines, or overheads that nobody found", () => {
    expect(costFrames("cost-per-btc", prices, [april], () => null, null)).toEqual([]);
    expect(costFrames("cost-with-overheads", prices, [april], () => fleet, null)).toEqual([]);
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
  const power = (metric: Parameters<typeof powerFrames>[0]) =>
    powerFrames(
      metric,
      [shares],
      totals,
      () => fleet,
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
