import { describe, expect, it } from "vitest";
import { metricOf } from "../metrics";
import { countTariffs, mapCostsHref, mapInputs } from "./map-inputs";

describe("inputs of the map", () => {
  const all = { efficiency: "28.2", pue: "1.2", class: "industrial", band: "IG", tolerance: "5" };
  it("are those that the metric is computed or chosen by", () => {
    expect(mapInputs(metricOf("cost-per-btc"), all)).toEqual(all);
    expect(Object.keys(mapInputs(metricOf("electricity-price"), all))).toEqual([
      "class",
      "band",
      "tolerance",
    ]);
    expect(Object.keys(mapInputs(metricOf("mining-power"), all))).toEqual(["efficiency", "pue"]);
    expect(mapInputs(metricOf("hashrate-share"), all)).toEqual({});
  });
  it("leave out what is impossible, and what is the default anyway", () => {
    const texts = { efficiency: "-5", pue: "0.9", class: "national", band: "XX", tolerance: "99" };
    expect(mapInputs(metricOf("cost-per-btc"), texts)).toEqual({});
    expect(mapInputs(metricOf("cost-per-btc"), { efficiency: "x".repeat(200) })).toEqual({});
  });
  it("lead to the page of costs with the same inputs and period", () => {
    expect(mapCostsHref({ efficiency: "28.2" }, { period: "2024" })).toBe(
      "/costs?period=2024&efficiency=28.2",
    );
    expect(mapCostsHref({}, { period: "2026-08", basis: { otherUsdPerKwh: 0.0105 } })).toBe(
      "/costs?period=2026-08&other=0.0105",
    );
    expect(mapCostsHref({}, null)).toBe("/costs");
  });
  it("count each kind of price, and those of an earlier year", () => {
    const priced = (band: string | null, period: string) => ({
      tariff: { class: "industrial", band, period },
    });
    expect(
      countTariffs(
        [priced("IG", "2024-S2"), priced("IG", "2023-S1"), priced(null, "2024"), { tariff: null }],
        "2024",
      ),
    ).toEqual({
      kinds: [
        { kind: "industrial", band: "IG", count: 2 },
        { kind: "industrial", band: null, count: 1 },
      ],
      older: 1,
    });
  });
});
