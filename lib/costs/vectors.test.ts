import { describe, expect, it } from "vitest";
import {
  breakPointUsdPerKwh,
  kwhPerBtc,
  kwhPerBtcAtDifficulty,
  powerCostUsdPerBtc,
} from "../cost-per-btc";
import {
  breakEvenUsdPerKwh,
  hashpriceBtc,
  hashpriceUsd,
  rewardWithFees,
  subsidyAt,
} from "../hashprice";
import {
  btc,
  type Ehs,
  ehs,
  emissionsOf,
  gramsPerKwh,
  hashrateAt,
  type Joules,
  type JPerTh,
  jPerTh,
  type KwhPerBtc,
  type Megawatts,
  perKwh,
  powerOf,
  quantity,
  terahashesPerBlock,
  twhPerYear,
  type UsdPerPhDay,
  usdPerBtc,
  usdPerKwh,
  usdPerMwh,
  yearlyEnergy,
} from "../units";
import vectors from "./vectors.json";

const within = (tolerance: number, value: number, expected: number) =>
  expect(Math.abs(value / expected - 1)).toBeLessThanOrEqual(tolerance);

describe("hashes and hashrate", () => {
  it("follow from the difficulty", () => {
    const { difficulty, hashes, implied_hashrate_ehs_at_600s } = vectors.hashesPerBlock;
    within(1e-12, terahashesPerBlock(difficulty) * 1e12, hashes);
    within(1e-12, hashrateAt(difficulty), implied_hashrate_ehs_at_600s);
  });
  it("agree with ForkLog's rounded block interval within half a percent", () => {
    const { difficulty_prev, interval_min, computed_ehs, published_ehs } = vectors.forklogHashrate;
    const hashrate = hashrateAt(difficulty_prev, interval_min * 60);
    within(1e-12, hashrate, computed_ehs);
    within(0.005, hashrate, published_ehs);
  });
});

describe("cost of a bitcoin", () => {
  it("agrees with the first published sum", () => {
    const { D, reward, MH_per_J, usd_kwh, exact, published } = vectors.stackExchangeCost;
    const kwh = kwhPerBtcAtDifficulty(D, btc(reward), jPerTh(1e6 / MH_per_J));
    const cost = powerCostUsdPerBtc(kwh, usdPerKwh(usd_kwh));
    within(1e-12, cost, exact);
    expect(cost).toBeCloseTo(published, 2);
  });
  it("of August 2026 at 20 J/TH", () => {
    const {
      D,
      reward_btc,
      j_th,
      kwh_per_btc,
      "cost_usd_at_0.05_pue1.1": cost,
    } = vectors.august2026;
    const kwh = kwhPerBtcAtDifficulty(D, btc(reward_btc), jPerTh(j_th));
    within(1e-12, kwh, kwh_per_btc);
    within(1e-12, powerCostUsdPerBtc(kwh, perKwh(usdPerMwh(50)), 1.1), cost);
  });
  it.each(vectors.ccafCostOfMinting)("is CCAF's cost of minting on $date", (row) => {
    // CCAF's power includes a PUE of 1.10, its cost does not: the machines' power is what is left, over the week's hashrate of 1.
    const machines = (row.power_guess_gw * 1_000) / 1.1;
    const work = { days: 7, hashrateEhs: ehs(1), btc: btc(row.btc_7d) };
    const kwh = kwhPerBtc(work, jPerTh(machines));
    within(1e-9, kwh, row.kwh_per_btc);
    const cost = powerCostUsdPerBtc(kwh, usdPerKwh(0.05));
    within(1e-9, cost, row.computed_usd);
    within(row.date < "2025" ? 0.002 : 0.04, cost, row.published_usd);
  });
  it("of a spreadsheet's day", () => {
    const { j_th, hashrate_ehs, btc_day, usd_kwh, published } = vectors.spreadsheetCost;
    const work = { days: 1, hashrateEhs: ehs(hashrate_ehs), btc: btc(btc_day) };
    within(1e-9, powerCostUsdPerBtc(kwhPerBtc(work, jPerTh(j_th)), usdPerKwh(usd_kwh)), published);
  });
  it.each(Object.entries(vectors.coinGecko2023.examples))(
    "in %s is CoinGecko's energy times a household tariff",
    (_, { published, implied_usd_kwh }) => {
      const kwh = quantity<KwhPerBtc>(vectors.coinGecko2023.kwh_per_btc);
      within(1e-6, powerCostUsdPerBtc(kwh, usdPerKwh(implied_usd_kwh)), published);
    },
  );
  it("is not the post that divided joules by a million", () => {
    const { ehs: hashrate, j_th, usd_kwh, btc_day, correct, posted } = vectors.knownWrongPost;
    const work = { days: 1, hashrateEhs: ehs(hashrate), btc: btc(btc_day) };
    const cost = powerCostUsdPerBtc(kwhPerBtc(work, jPerTh(j_th)), usdPerKwh(usd_kwh));
    within(1e-12, cost, correct);
    within(1e-4, posted / cost, 3.6);
  });
  it.each(vectors.april2026.rows)("reached $100,000 in April 2026 at $j_th J/TH", (row) => {
    const { hashrate_ehs, btc: coins } = vectors.april2026;
    const work = { days: 30, hashrateEhs: ehs(Number(hashrate_ehs)), btc: btc(coins) };
    const kwh = kwhPerBtc(work, jPerTh(row.j_th));
    within(1e-9, kwh, row.kwh_per_btc);
    within(1e-9, breakPointUsdPerKwh(usdPerBtc(100_000), kwh), row.usd_kwh_for_100k);
  });
});

describe("hashprice", () => {
  it.each(vectors.hashprice)("of $date", (row) => {
    const hashprice = hashpriceBtc(row.D, rewardWithFees(3.125, row.fee_share));
    within(1e-9, hashprice, row.computed_btc_ph_day);
    within(0.01, hashprice, row.published_btc);
    const usd = hashpriceUsd(hashprice, usdPerBtc(row.price));
    within(1e-9, usd, row.computed_usd);
    // Only weekly fees are known for the older of the two, and its price is of another hour.
    within(0.015, usd, row.published_usd);
  });
  it("gives CoinShares' break-even price of an S19 XP", () => {
    const { hashprice, j_th, usd_kwh } = vectors.breakEven;
    const price = breakEvenUsdPerKwh(quantity<UsdPerPhDay>(hashprice), jPerTh(j_th));
    within(1e-12, price, usd_kwh);
  });
  it("refuses fees that are all of the reward", () => {
    expect(() => rewardWithFees(3.125, 1)).toThrow(RangeError);
    expect(() => rewardWithFees(3.125, -0.1)).toThrow(RangeError);
  });
  it("halves the subsidy every 210,000 blocks", () => {
    expect([0, 209_999, 210_000, 629_999, 630_000, 840_000].map(subsidyAt)).toEqual([
      50, 50, 25, 12.5, 6.25, 3.125,
    ]);
    expect(subsidyAt(210_000 * 32)).toBe(0.00000001);
    expect(subsidyAt(210_000 * 33)).toBe(0);
  });
});

describe("power and emissions", () => {
  it("agree with the survey's year", () => {
    const { twh, mtco2, g_per_kwh, power_from_survey_gw, twh_from_survey } = vectors.ccafEmissions;
    within(1e-9, emissionsOf(twhPerYear(twh), gramsPerKwh(g_per_kwh)), mtco2);
    const power = powerOf(ehs(268 / 0.48), jPerTh(28.2));
    within(1e-9, power, power_from_survey_gw * 1_000);
    within(1e-9, yearlyEnergy(power), twh_from_survey);
  });
});

describe("units", () => {
  it("are numbers, and no number is one by itself", () => {
    expect(perKwh(usdPerMwh(50))).toBe(0.05);
    expect(() => jPerTh(Number.NaN)).toThrow(RangeError);
  });
  it("cannot be mixed: none of these compiles", () => {
    const kwh = quantity<KwhPerBtc>(1);
    const mistakes = [
      // @ts-expect-error a price per MWh is no price per kWh
      () => powerCostUsdPerBtc(kwh, usdPerMwh(50)),
      // @ts-expect-error joules are no kWh: the error of 3.6
      () => powerCostUsdPerBtc(quantity<Joules>(1), usdPerKwh(0.05)),
      // @ts-expect-error an efficiency is no hashrate
      (): Megawatts => powerOf(jPerTh(20), ehs(900)),
      // @ts-expect-error nor is a plain number
      (): Ehs => 900,
      // @ts-expect-error dividing by hand gives a number without a unit
      (): KwhPerBtc => (900 * jPerTh(20)) / 1e6,
      // @ts-expect-error USD per BTC is no USD per kWh
      () => breakPointUsdPerKwh(usdPerKwh(0.1), kwh),
    ];
    expect(mistakes).toHaveLength(6);
    const efficiency: JPerTh = jPerTh(20);
    expect(efficiency + 1).toBe(21);
  });
});
