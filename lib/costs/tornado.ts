/** How far each input moves a country's cost, all others at their central value. */
import type { CostMessages } from "@/messages/en/pages";
import { ageInYears } from "../tariff-choice";
import { btc, type JPerTh, usdPerKwh } from "../units";
import type { CostBase } from "./base";
import { number } from "./figures";
import { type CostInputs, costAt } from "./model";
import type { AreaCost } from "./table";

export const TORNADO_INPUTS = ["price", "efficiency", "difficulty", "pue", "fees"] as const;
export type TornadoInput = (typeof TORNADO_INPUTS)[number];

export type TornadoBar = {
  input: TornadoInput;
  /** Values of the input, in its unit, lowest first. */
  from: number;
  to: number;
  /** Cost in USD per bitcoin at each of them. */
  costFromUsd: number;
  costToUsd: number;
};

/**
 * Bars with a width, the widest first.
 * @param prices lowest and highest price of the country on record, in USD/kWh
 */
export function tornado(
  priceUsdPerKwh: number,
  inputs: CostInputs,
  { lastYear, prices }: { lastYear: CostBase["lastYear"]; prices: { low: number; high: number } },
): TornadoBar[] {
  const costOf = (change: Partial<CostInputs>, price = priceUsdPerKwh) =>
    costAt(usdPerKwh(price), { ...inputs, ...change }).costUsdPerBtc.central;
  const same = <Value>(central: Value) => ({ low: central, central, high: central });
  const bar = (
    input: TornadoInput,
    [from, to]: readonly [number, number],
    at: (value: number) => number,
  ): TornadoBar => ({ input, from, to, costFromUsd: at(from), costToUsd: at(to) });
  const { efficiency, pue } = inputs;
  const bars = [
    bar("price", [prices.low, prices.high], (price) => costOf({}, price)),
    bar("efficiency", [efficiency.low, efficiency.high], (value) =>
      costOf({ efficiency: same(value as JPerTh) }),
    ),
    bar("difficulty", [lastYear.difficulty.low, lastYear.difficulty.high], (difficulty) =>
      costOf({ difficulty }),
    ),
    bar("pue", [pue.low, pue.high], (value) => costOf({ pue: same(value) })),
    bar("fees", [lastYear.feesBtc.low, lastYear.feesBtc.high], (fees) =>
      costOf({ fees: btc(fees) }),
    ),
  ];
  const width = ({ costFromUsd, costToUsd }: TornadoBar) => Math.abs(costToUsd - costFromUsd);
  return bars.filter((entry) => width(entry) > 0).sort((a, b) => width(b) - width(a));
}

const DECIMALS: Partial<Record<TornadoInput, number>> = { difficulty: 1, efficiency: 2 };

/** A value of an input as it is read: difficulty in trillions. */
export function inputText(
  input: TornadoInput,
  value: number,
  { tornadoUnits }: Pick<CostMessages, "tornadoUnits">,
): string {
  const shown = number(input === "difficulty" ? value / 1e12 : value, DECIMALS[input] ?? 4);
  return `${shown} ${tornadoUnits[input]}`.trim();
}

/** The bars of a row of the table: its price moves between the lowest and the highest of the country that are of age. */
export function tornadoOf(
  row: AreaCost,
  base: Pick<CostBase, "network" | "prices" | "lastYear">,
  inputs: CostInputs,
  toleranceYears: number,
): TornadoBar[] {
  const year = Number(base.network.start.slice(0, 4));
  const known = base.prices
    .filter(
      (price) =>
        price.area === row.area &&
        price.tariff.class !== "wholesale" &&
        ageInYears(price, year) <= toleranceYears,
    )
    .map(({ value }) => value);
  const prices = [row.priceUsdPerKwh, ...(row.price ? known : [])];
  return tornado(row.priceUsdPerKwh, inputs, {
    lastYear: base.lastYear,
    prices: { low: Math.min(...prices), high: Math.max(...prices) },
  });
}
