/** The metrics that no source publishes: computed here from what the record holds. */
import { type Metric, plain } from "./metric";

/** Not in the record: computed from shares and the chain. */
export const DERIVED_HASHRATE: Metric = {
  ...plain(
    "derived-hashrate",
    "Derived hashrate",
    "EH/s",
    "Share × the network's mean hashrate over the period; derived, not published.",
  ),
  changeBreaks: [1, 5, 20, 60],
};

const COST_BREAKS = [1_000, 5_000, 20_000, 50_000, 75_000, 100_000, 150_000];

/** Computed from prices, the chain and the machines; see lib/costs. */
export const COST_METRICS = {
  cost: {
    ...plain(
      "cost-per-btc",
      "Cost of a bitcoin",
      "USD/BTC",
      "Electricity of one bitcoin at the national price, for the machines of the network; computed here.",
      0,
    ),
    classBreaks: COST_BREAKS,
    timeline: "costs",
    first: "smallest",
  },
  overheads: {
    ...plain(
      "cost-with-overheads",
      "Cost with overheads",
      "USD/BTC",
      "The same with the other operating costs of a kWh that a survey of miners found; computed here.",
      0,
    ),
    classBreaks: COST_BREAKS,
    timeline: "costs",
    first: "smallest",
  },
  margin: {
    ...plain(
      "mining-margin",
      "Margin on electricity",
      "fraction",
      "What the price of a bitcoin leaves after its electricity, as a share of the price; computed here.",
      0,
    ),
    classBreaks: [-1, -0.5, -0.25, 0, 0.25, 0.5, 0.75],
    timeline: "costs",
    isRatio: true,
  },
} as const satisfies Record<string, Metric>;

/** Computed from shares, the chain and the machines: every country has the network's mean machines. */
export const POWER_METRICS: readonly Metric[] = [
  {
    ...plain(
      "mining-power",
      "Mining power",
      "MW",
      "Power of the machines behind a country’s share, with those of the whole network; computed here.",
      0,
    ),
    classBreaks: [1, 10, 50, 200, 500, 1_500, 4_000],
    timeline: "mining-power",
  },
  {
    ...plain(
      "mining-energy",
      "Mining energy",
      "TWh/yr",
      "That power over a year; computed here.",
      2,
    ),
    classBreaks: [0.01, 0.1, 0.5, 2, 5, 15, 35],
    timeline: "mining-power",
  },
  {
    ...plain(
      "share-of-generation",
      "Share of generation",
      "fraction",
      "That energy as a share of what the country generates in a year; computed here.",
      2,
    ),
    classBreaks: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.02, 0.05],
    timeline: "mining-power",
    isRatio: true,
  },
  {
    ...plain(
      "mining-emissions",
      "Mining emissions",
      "Mt/yr",
      "That energy at the carbon intensity of the country’s grid; computed here.",
      2,
    ),
    classBreaks: [0.01, 0.1, 0.3, 1, 3, 10, 20],
    timeline: "mining-power",
  },
];

/** The same for every country: in the API and on the page of costs. */
export const NETWORK_COST_METRICS: readonly Metric[] = [
  plain(
    "kwh-per-btc",
    "Energy of a bitcoin",
    "kWh/BTC",
    "Electricity that one bitcoin takes, the same everywhere for the same machines; computed here.",
    0,
  ),
  plain(
    "break-even-price",
    "Break-even price",
    "USD/kWh",
    "Electricity price at which a bitcoin costs what it is worth; computed here.",
    4,
  ),
];
