/** Cost of one bitcoin for given inputs, with every part of it (research: formulas F3, F5). */
import { kwhOfWork } from "../cost-per-btc";
import {
  type Btc,
  btc,
  type Ehs,
  ehs,
  hashrateAt,
  type JPerTh,
  jPerTh,
  type KwhPerBtc,
  quantity,
  terahashesPerBlock,
  type UsdPerBtc,
  type UsdPerKwh,
  usdPerBtc,
  usdPerKwh,
} from "../units";
import type { CostBase, Fleet, Machine } from "./base";
import type { CostChoice } from "./choice";

/** Changes when the same inputs give other figures. */
export const FORMULA_VERSION = "cost-1";

/** CBECI's assumptions of power usage effectiveness. */
export const CBECI_PUE = { low: 1.01, central: 1.1, high: 1.2 } as const;

export type Spread<Value> = { low: Value; central: Value; high: Value };

export type CostInputs = {
  efficiency: Spread<JPerTh>;
  /** Where the efficiency comes from; null: the reader's own figure. */
  fleet: Fleet | null;
  machine: Machine | null;
  pue: Spread<number>;
  /** Fraction of the coins that the pool keeps, 0 to below 1. */
  poolFee: number;
  hosting: UsdPerKwh;
  other: UsdPerKwh;
  /** One price for everybody; null: each country's own. */
  price: UsdPerKwh | null;
  btcPrice: UsdPerBtc | null;
  difficulty: number;
  subsidy: Btc;
  fees: Btc;
  hashrate: Ehs;
};

/** The machines and the site: what power needs too. */
export type SiteInputs = Pick<CostInputs, "efficiency" | "fleet" | "machine" | "pue">;

/** Machines and site of a choice; `isKnown`: not the default in place of a name that is not on record. Null: no efficiency at all. */
export function siteInputs(
  choice: Pick<CostChoice, "efficiency" | "pue">,
  { fleets, machines }: Pick<CostBase, "fleets" | "machines">,
): { inputs: SiteInputs; isKnown: boolean } | null {
  const own = typeof choice.efficiency === "number" ? choice.efficiency : null;
  const id = typeof choice.efficiency === "string" ? choice.efficiency : null;
  const machine = machines.find((entry) => entry.id === id) ?? null;
  const named = fleets.find((entry) => entry.id === id) ?? null;
  const isKnown = id === null || machine !== null || named !== null;
  const fleet = own !== null || machine ? null : (named ?? fleets[0] ?? null);
  const central = own ?? machine?.jPerTh ?? fleet?.jPerTh;
  if (central === undefined) return null;
  const inputs: SiteInputs = {
    efficiency: {
      low: jPerTh(fleet?.low ?? central),
      central: jPerTh(central),
      high: jPerTh(fleet?.high ?? central),
    },
    fleet,
    machine,
    pue:
      choice.pue === null ? CBECI_PUE : { low: choice.pue, central: choice.pue, high: choice.pue },
  };
  return { inputs, isKnown };
}

/**
 * The inputs of a choice, or why its efficiency is not known.
 * @throws RangeError when there is none at all
 */
export function costInputs(
  choice: CostChoice,
  base: Pick<CostBase, "network" | "fleets" | "machines">,
): { inputs: CostInputs; isKnown: boolean } {
  const { network } = base;
  const site = siteInputs(choice, base);
  if (!site) throw new RangeError("no efficiency of the network is on record");
  const inputs: CostInputs = {
    ...site.inputs,
    poolFee: (choice.pool_fee_percent ?? 0) / 100,
    hosting: usdPerKwh(choice.hosting ?? 0),
    other: usdPerKwh(choice.other ?? 0),
    price: choice.price === null ? null : usdPerKwh(choice.price),
    btcPrice: optionalPrice(choice.btc_price ?? network.priceUsd),
    difficulty: choice.difficulty ?? network.difficulty,
    subsidy: btc(choice.subsidy ?? network.subsidyBtc),
    fees: btc(choice.fees ?? network.feesBtc),
    hashrate: choice.difficulty === null ? ehs(network.hashrateEhs) : hashrateAt(choice.difficulty),
  };
  return { inputs, isKnown: site.isKnown };
}

function optionalPrice(usd: number | null): UsdPerBtc | null {
  return usd === null ? null : usdPerBtc(usd);
}

/**
 * Electricity of the site for one bitcoin that the miner keeps: machines, cooling and what the pool keeps.
 * @throws RangeError when a block has no coins
 */
export function siteKwhPerBtc(
  { difficulty, subsidy, fees, poolFee }: CostInputs,
  efficiency: JPerTh,
  pue: number,
): KwhPerBtc {
  const kept = btc((subsidy + fees) * (1 - poolFee));
  return quantity<KwhPerBtc>(kwhOfWork(terahashesPerBlock(difficulty), kept, efficiency) * pue);
}

export type Cost = {
  kwhPerBtc: Spread<KwhPerBtc>;
  costUsdPerBtc: Spread<UsdPerBtc>;
  /** Electricity price at which the coin is worth what it costs; null without a price of bitcoin. May be below 0. */
  breakEvenUsdPerKwh: UsdPerKwh | null;
  /** (price − cost) ÷ price; null without a price of bitcoin. */
  margin: number | null;
};

/** Cost of one bitcoin at an electricity price. Low: the most efficient machines and site of the inputs; high: the least. */
export function costAt(price: UsdPerKwh, inputs: CostInputs): Cost {
  const { efficiency, pue, hosting, other, btcPrice } = inputs;
  const perKwh = price + hosting + other;
  const energy = (bound: keyof Spread<unknown>) =>
    siteKwhPerBtc(inputs, efficiency[bound], pue[bound]);
  const kwhPerBtc = { low: energy("low"), central: energy("central"), high: energy("high") };
  const cost = (kwh: KwhPerBtc) => usdPerBtc(kwh * perKwh);
  const central = cost(kwhPerBtc.central);
  // A price below zero, as on wholesale markets, turns the order round.
  const [low, high] = [cost(kwhPerBtc.low), cost(kwhPerBtc.high)].sort((a, b) => a - b);
  return {
    kwhPerBtc,
    costUsdPerBtc: { low: low ?? central, central, high: high ?? central },
    breakEvenUsdPerKwh:
      btcPrice === null ? null : usdPerKwh(btcPrice / kwhPerBtc.central - hosting - other),
    margin: btcPrice === null ? null : (btcPrice - central) / btcPrice,
  };
}

export const COST_PARTS = ["machines", "cooling", "hosting", "other", "pool"] as const;
export type CostPart = (typeof COST_PARTS)[number];

/** The parts of the central cost in USD per bitcoin; together they are all of it. */
export function costParts(price: UsdPerKwh, inputs: CostInputs): Record<CostPart, number> {
  const { efficiency, pue, hosting, other, poolFee } = inputs;
  const gross = { ...inputs, poolFee: 0 };
  const machines = siteKwhPerBtc(gross, efficiency.central, 1);
  const site = siteKwhPerBtc(gross, efficiency.central, pue.central);
  return {
    machines: machines * price,
    cooling: (site - machines) * price,
    hosting: site * hosting,
    other: site * other,
    pool: (site * (price + hosting + other) * poolFee) / (1 - poolFee),
  };
}
