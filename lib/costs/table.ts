/** The table of costs: one row a country or state, the same for page, map, CSV and API. */
import type { CostList, CostRow } from "../contract";
import type { PricedRow } from "../tariff-choice";
import { usdPerKwh } from "../units";
import type { CostBase } from "./base";
import type { CostChoice } from "./choice";
import { type Cost, type CostInputs, costAt, costInputs } from "./model";
import {
  choosePrices,
  chooseStatePrices,
  DEFAULT_TOLERANCE_YEARS,
  pricesBeside,
} from "./price-choice";

/** Area of a price that everybody is asked to pay. */
export const EVERYWHERE = { id: "WLD", name: "Everywhere" };

export type AreaCost = {
  area: string;
  name: string;
  /** Null: the reader's own price. */
  price: PricedRow | null;
  priceUsdPerKwh: number;
  cost: Cost;
};

export type CostTable = {
  inputs: CostInputs;
  /** Whether the efficiency that was asked for is on record. */
  isKnown: boolean;
  /** Cheapest first. */
  rows: readonly AreaCost[];
  /** Contracts, regional rates and tariffs for miners: never a country's colour. */
  beside: readonly AreaCost[];
  classes: readonly { class: string; band: string | null; areas: number }[];
};

/** Costs of every area with a price under the choice. */
export function costTable(
  choice: CostChoice,
  base: Pick<CostBase, "level" | "network" | "fleets" | "machines" | "prices" | "areas">,
): CostTable {
  const { inputs, isKnown } = costInputs(choice, base);
  const year = Number(base.network.start.slice(0, 4));
  const names = new Map(base.areas.map(({ id, name }) => [id, name]));
  const costed = (price: PricedRow): AreaCost[] => {
    const name = names.get(price.area);
    if (name === undefined) return [];
    const cost = costAt(usdPerKwh(price.value), inputs);
    return [{ area: price.area, name, price, priceUsdPerKwh: price.value, cost }];
  };
  const isState = base.level === "state";
  const beside = isState ? [] : pricesBeside(base.prices, choice, year).flatMap(costed);
  if (inputs.price !== null) {
    const { id: area, name } = EVERYWHERE;
    const cost = costAt(inputs.price, inputs);
    const row = { area, name, price: null, priceUsdPerKwh: inputs.price, cost };
    return { inputs, isKnown, rows: [row], beside, classes: [] };
  }
  const rows = (isState ? chooseStatePrices : choosePrices)(base.prices, choice, year)
    .flatMap(costed)
    .sort(
      (a, b) =>
        a.cost.costUsdPerBtc.central - b.cost.costUsdPerBtc.central || (a.area < b.area ? -1 : 1),
    );
  return { inputs, isKnown, rows, beside, classes: countClasses(rows) };
}

function countClasses(rows: readonly AreaCost[]): CostTable["classes"] {
  const counts = new Map<string, CostTable["classes"][number]>();
  for (const { price } of rows) {
    if (!price) continue;
    const { class: kind, band } = price.tariff;
    const key = `${kind} ${band ?? ""}`;
    const areas = (counts.get(key)?.areas ?? 0) + 1;
    counts.set(key, { class: kind, band, areas });
  }
  return [...counts.values()].sort((a, b) => b.areas - a.areas);
}

/** USD to the cent and energy to the tenth of a kWh: what page, file and API agree in. */
const cents = (usd: number) => Math.round(usd * 100) / 100;
const digits = (value: number, count: number) => Number(value.toPrecision(count));

/** A row of the wire. */
export function costRow(
  { area, name, price, priceUsdPerKwh, cost }: AreaCost,
  inputs: CostInputs,
  network: Pick<CostBase["network"], "start" | "end">,
): CostRow {
  const { costUsdPerBtc, kwhPerBtc, breakEvenUsdPerKwh } = cost;
  return {
    area_id: area,
    area: name,
    period_start: network.start,
    period_end: network.end,
    price_usd_per_kwh: priceUsdPerKwh,
    tariff_class: price?.tariff.class ?? "own",
    tariff_band: price?.tariff.band ?? null,
    tax_basis: price?.tariff.taxBasis ?? "unknown",
    price_scope: price?.tariff.scope ?? "own",
    price_period_start: price?.start ?? null,
    efficiency_j_per_th: digits(inputs.efficiency.central, 6),
    pue: inputs.pue.central,
    kwh_per_btc: Math.round(kwhPerBtc.central * 10) / 10,
    cost_usd_per_btc_low: cents(costUsdPerBtc.low),
    cost_usd_per_btc: cents(costUsdPerBtc.central),
    cost_usd_per_btc_high: cents(costUsdPerBtc.high),
    btc_price_usd: inputs.btcPrice === null ? null : cents(inputs.btcPrice),
    break_even_usd_per_kwh: breakEvenUsdPerKwh === null ? null : digits(breakEvenUsdPerKwh, 6),
    caveat: price?.caveat ?? null,
  };
}

/** The inputs as the API tells them. */
export function inputsUsed(choice: CostChoice, inputs: CostInputs): CostList["inputs"] {
  const { fleet, machine } = inputs;
  return {
    efficiency_j_per_th: inputs.efficiency,
    efficiency_from: fleet ? `${fleet.id} ${fleet.period}` : (machine?.id ?? "own"),
    pue: inputs.pue,
    pool_fee: inputs.poolFee,
    hosting_usd_per_kwh: inputs.hosting,
    other_usd_per_kwh: inputs.other,
    price_usd_per_kwh: inputs.price,
    btc_price_usd: inputs.btcPrice,
    difficulty: inputs.difficulty,
    subsidy_btc: inputs.subsidy,
    fees_btc: inputs.fees,
    hashrate_ehs: inputs.hashrate,
    price_class: choice.class,
    price_band: choice.band,
    price_tax_basis: choice.tax,
    price_tolerance_years: choice.tolerance ?? DEFAULT_TOLERANCE_YEARS,
  };
}
