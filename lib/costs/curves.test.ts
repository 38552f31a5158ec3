import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { btc, ehs, jPerTh, usdPerBtc, usdPerKwh } from "../units";
import type { CountryShare } from "./base";
import { type CostInputs, costAt } from "./model";
import { newestHydro } from "./presets";
import { supplyCurve } from "./supply";
import type { AreaCost } from "./table";
import { tornado } from "./tornado";

const inputs: CostInputs = {
  efficiency: { low: jPerTh(10), central: jPerTh(18), high: jPerTh(30) },
  fleet: null,
  machine: null,
  pue: { low: 1.01, central: 1.1, high: 1.2 },
  poolFee: 0,
  hosting: usdPerKwh(0),
  other: usdPerKwh(0),
  price: null,
  btcPrice: usdPerBtc(70_000),
  difficulty: 1.2e14,
  subsidy: btc(3.125),
  fees: btc(0.02),
  hashrate: ehs(900),
};
const rowsOf = (prices: readonly number[]): AreaCost[] =>
  prices.map((price, index) => ({
    area: `A${index}`,
    name: `A${index}`,
    price: null,
    priceUsdPerKwh: price,
    cost: costAt(usdPerKwh(price), inputs),
  }));

const sharesOf = (entries: readonly CountryShare[]) => ({
  source: "x",
  sourceName: "X",
  period: "2026",
  entries,
});

describe("the supply curve", () => {
  it("rises in cost and in hashrate, and no hashrate is lost", () => {
    const price = fc.double({ min: 0.001, max: 0.5, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(price, fc.double({ min: 0, max: 0.02, noNaN: true })), { maxLength: 40 }),
        (countries) => {
          const rows = rowsOf(countries.map(([value]) => value)).slice(0, -2);
          const entries = countries.map(([, share], index) => ({ area: `A${index}`, share }));
          const curve = supplyCurve(rows, sharesOf(entries), 900, 70_000);
          if (!curve) throw new Error("there are shares");
          curve.steps.forEach((step, index) => {
            const before = curve.steps[index - 1];
            expect(step.fromEhs).toBe(before?.toEhs ?? 0);
            expect(step.toEhs).toBeGreaterThanOrEqual(step.fromEhs);
            expect(step.costUsdPerBtc).toBeGreaterThanOrEqual(before?.costUsdPerBtc ?? 0);
          });
          const last = curve.steps.at(-1)?.toEhs ?? 0;
          expect(last + curve.unpricedEhs + curve.otherEhs).toBeCloseTo(900, 6);
          expect(curve.breaksEvenEhs).toBeLessThanOrEqual(last);
        },
      ),
    );
  });
  it("does not exist without shares", () => {
    expect(supplyCurve(rowsOf([0.05]), null, 900, null)).toBeNull();
  });
});

describe("the tornado", () => {
  it("has its widest bar first and moves with each input alone", () => {
    const bars = tornado(0.05, inputs, {
      lastYear: { difficulty: { low: 1e14, high: 1.4e14 }, feesBtc: { low: 0.01, high: 0.1 } },
      prices: { low: 0.04, high: 0.05 },
    });
    const widths = bars.map(({ costFromUsd, costToUsd }) => Math.abs(costToUsd - costFromUsd));
    expect(widths).toEqual([...widths].sort((a, b) => b - a));
    expect(bars.map(({ input }) => input).sort()).toEqual([
      "difficulty",
      "efficiency",
      "fees",
      "price",
      "pue",
    ]);
    const price = bars.find(({ input }) => input === "price");
    expect((price?.costFromUsd ?? 0) / (price?.costToUsd ?? 1)).toBeCloseTo(0.8, 9);
    const fees = bars.find(({ input }) => input === "fees");
    expect(fees?.costToUsd).toBeLessThan(fees?.costFromUsd ?? 0);
  });
});

it("the newest machine with water is of the last year and the most efficient of it", () => {
  const machine = (id: string, released: string, jPerThOfIt: number, cooling = "hydro") => ({
    id,
    name: id,
    jPerTh: jPerThOfIt,
    released,
    cooling,
  });
  expect(
    newestHydro([
      machine("old", "2025-01-01", 9),
      machine("air", "2026-01-01", 8, "air"),
      machine("a", "2026-01-01", 10.9),
      machine("b", "2026-06-01", 9.45),
    ])?.id,
  ).toBe("b");
});
