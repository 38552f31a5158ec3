/** What electricity costs in each country, as far as the record knows: one price a country, whatever its year. */
import type { Messages } from "../messages/en";
import type { Timeline } from "./contract";
import { formatValue } from "./format";
import { metricOf } from "./metrics";

export type NewestPrice = {
  usdPerKwh: number;
  /** Half of it is the rounding of the published figure, USD/kWh; absent when it is not known. */
  resolution?: number;
  /** The period the price is of. */
  period: string;
  /** The class of the tariff, such as `industrial`. */
  tariffClass: string;
};

/**
 * The newest national price of each area, by id.
 * @param prices the timeline of national electricity prices, oldest frame first; its own rule says which class stands for a country
 */
export function newestPrices({ frames, tariffs }: Timeline): Map<string, NewestPrice> {
  const newest = new Map<string, NewestPrice>();
  for (const { cells } of frames)
    for (const { area, value, resolution, tariff } of cells) {
      const of = tariffs[tariff ?? -1];
      if (value === null || !of) continue;
      newest.set(area, {
        usdPerKwh: value,
        ...(resolution === undefined ? {} : { resolution }),
        period: of.period,
        tariffClass: of.class,
      });
    }
  return newest;
}

/** Which price it is, for prices of different classes and years stand beside each other: `business, 2019`. */
export function whichPrice({ tariffClass, period }: NewestPrice, { tariff }: Messages): string {
  const classes: Record<string, string> = tariff.classes;
  return `${classes[tariffClass] ?? tariffClass}, ${period}`;
}

/** The price with its unit and which one it is: `0.066 USD/kWh, business, 2019`. */
export function newestPriceText(price: NewestPrice, messages: Messages): string {
  const value = formatValue(metricOf("electricity-price"), price.usdPerKwh, price.resolution);
  return `${value}, ${whichPrice(price, messages)}`;
}
