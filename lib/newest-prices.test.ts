import { expect, test } from "vitest";
import type { Tariff } from "./contract";
import { newestPrices } from "./newest-prices";
import { frameOf, timelineOf } from "./sample-timeline";

const tariff = (period: string, tariffClass: string): Tariff => ({
  class: tariffClass,
  band: null,
  taxBasis: "unknown",
  currency: "USD",
  scope: "national-average",
  period,
  source: "worldbank",
  vintage: "2026-01-01",
});

test("each country's newest price with the year it is of, also when a later frame carries it or lacks it", () => {
  const timeline = {
    ...timelineOf([
      frameOf("several", "2019", [
        { area: "PRY", value: 0.066, resolution: 0.001, tariff: 0 },
        { area: "NOR", value: 0.07, tariff: 0 },
      ]),
      frameOf("several", "2024", [
        { area: "PRY", value: 0.066, resolution: 0.001, tariff: 0 },
        { area: "ETH", value: 0.03, tariff: 1 },
        { area: "CUB", value: null, tariff: 1 },
      ]),
    ]),
    tariffs: [tariff("2019", "business"), tariff("2024", "industrial")],
  };
  expect(Object.fromEntries(newestPrices(timeline))).toEqual({
    PRY: { usdPerKwh: 0.066, resolution: 0.001, period: "2019", tariffClass: "business" },
    NOR: { usdPerKwh: 0.07, period: "2019", tariffClass: "business" },
    ETH: { usdPerKwh: 0.03, period: "2024", tariffClass: "industrial" },
  });
});
