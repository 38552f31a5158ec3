import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { btc, ehs, jPerTh, usdPerBtc, usdPerKwh } from "../units";
import { readCostChoice } from "./choice";
import { type CostInputs, costAt, costInputs, costParts } from "./model";

const inputs = (change: Partial<CostInputs> = {}): CostInputs => ({
  efficiency: { low: jPerTh(10), central: jPerTh(18), high: jPerTh(30) },
  fleet: null,
  machine: null,
  pue: { low: 1.01, central: 1.1, high: 1.2 },
  poolFee: 0,
  hosting: usdPerKwh(0),
  other: usdPerKwh(0),
  price: null,
  btcPrice: usdPerBtc(100_000),
  difficulty: 1.2e14,
  subsidy: btc(3.125),
  fees: btc(0.02),
  hashrate: ehs(900),
  ...change,
});
const positive = (max: number) => fc.double({ min: 0.001, max, noNaN: true });
const central = (price: number, given: CostInputs) =>
  costAt(usdPerKwh(price), given).costUsdPerBtc.central;

describe("a cost", () => {
  it("is linear in price and efficiency", () => {
    fc.assert(
      fc.property(positive(1), positive(100), positive(20), (price, jth, factor) => {
        const efficiency = (value: number) => ({
          efficiency: { low: jPerTh(value), central: jPerTh(value), high: jPerTh(value) },
        });
        const once = central(price, inputs(efficiency(jth)));
        expect(central(price * factor, inputs(efficiency(jth))) / once).toBeCloseTo(factor, 9);
        expect(central(price, inputs(efficiency(jth * factor))) / once).toBeCloseTo(factor, 9);
      }),
    );
  });
  it("has a break-even price that times the energy is the price of bitcoin", () => {
    fc.assert(
      fc.property(positive(1e6), fc.double({ min: 0, max: 0.5, noNaN: true }), (price, poolFee) => {
        const { breakEvenUsdPerKwh, kwhPerBtc } = costAt(
          usdPerKwh(0.05),
          inputs({ btcPrice: usdPerBtc(price), poolFee }),
        );
        expect(((breakEvenUsdPerKwh ?? 0) * kwhPerBtc.central) / price).toBeCloseTo(1, 9);
      }),
    );
  });
  it("is all of the coin's price at the break-even price, overheads included", () => {
    const given = inputs({ hosting: usdPerKwh(0.01), other: usdPerKwh(0.0105), poolFee: 0.02 });
    const { breakEvenUsdPerKwh } = costAt(usdPerKwh(0.05), given);
    expect(central(breakEvenUsdPerKwh ?? 0, given)).toBeCloseTo(100_000, 6);
    expect(costAt(usdPerKwh(breakEvenUsdPerKwh ?? 0), given).margin).toBeCloseTo(0, 9);
  });
  it("is the sum of its parts", () => {
    fc.assert(
      fc.property(
        positive(1),
        fc.double({ min: 0, max: 0.5, noNaN: true }),
        positive(1),
        positive(1),
        (price, poolFee, hosting, other) => {
          const given = inputs({ poolFee, hosting: usdPerKwh(hosting), other: usdPerKwh(other) });
          const parts = costParts(usdPerKwh(price), given);
          const sum = Object.values(parts).reduce((total, part) => total + part, 0);
          expect(sum / central(price, given)).toBeCloseTo(1, 9);
        },
      ),
    );
  });
  it("lies within its bounds, also at a price below zero", () => {
    for (const price of [-0.02, 0, 0.05]) {
      const { low, central: middle, high } = costAt(usdPerKwh(price), inputs()).costUsdPerBtc;
      expect(low).toBeLessThanOrEqual(middle);
      expect(middle).toBeLessThanOrEqual(high);
    }
  });
});

describe("a choice", () => {
  it("refuses what is impossible, with the field and the reason", () => {
    const refused = (texts: Record<string, string>) => readCostChoice(texts).refusals;
    expect(refused({ efficiency: "-5" })).toEqual([
      { field: "efficiency", kind: "too-small", limit: 0.1 },
    ]);
    expect(refused({ pue: "0.9" })).toEqual([{ field: "pue", kind: "too-small", limit: 1 }]);
    expect(refused({ subsidy: "0" })).toEqual([{ field: "subsidy", kind: "no-coins" }]);
    expect(refused({ subsidy: "0", fees: "0.1" })).toEqual([]);
    expect(refused({ btc_price: "much" })).toEqual([{ field: "btc_price", kind: "not-a-number" }]);
    expect(refused({ tolerance: "1.5" })).toEqual([{ field: "tolerance", kind: "not-whole" }]);
    expect(refused({ class: "household" })).toEqual([{ field: "class", kind: "unknown" }]);
    expect(refused({ period: "2026-13" })).toEqual([{ field: "period", kind: "unknown" }]);
  });
  it("never throws, and is the default where it refuses", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom("pue", "efficiency", "period", "fees"), fc.string()),
        (texts) => {
          const { choice, refusals } = readCostChoice(texts);
          for (const { field } of refusals) expect(choice[field]).toBeNull();
        },
      ),
    );
  });
  it("takes a fleet, a machine or a number for the efficiency", () => {
    const fleet = {
      id: "ccaf-2024",
      source: "ccaf-survey",
      sourceName: "Survey",
      period: "2024",
      jPerTh: 28.2,
      low: null,
      high: null,
      url: null,
      caveat: null,
    };
    const machine = { id: "s19-xp", name: "S19 XP", jPerTh: 21.5, released: null, cooling: null };
    const network = {
      period: "2026-07",
      start: "2026-07-01",
      end: "2026-08-01",
      days: 31,
      blocks: 4464,
      hashrateEhs: 900,
      difficulty: 1.2e14,
      subsidyBtc: 3.125,
      feesBtc: 0.02,
      priceUsd: 100_000,
    };
    const of = (efficiency: string) =>
      costInputs(readCostChoice({ efficiency }).choice, {
        network,
        fleets: [fleet],
        machines: [machine],
      });
    expect(of("").inputs.efficiency.central).toBe(28.2);
    expect(of("s19-xp").inputs.machine).toBe(machine);
    expect(of("17.5").inputs.efficiency).toEqual({ low: 17.5, central: 17.5, high: 17.5 });
    expect(of("no-such").isKnown).toBe(false);
  });
});
