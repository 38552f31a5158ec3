/** How far each input moves a country's cost, all others at their central value. */
import { btc, type JPerTh, usdPerKwh } from "../units";
import type { CostBase } from "./base";
import { type CostInputs, costAt } from "./model";

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
