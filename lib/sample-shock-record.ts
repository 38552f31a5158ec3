/** Luxor's top ten of 2026-Q3 with the newest epoch, for tests. */
import type { ShockRecord } from "./shock-outcome";

export const SHOCK_RECORD: ShockRecord = {
  source: { id: "luxor", name: "Luxor Hashrate Index" },
  sources: [{ id: "luxor", name: "Luxor Hashrate Index", period: "2026-Q3" }],
  period: "2026-Q3",
  countries: (
    [
      ["USA", "United States", 0.367, "Americas", 0.08],
      ["RUS", "Russia", 0.172, "Europe", 0.06],
      ["CHN", "China", 0.122, "Asia", 0.09],
      ["PRY", "Paraguay", 0.047, "Americas", 0.05],
      ["ARE", "United Arab Emirates", 0.03, "Asia", null],
      ["OMN", "Oman", 0.028, "Asia", null],
      ["CAN", "Canada", 0.026, "Americas", 0.07],
      ["ETH", "Ethiopia", 0.024, "Africa", 0.03],
      ["IDN", "Indonesia", 0.018, "Asia", 0.07],
      ["NOR", "Norway", 0.017, "Europe", 0.05],
    ] as const
  ).map(([id, name, share, region, priceUsdPerKwh]) => ({
    id,
    name,
    share,
    region,
    priceUsdPerKwh,
  })),
  rest: 0.149,
  areas: [
    { id: "KAZ", name: "Kazakhstan" },
    { id: "USA", name: "United States" },
  ],
  isTopList: true,
  areaCount: 249,
  states: [
    { id: "US-TX", name: "Texas", ofParent: 0.1122, share: 0.0411774, period: "2021-12" },
    { id: "US-GA", name: "Georgia", ofParent: 0.3, share: 0.1101, period: "2021-12" },
  ],
  epoch: {
    height: 961_632,
    bits: 0x1702353d,
    difficulty: 127_479_855_693_691.41,
    date: "2026-08-08",
  },
  day: { date: "2026-08-21", lastHeight: 963_498, priceUsd: 78_456.69, feesBtcPerBlock: 0.0355 },
  efficiency: { jPerTh: 20.8, period: "2025-11", source: "CBECI" },
};
