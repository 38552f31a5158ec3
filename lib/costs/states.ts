/** The states of the US at one choice of inputs, held against the sentence of $100,000. */
import type { CostMessages } from "@/messages/en/pages";
import type { PricedRow } from "../tariff-choice";
import { usdPerKwh } from "../units";
import { number, usd } from "./figures";
import { type CostInputs, costAt } from "./model";
import type { AreaCost } from "./table";

/** The claim's figure. */
const LIMIT_USD = 100_000;
const NATION = "USA";

export type StateCostsOfYear = {
  year: string;
  /** States and the country, lowest price first. */
  rows: readonly AreaCost[];
  /** Without the country. */
  states: readonly AreaCost[];
};

/** @param prices of one year, of states and of the country */
export function stateCosts(
  year: string,
  prices: readonly PricedRow[],
  areas: readonly { id: string; name: string }[],
  inputs: CostInputs,
): StateCostsOfYear {
  const names = new Map(areas.map(({ id, name }) => [id, name]));
  const rows = prices
    .map(
      (price): AreaCost => ({
        area: price.area,
        name: names.get(price.area) ?? price.area,
        price,
        priceUsdPerKwh: price.value,
        cost: costAt(usdPerKwh(price.value), inputs),
      }),
    )
    .sort((a, b) => a.priceUsdPerKwh - b.priceUsdPerKwh);
  return { year, rows, states: rows.filter(({ area }) => area !== NATION) };
}

/** How many states are above the claim's figure, which; the price at which a coin costs it; the national figure. */
export function statesSentence(
  { year, rows, states }: StateCostsOfYear,
  inputs: CostInputs,
  text: Pick<CostMessages, "statesAbove" | "statesBreak" | "statesNation">,
): string {
  const above = states.filter(({ cost }) => cost.costUsdPerBtc.central > LIMIT_USD).reverse();
  const kwh = states[0]?.cost.kwhPerBtc.central;
  const overheads = inputs.hosting + inputs.other;
  const nation = rows.find(({ area }) => area === NATION);
  return [
    text.statesAbove({
      count: above.length,
      of: states.length,
      limit: usd(LIMIT_USD),
      names: above.map(({ name }) => name).join(", "),
    }),
    ...(kwh === undefined
      ? []
      : [text.statesBreak(number(LIMIT_USD / kwh - overheads, 4), usd(LIMIT_USD))]),
    ...(nation
      ? [
          text.statesNation(
            usd(nation.cost.costUsdPerBtc.central),
            number(nation.priceUsdPerKwh, 4),
            year,
          ),
        ]
      : []),
  ].join(" ");
}
