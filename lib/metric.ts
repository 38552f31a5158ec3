/** What a metric is. */

export type Unit =
  | "fraction"
  | "EH/s"
  | "USD/kWh"
  | "MW"
  | "GW"
  | "TWh"
  | "TWh/yr"
  | "J/TH"
  | "g/kWh"
  | "people"
  | "USD"
  | "USD/BTC"
  | "BTC/day"
  | "USD/EUR"
  | "kWh/BTC"
  | "Mt/yr"
  | "ratio"
  | "CAD/kWh"
  | "KZT/kWh"
  | "min"
  | "class";

/** How a frame of the map's timeline is chosen from the published rows. */
export type TimelineRule =
  | "ranked-sources"
  | "national-tariffs"
  | "legal-record"
  /** Computed from national tariffs, the chain and the machines. */
  | "costs"
  /** Computed from shares, the chain and the machines. */
  | "mining-power"
  /** One source's figure a year. */
  | "yearly-record";

export type Metric = {
  id: string;
  name: string;
  /** One sentence: what is measured. */
  description: string;
  unit: Unit;
  /** Ascending thresholds of the fixed classes `[lo, hi)`, in `unit`; empty: no map is made of it. */
  classBreaks: readonly number[];
  timeline: TimelineRule | null;
  /** Which figures are ranked first: a miner looks for the largest share and the lowest price. */
  first: "largest" | "smallest";
  /** At most this many decimals are shown, whatever the source printed (see format.ts). */
  maxDecimals: number;
  /** Thresholds above 0 of the classes of a change, mirrored below 0, in `unit`; without it the scale chooses. */
  changeBreaks?: readonly number[];
  /** Given: values are no figures but indexes of classes with these names, which have no changes and no charts. */
  classNames?: readonly string[];
  /** A ratio of a country's own, no part of a whole: no circle is as large as it. */
  isRatio?: boolean;
};

/** A metric that no map is made of: its figures are read in tables and pages. */
export const plain = (
  id: string,
  name: string,
  unit: Unit,
  description: string,
  maxDecimals = 1,
): Metric => ({
  id,
  name,
  description,
  unit,
  classBreaks: [],
  timeline: null,
  first: "largest",
  maxDecimals,
});
