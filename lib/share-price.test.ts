import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Tariff, Timeline } from "./contract";
import { cellsOf, frameOf, LUXOR_2026_Q3 } from "./sample-timeline";
import { type PricedShare, scatterLayout, sharePrice } from "./share-price";

const tariff = (period: string): Tariff => ({
  class: "industrial",
  band: null,
  taxBasis: "none",
  currency: "USD",
  scope: "national-tariff",
  period,
  source: "lokshin",
  vintage: "2025-01-01",
});
const prices = {
  metric: "electricity-price",
  tariffs: [tariff("2019"), tariff("2024")],
  frames: [
    frameOf("several", "2019", [{ area: "USA", value: 0.06, tariff: 0 }]),
    frameOf("several", "2025", [
      { area: "USA", value: 0.08, tariff: 1 },
      { area: "RUS", value: 0.05, tariff: 1 },
      { area: "CHN", value: 0.09, tariff: 1 },
    ]),
  ],
} as unknown as Timeline;
const known = new Set(["USA", "RUS", "CHN", "PRY"]);
const plot = { left: 40, right: 700, top: 20, bottom: 300 };

describe("shares against prices", () => {
  it("pair a snapshot with the last prices before it, each with its own date", () => {
    const { pairs, priceYear, unpriced } = sharePrice(LUXOR_2026_Q3, prices, known);
    expect(priceYear).toBe("2025");
    expect(pairs.map(({ area, priceUsdPerKwh }) => [area, priceUsdPerKwh])).toContainEqual([
      "USA",
      0.08,
    ]);
    expect(pairs[0]?.tariff.period).toBe("2024");
    expect(unpriced).toEqual(["PRY"]);
  });
  it("have no correlation without three pairs, and −1 when the dearest mines least", () => {
    const old = frameOf("cbeci", "2019-09", cellsOf({ USA: 0.04 }, 0.0001));
    expect(sharePrice(old, prices, known)).toMatchObject({ priceYear: "2019", rho: null });
    const turned = frameOf("luxor", "2025-Q4", cellsOf({ RUS: 0.5, USA: 0.3, CHN: 0.1 }, 0.001));
    expect(sharePrice(turned, prices, known).rho).toBeCloseTo(-1, 12);
  });
  it("are drawn inside of the plot, with labels that cover neither marks nor each other", () => {
    const pair = fc.record({
      value: fc.double({ min: 0, max: 1, noNaN: true }),
      priceUsdPerKwh: fc.double({ min: 0.01, max: 0.4, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 15 }), (list) => {
        const pairs = list.map(
          (entry, index): PricedShare => ({
            ...entry,
            area: String(index),
            resolution: null,
            tariff: tariff("2024"),
          }),
        );
        const { marks } = scatterLayout(pairs, plot, () => 60);
        const labels = marks.flatMap(({ label }) => (label ? [label] : []));
        const left = ({ x, end }: (typeof labels)[number]) => (end ? x - 60 : x);
        for (const { x, y } of marks) {
          expect(x).toBeGreaterThanOrEqual(plot.left);
          expect(x).toBeLessThanOrEqual(plot.right);
          expect(y).toBeGreaterThanOrEqual(plot.top - 0.1);
          expect(y).toBeLessThanOrEqual(plot.bottom + 0.1);
        }
        for (const a of labels)
          for (const b of labels)
            if (a !== b)
              expect(Math.abs(a.y - b.y) >= 14 || Math.abs(left(a) - left(b)) >= 60).toBe(true);
      }),
    );
  });
});
