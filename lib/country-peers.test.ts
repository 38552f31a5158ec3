import { expect, test } from "vitest";
import { en } from "../messages/en";
import { countryPeers } from "./country-peers";
import type { NewestPrice } from "./newest-prices";
import { cellsOf, frameOf, timelineOf } from "./sample-timeline";

const shares = timelineOf([
  frameOf(
    "cbeci",
    "2022-01",
    cellsOf({ USA: 0.3784, KAZ: 0.1322, CHN: 0.2111, OTH: 0.0902 }, 0.0001),
  ),
  frameOf("luxor", "2026-Q3", cellsOf({ USA: 0.367, CHN: 0.122 }, 0.001)),
]);
const price = (usdPerKwh: number, period: string): NewestPrice => ({
  usdPerKwh,
  resolution: 0.001,
  period,
  tariffClass: "industrial",
});
const prices = new Map([
  ["USA", price(0.098, "2026-07")],
  ["KAZ", price(0.066, "2025")],
  ["CHN", price(0.079, "2024")],
]);
const names = new Map([
  ["USA", "United States"],
  ["KAZ", "Kazakhstan"],
  ["CHN", "China"],
]);

test("peers come from the newest snapshot that lists the country, never the residual", () => {
  const { inShare } = countryPeers("KAZ", shares, prices, names, en);
  expect(inShare).toEqual({
    period: "2022-01",
    source: "cbeci",
    peers: [
      { iso3: "USA", name: "United States", figure: "37.8 %" },
      { iso3: "CHN", name: "China", figure: "21.1 %" },
    ],
  });
  expect(countryPeers("USA", shares, prices, names, en).inShare?.period).toBe("2026-Q3");
});

test("a price says of which class and year it is", () => {
  expect(countryPeers("KAZ", shares, prices, names, en).inPrice).toEqual([
    { iso3: "USA", name: "United States", figure: "0.098 USD/kWh, industrial, 2026-07" },
    { iso3: "CHN", name: "China", figure: "0.079 USD/kWh, industrial, 2024" },
  ]);
});

test("a country without a figure has no peers", () => {
  expect(countryPeers("BTN", shares, new Map(), names, en)).toEqual({ inShare: null, inPrice: [] });
});
