/**
 * The registry of metrics: map, legend, table, API, documentation and downloads read it.
 * A new metric is one entry here and one test.
 */
import { COST_METRICS, NETWORK_COST_METRICS, POWER_METRICS } from "./computed-metrics";
import { LEGAL_KINDS, type LegalKind } from "./legal-status";
import { type Metric, plain } from "./metric";

export type { Metric, TimelineRule, Unit } from "./metric";

/** The smallest positive number: a break here puts a published zero into a class of its own. */
const ABOVE_ZERO = Number.MIN_VALUE;

/** Parts of one country: a few hold most of it. */
const PART_BREAKS = [ABOVE_ZERO, 0.01, 0.03, 0.1, 0.2, 0.3, 0.5];

const LEGAL_NAMES: Record<LegalKind, string> = {
  banned: "Banned",
  restricted: "Restricted",
  allowed: "Allowed",
  "special-tariff": "Special tariff",
  announced: "Announced only",
};

const mapMetrics: Metric[] = [
  {
    id: "hashrate-share",
    name: "Hashrate share",
    description: "Share of the network's hashrate attributed to a country by one source.",
    unit: "fraction",
    classBreaks: [ABOVE_ZERO, 0.001, 0.01, 0.03, 0.1, 0.2, 0.4],
    timeline: "ranked-sources",
    first: "largest",
    maxDecimals: 1,
  },
  {
    id: "hashrate",
    name: "Hashrate",
    description:
      "Hashrate of a country in EH/s, as the source published it; not derived from shares.",
    unit: "EH/s",
    classBreaks: [ABOVE_ZERO, 1, 5, 10, 30, 100, 300],
    timeline: "ranked-sources",
    first: "largest",
    maxDecimals: 2,
  },
  {
    id: "electricity-price",
    name: "Electricity price",
    description:
      "National electricity tariff or average for businesses: the largest industrial band published, else industrial, else business.",
    unit: "USD/kWh",
    classBreaks: [0.04, 0.06, 0.08, 0.1, 0.13, 0.17, 0.22],
    timeline: "national-tariffs",
    first: "smallest",
    maxDecimals: 3,
  },
  {
    id: "legal-status",
    name: "Legal status",
    description:
      "Whether mining is banned, restricted, allowed or charged a tariff of its own, where a dated event says so; elsewhere it is unknown.",
    unit: "class",
    classBreaks: LEGAL_KINDS.slice(1).map((_, index) => index + 1),
    classNames: LEGAL_KINDS.map((kind) => LEGAL_NAMES[kind]),
    timeline: "legal-record",
    first: "smallest",
    maxDecimals: 0,
  },
];

const generationShare = (id: string, what: string): Metric =>
  plain(
    id,
    `${what} share`,
    "fraction",
    `Share of electricity generation from ${what.toLowerCase()}.`,
  );

/** Yearly figures of one source that the map can colour. */
const yearly = (metric: Metric, classBreaks: readonly number[]): Metric => ({
  ...metric,
  classBreaks,
  timeline: "yearly-record",
  isRatio: true,
});

export const METRICS: readonly Metric[] = [
  ...mapMetrics,
  ...Object.values(COST_METRICS),
  ...POWER_METRICS,
  ...NETWORK_COST_METRICS,
  {
    ...plain(
      "share-of-parent",
      "Share of the country",
      "fraction",
      "Share of a country's hashrate attributed to one of its subdivisions.",
    ),
    classBreaks: PART_BREAKS,
  },
  {
    ...plain(
      "share-of-pool",
      "Share of a pool's sample",
      "fraction",
      "Share of one pool's hashrate; not of the country's.",
    ),
    classBreaks: PART_BREAKS,
  },
  yearly(generationShare("hydro-share", "Hydropower"), [
    ABOVE_ZERO,
    0.05,
    0.15,
    0.3,
    0.5,
    0.7,
    0.9,
  ]),
  generationShare("wind-share", "Wind"),
  generationShare("solar-share", "Solar"),
  generationShare("biofuel-share", "Bioenergy"),
  generationShare("other-renewables-share", "Other renewables"),
  generationShare("nuclear-share", "Nuclear"),
  generationShare("coal-share", "Coal"),
  generationShare("gas-share", "Gas"),
  generationShare("oil-share", "Oil"),
  generationShare("renewables-share", "Renewables"),
  generationShare("fossil-share", "Fossil fuels"),
  yearly(generationShare("low-carbon-share", "Low-carbon sources"), [
    ABOVE_ZERO,
    0.1,
    0.25,
    0.4,
    0.6,
    0.8,
    0.95,
  ]),
  {
    ...yearly(
      plain(
        "carbon-intensity",
        "Carbon intensity",
        "g/kWh",
        "Grams of CO₂ equivalent per kWh generated.",
        0,
      ),
      [50, 100, 200, 300, 450, 600, 800],
    ),
    first: "smallest",
  },
  plain(
    "electricity-generation",
    "Electricity generation",
    "TWh",
    "Electricity generated in a year.",
  ),
  plain("population", "Population", "people", "Population at mid-year.", 0),
  plain(
    "gdp",
    "Gross domestic product",
    "USD",
    "Gross domestic product as the source states it.",
    0,
  ),
  plain("network-power", "Network power", "GW", "Estimated electric power of the whole network."),
  plain(
    "network-energy",
    "Network energy",
    "TWh/yr",
    "Estimated power of the network, annualised.",
  ),
  plain(
    "network-hashrate",
    "Network hashrate",
    "EH/s",
    "Hashrate of the whole network over a day, estimated from its blocks; it scatters from day to day.",
  ),
  plain("network-fees", "Transaction fees", "BTC/day", "Fees that miners earned in a day."),
  plain("bitcoin-price", "Price of bitcoin", "USD/BTC", "US dollars for one bitcoin.", 0),
  plain("usd-per-eur", "Exchange rate of the euro", "USD/EUR", "US dollars for one euro.", 4),
  plain(
    "fleet-efficiency",
    "Fleet efficiency",
    "J/TH",
    "Mean energy per terahash of the machines in use; methods differ by source.",
  ),
  plain(
    "fleet-efficiency-projection",
    "Projected fleet efficiency",
    "J/TH",
    "Mean energy per terahash that a report expected for a later date.",
  ),
  plain(
    "reported-cost-per-btc",
    "Reported cost per bitcoin",
    "USD/BTC",
    "Cost of mining one bitcoin as a report stated it; scope differs by report.",
    0,
  ),
  plain(
    "reported-cash-cost-per-btc",
    "Reported cash cost per bitcoin",
    "USD/BTC",
    "Cash cost of one bitcoin as listed miners or a report stated it.",
    0,
  ),
  plain(
    "reported-all-in-cost-per-btc",
    "Reported all-in cost per bitcoin",
    "USD/BTC",
    "Cost of one bitcoin with depreciation and overheads, as reported.",
    0,
  ),
  plain(
    "reported-power-cost-per-btc",
    "Reported power cost per bitcoin",
    "USD/BTC",
    "Electricity cost of one bitcoin as reported.",
    0,
  ),
  plain(
    "reported-power-price",
    "Reported power price",
    "USD/kWh",
    "Electricity price that a miner or report stated.",
    3,
  ),
  plain(
    "reported-power-price-median",
    "Reported median power price",
    "USD/kWh",
    "Median electricity price of a survey.",
    3,
  ),
  plain(
    "reported-general-power-price",
    "Reported general power price",
    "USD/kWh",
    "Electricity price stated for a country in general.",
    3,
  ),
  plain(
    "reported-operating-cost-per-kwh",
    "Reported operating cost",
    "USD/kWh",
    "All operating costs per kWh used, as reported.",
    3,
  ),
  plain(
    "assumed-power-price",
    "Assumed power price",
    "USD/kWh",
    "Electricity price that a model assumes.",
    3,
  ),
  plain(
    "proposed-tariff",
    "Proposed tariff",
    "USD/kWh",
    "A tariff that was proposed, in force or not.",
    3,
  ),
  plain("mining-fee", "Mining fee", "KZT/kWh", "A surcharge on electricity used for mining.", 1),
  plain(
    "tariff-multiplier",
    "Tariff multiplier",
    "ratio",
    "By how much a miner's tariff exceeds the ordinary one.",
  ),
  plain("tariff-change", "Tariff change", "fraction", "Relative change of a tariff."),
  plain(
    "edge-ai-market",
    "Market of AI on devices",
    "USD",
    "Yearly sales that a market report stated for AI that runs on devices.",
    0,
  ),
  plain(
    "edge-ai-market-forecast",
    "Forecast market of AI on devices",
    "USD",
    "Yearly sales that a market report expected for AI that runs on devices.",
    0,
  ),
  plain(
    "mining-capacity",
    "Mining power capacity",
    "MW",
    "Electric capacity of mining sites; not hashrate.",
    0,
  ),
];

const byId = new Map(METRICS.map((metric) => [metric.id, metric]));

/** The metric, or null for an id that the registry does not know. */
export function findMetric(id: string): Metric | null {
  return byId.get(id) ?? null;
}

/** The metric of an id known to exist. @throws RangeError for an unknown one. */
export function metricOf(id: string): Metric {
  const metric = byId.get(id);
  if (!metric) throw new RangeError(`unknown metric: ${id}`);
  return metric;
}

/** Metrics that the map can colour. */
export const MAP_METRICS: readonly Metric[] = METRICS.filter((metric) => metric.timeline !== null);

/** Those of the map whose figures were published: what files of a release are made of. The others are computed from them. */
export const RECORDED_METRICS: readonly Metric[] = MAP_METRICS.filter(
  ({ timeline }) => timeline !== "costs" && timeline !== "mining-power",
);

/** Metrics of the map whose values are figures: what a chart can draw. */
export const FIGURE_METRICS: readonly Metric[] = MAP_METRICS.filter(
  ({ classNames }) => !classNames,
);

/** Metrics that the map of a country's parts can colour, in the order in which it offers them. */
export const SUBDIVISION_METRICS: readonly Metric[] = [
  "share-of-parent",
  "hashrate-share",
  "share-of-pool",
  "electricity-price",
].map(metricOf);
