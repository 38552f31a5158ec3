/** Where the parts of the supply curve stand in a chart: the same on the page and in a picture. */
import { scaleLinear } from "d3-scale";
import type { Plot } from "../period-axis";
import { number } from "./figures";
import type { SupplyCurve, SupplyStep } from "./supply";

/** Narrower steps have no room for their letters. */
const LABEL_WIDTH = 28;
const HEADROOM = 1.08;

export type SupplyLayout = {
  /** USD per bitcoin. */
  yTicks: readonly { y: number; text: string }[];
  /** Cumulated EH/s. */
  xTicks: readonly { x: number; text: string }[];
  steps: readonly (SupplyStep & {
    x: number;
    width: number;
    y: number;
    height: number;
    hasLabel: boolean;
    /** Its cost is at most the price of bitcoin. */
    pays: boolean;
  })[];
  /** Of the price of bitcoin; null without one. */
  priceY: number | null;
};

/**
 * @param btcPriceUsd null: not on record, every step counts as paying
 * @returns null where no country has a price
 */
export function supplyLayout(
  { steps }: SupplyCurve,
  btcPriceUsd: number | null,
  plot: Plot,
): SupplyLayout | null {
  const last = steps.at(-1);
  if (!last) return null;
  const most = Math.max(last.costUsdPerBtc, btcPriceUsd ?? 0) * HEADROOM;
  const x = scaleLinear([0, last.toEhs], [plot.left, plot.right]);
  const y = scaleLinear([0, most], [plot.bottom, plot.top]).nice(5);
  return {
    yTicks: y.ticks(5).map((value) => ({ y: y(value), text: `$${number(value / 1_000)}k` })),
    xTicks: x.ticks(6).map((value) => ({ x: x(value), text: number(value) })),
    steps: steps.map((step) => {
      const [from, to, top] = [x(step.fromEhs), x(step.toEhs), y(step.costUsdPerBtc)];
      return {
        ...step,
        x: from,
        width: Math.max(0.5, to - from),
        y: top,
        height: Math.max(0, plot.bottom - top),
        hasLabel: to - from >= LABEL_WIDTH,
        pays: btcPriceUsd === null || step.costUsdPerBtc <= btcPriceUsd,
      };
    }),
    priceY: btcPriceUsd === null ? null : y(btcPriceUsd),
  };
}
