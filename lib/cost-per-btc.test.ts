import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { NetworkDay } from "./contract";
import {
  breakPointUsdPerKwh,
  kwhPerBtc,
  kwhPerBtcAtDifficulty,
  networkWork,
  powerCostUsdPerBtc,
} from "./cost-per-btc";
import { btc, ehs, jPerTh, type KwhPerBtc, quantity, usdPerBtc, usdPerKwh } from "./units";

const day = (hashrateEhs: number, issuanceBtc: number | null, feesBtc: number | null) =>
  ({ date: "2026-04-01", hashrateEhs, issuanceBtc, feesBtc }) as NetworkDay;

/** April 2026: 958.129 EH/s and 13,258.5968 BTC. */
const APRIL_2026 = { days: 30, hashrateEhs: ehs(958.129), btc: btc(13_258.5968) };

describe("energy of one bitcoin", () => {
  it.each([
    [15, 780_459, 0.1281],
    [20, 1_040_612, 0.0961],
    [21.5, 1_118_658, 0.0894],
    [28.2, 1_467_263, 0.0682],
  ])("April 2026 at %d J/TH", (efficiency, kwh, price) => {
    const energy = kwhPerBtc(APRIL_2026, jPerTh(efficiency));
    expect(energy).toBeCloseTo(kwh, -1);
    expect(breakPointUsdPerKwh(usdPerBtc(100_000), energy)).toBeCloseTo(price, 4);
  });

  it("agrees with worked examples from difficulty and reward", () => {
    // Published: 1.79 USD.
    const early = kwhPerBtcAtDifficulty(1.5e6, btc(50), jPerTh(1e6 / 2));
    expect(powerCostUsdPerBtc(early, usdPerKwh(0.1))).toBeCloseTo(1.78957, 5);
    const august2026 = kwhPerBtcAtDifficulty(
      127_479_855_693_691.4,
      btc(3.1481917799138217),
      jPerTh(20),
    );
    expect(august2026).toBeCloseTo(966_201.57, 1);
    expect(powerCostUsdPerBtc(august2026, usdPerKwh(0.05), 1.1)).toBeCloseTo(53_141.09, 1);
  });

  it("does not divide joules by a million", () => {
    // A post gave 96,460 USD for these inputs, 3.6 times too much.
    const kwh = kwhPerBtc({ days: 1, hashrateEhs: ehs(628), btc: btc(450) }, jPerTh(16));
    expect(powerCostUsdPerBtc(kwh, usdPerKwh(0.05))).toBeCloseTo(26_794.67, 2);
  });

  it("is its own inverse: at the break point a coin costs what was asked", () => {
    const positive = (max: number) => fc.double({ min: 0.001, max, noNaN: true });
    fc.assert(
      fc.property(
        positive(1e6),
        positive(1e7),
        fc.double({ min: 1, max: 2, noNaN: true }),
        (cost, energy, pue) => {
          const kwh = quantity<KwhPerBtc>(energy);
          const price = breakPointUsdPerKwh(usdPerBtc(cost), kwh, pue);
          expect(powerCostUsdPerBtc(kwh, price, pue) / cost).toBeCloseTo(1, 9);
        },
      ),
    );
  });
});

describe("work of some days", () => {
  it("adds coins and averages hashrate", () => {
    expect(networkWork([day(900, 450, 3), day(1000, 440, 7)])).toEqual({
      days: 2,
      hashrateEhs: 950,
      btc: 900,
    });
  });

  it("is unknown without days, coins or fees", () => {
    expect(networkWork([])).toBeNull();
    expect(networkWork([day(900, 450, null)])).toBeNull();
    expect(networkWork([day(900, null, 3)])).toBeNull();
    expect(networkWork([day(900, 0, 0)])).toBeNull();
  });
});
