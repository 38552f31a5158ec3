import type { Refusal } from "../../lib/costs/choice";

const FIELDS: Record<Refusal["field"], string> = {
  period: "Period",
  efficiency: "Fleet efficiency",
  pue: "PUE",
  pool_fee_percent: "Pool fee",
  hosting: "Hosting",
  other: "Other cost",
  price: "Electricity price",
  btc_price: "Price of bitcoin",
  fees: "Fees",
  subsidy: "Subsidy",
  difficulty: "Difficulty",
  tolerance: "Age of prices",
  class: "Tariff class",
  band: "Band",
  tax: "Tax basis",
};

const UNITS: Partial<Record<Refusal["field"], string>> = {
  efficiency: " J/TH",
  pool_fee_percent: " %",
  hosting: " USD/kWh",
  other: " USD/kWh",
  price: " USD/kWh",
  btc_price: " USD",
  fees: " BTC per block",
  subsidy: " BTC per block",
  tolerance: " years",
};

/** Why below the limit is impossible, where a number does not say it. */
const REASONS: Partial<Record<Refusal["field"], string>> = {
  efficiency: "a machine that needs no energy, or gives it, does not exist",
  pue: "a site draws at least what its machines draw",
  btc_price: "a margin needs a price above zero",
  difficulty: "1 is the least that the consensus rules allow",
};

const number = (value: number) =>
  new Intl.NumberFormat("en", { maximumFractionDigits: 6 }).format(value);

const tariffs: Record<string, string> = {
  industrial: "industrial",
  business: "business",
  wholesale: "wholesale",
  mining: "miner’s tariff",
  own: "your own",
};
const kindOf = (kind: string, band: string | null) =>
  `${tariffs[kind] ?? kind}${band === null ? "" : `, band ${band}`}`;

export const costs = {
  title: "What a bitcoin costs where",
  description:
    "Electricity cost of one bitcoin by country and US state, with every input visible and open to change: prices, machines, difficulty, fees.",
  nothingKnown: "Nothing to compute a cost from was published by then.",
  lead: "“Rising energy costs have exceeded $100,000 in some areas.” Check that sentence country by country and state by state, and change each input. Electricity only, unless you add more.",
  tariffs,
  kindOf,
  /** The tax basis of a price within a line of words. */
  taxesOf: {
    none: "no taxes",
    "excl-VAT": "without VAT",
    incl: "taxes included",
    unknown: "taxes not stated",
  },
  contents: "On this page",
  sections: {
    results: "Map and result",
    tornado: "What moves a cost",
    table: "Countries",
    supply: "Supply curve",
    states: "US states",
    claim: "The $100,000 claim",
    hashprice: "Hashprice",
    published: "Published costs",
    sites: "Mining sites",
  },
  inputs: "Inputs",
  toResults: "To the results",
  compute: "Compute",
  reset: "Reset all",
  presets: "Start from",
  presetNames: {
    ccaf: "CCAF: 0.05 USD/kWh",
    s19xp: "S19 XP everywhere",
    hydro: "Newest hydro machine",
    drop: "Bitcoin 20 % cheaper",
    survey: "With the survey’s other costs",
  },
  groups: { machines: "Machines and site", power: "Price of electricity", chain: "Bitcoin" },
  help: {
    period: "Mean of this month or year of the chain",
    efficiency: "J/TH of your own, or a fleet or machine from the list",
    pue: "Power of the site ÷ power of its machines. Empty: 1.01–1.10–1.20 (CBECI)",
    pool_fee_percent: "Percent of the coins",
    hosting: "USD/kWh",
    other: "USD/kWh: staff, rent, repairs",
    price: "USD/kWh. Empty: each country’s own",
    btc_price: "USD",
    fees: "BTC per block",
    subsidy: "BTC per block",
    difficulty: "",
    tolerance: "Prices at most this many years older than the period",
    class: "",
    band: "Yearly use: IC 0.5–2 GWh … IG above 150 GWh",
    tax: "",
  } satisfies Record<Refusal["field"], string>,
  classes: {
    national: "Largest industrial, else business",
    industrial: "Industrial",
    business: "Business",
    wholesale: "Wholesale",
    mining: "Tariff for miners",
  },
  anyBand: "Any band",
  anyTax: "Any tax basis",
  taxes: { none: "No taxes", "excl-VAT": "Without VAT", unknown: "Not stated" },
  fleetLinks: "By source",
  machineOption: (name: string, jPerTh: string) => `${name}, ${jPerTh} J/TH`,
  fleetOption: (name: string, period: string, jPerTh: string) =>
    `${name}, ${period}: ${jPerTh} J/TH`,
  used: "Used",
  usedFleet: (v: { value: string; low: string; high: string; name: string; period: string }) =>
    `${v.value} J/TH (${v.low} to ${v.high}), ${v.name}, ${v.period}`,
  usedSingle: (v: { value: string; name: string; period: string }) =>
    `${v.value} J/TH, ${v.name}, ${v.period}; the source gives no bounds`,
  usedMachine: (value: string, name: string) => `${value} J/TH, ${name}`,
  usedOwn: (value: string) => `${value} J/TH, your own figure`,
  unknownEfficiency: "No fleet or machine of that name is on record; the default is used.",
  unknownPeriod: (period: string) =>
    `The chain or the machines are not on record for all of ${period}; the newest month is shown.`,
  headline: (v: {
    period: string;
    count: number;
    low: string;
    lowName: string;
    high: string;
    highName: string;
  }) =>
    `In ${v.period} the electricity for one bitcoin cost between ${v.low} (${v.lowName}) and ${v.high} (${v.highName}) at the prices of ${v.count} countries.`,
  headlineOne: (v: { period: string; cost: string; price: string }) =>
    `In ${v.period} the electricity for one bitcoin cost ${v.cost} at ${v.price} USD/kWh.`,
  breakEven: (v: { count: number; of: number; btc: string; price: string; kwh: string }) =>
    `One bitcoin took ${v.kwh} kWh and was worth ${v.btc}: it paid for electricity up to ${v.price} USD/kWh, in ${v.count} of ${v.of} countries.`,
  breakEvenOne: (v: { btc: string; price: string; kwh: string }) =>
    `One bitcoin took ${v.kwh} kWh and was worth ${v.btc}: it paid for electricity up to ${v.price} USD/kWh.`,
  none: "No price on record fits the choice. Choose another class, or allow older prices.",
  classesUsed: (parts: string) => `Prices used: ${parts}.`,
  classCount: (what: string, areas: number) => `${what} in ${areas}`,
  pricesAre:
    "Outside Europe and the US, prices after 2019 are 45 second-hand values and a few tariffs for miners. Each price keeps its own date. No class stands in for another unless the rule says so.",
  show: "Show on the map",
  shows: { cost: "Cost", margin: "Margin", price: "Electricity price" },
  mapOf: (what: string, period: string) => `${what} by country, ${period}`,
  mapOff: "One price for everybody: there is no map to draw.",
  hoverHint: "Point at a country, or choose it, for its figures.",
  noPrice: "no price under this choice",
  besideTitle: "Never a country’s colour",
  beside:
    "Contracts of one company, rates of one region and tariffs for miners, at the same inputs.",
  table: "Cost of one bitcoin by country",
  tableOf: (period: string) => `Cost of one bitcoin by country, ${period}`,
  columns: {
    country: "Country",
    state: "State",
    cost: "Cost, USD",
    range: "Low to high",
    price: "USD/kWh",
    kind: "What the price is",
    margin: "Margin",
    kwh: "kWh",
  },
  csv: "CSV of this table",
  json: "The same from the API",
  older: (period: string) => `of ${period}`,
  supply: "Supply curve of the network",
  supplyChart: "Chart of cost per bitcoin by cumulated hashrate",
  supplyLead: (source: string, period: string) =>
    `Hashrate by country (${source}, ${period}), each at its national price and the same machines, cheapest first. A country’s miners do not all pay its average: this is an order of countries, not of farms.`,
  supplyBreaksEven: (v: { ehs: string; share: string; total: string }) =>
    `${v.ehs} of ${v.total} EH/s (${v.share}) break even at this price of bitcoin.`,
  supplyRest: (v: { unpriced: string; countries: string; other: string }) =>
    `Not placed: ${v.unpriced} EH/s of countries without a price under this choice${v.countries ? ` (${v.countries})` : ""} and ${v.other} EH/s that the source gives to no country.`,
  supplyTable: "The same as a table",
  supplyNone: "No listed country has a price under this choice.",
  supplyColumns: { ehs: "EH/s", cumulative: "Sum, EH/s" },
  btcLine: (price: string) => `Bitcoin ${price}`,
  xEhs: "EH/s, summed",
  yUsd: "USD per bitcoin",
  pays: "breaks even",
  loses: "costs more than a bitcoin is worth",
  supplySteps: (steps: string) => `From left to right: ${steps}.`,
  tornado: "What moves the cost",
  tornadoOf: (name: string, cost: string) => `${name}: ${cost} with every input at its middle`,
  tornadoTitle: (name: string) => `${name}: what moves the cost of a bitcoin`,
  tornadoEnd: (cost: string, input: string) => `${cost} at ${input}`,
  pictureInputs: (v: {
    machines: string;
    pue: string;
    fee: string | null;
    other: string | null;
    difficulty: string;
    coins: string;
    btc: string | null;
    period: string;
  }) =>
    `Inputs: ${v.machines}; PUE ${v.pue}; ${v.fee === null ? "" : `pool fee ${v.fee}; `}${v.other === null ? "" : `other costs ${v.other} USD/kWh; `}difficulty ${v.difficulty} T; ${v.coins} BTC a block; ${v.btc === null ? "" : `bitcoin at ${v.btc}; `}chain of ${v.period}.`,
  tornadoLead:
    "Each bar moves one input between two figures on record and leaves the others: the country’s lowest and highest price, the fleet’s bounds, the lowest and highest month of the last twelve.",
  tornadoNames: {
    price: "Electricity price",
    efficiency: "Efficiency",
    difficulty: "Difficulty",
    pue: "PUE",
    fees: "Fees",
  },
  tornadoUnits: { price: "USD/kWh", efficiency: "J/TH", difficulty: "T", pue: "", fees: "BTC" },
  area: "Country",
  parts: "What the cost is made of",
  partNames: {
    machines: "Machines",
    cooling: "Cooling and losses",
    hosting: "Hosting",
    other: "Other",
    pool: "Pool fee",
  },
  states: "States of the US",
  statesLead: (year: string, period: string, isNewest: boolean) =>
    `Industrial average prices of ${year}${isNewest ? ", the newest by state," : ""} meet the network of ${period}. An average of all industry is not what a large miner pays.`,
  statesAbove: (v: { count: number; of: number; limit: string; names: string }) =>
    v.count === 0
      ? `With these machines no state is above ${v.limit}.`
      : `With these machines ${v.count} of ${v.of} states are above ${v.limit}: ${v.names}.`,
  statesBreak: (price: string, limit: string) => `A coin costs ${limit} at ${price} USD/kWh.`,
  statesNation: (cost: string, price: string, year: string) =>
    `The national average of ${year} (${price} USD/kWh) gives ${cost}.`,
  statesNone: "No price by state is on record for this period.",
  statesMap: (year: string) => `Cost of one bitcoin by state, prices of ${year}`,
  statesTable: "Cost of one bitcoin by state",
  year: "Prices of",
  fields: FIELDS,
  units: UNITS,
  refused(refusal: Refusal): string {
    const { field } = refusal;
    const name = FIELDS[field];
    const unit = UNITS[field] ?? "";
    switch (refusal.kind) {
      case "not-a-number":
        return `${name} must be a number, such as ${field === "pue" ? "1.1" : "20"}.`;
      case "too-small":
        return `${name} must be at least ${number(refusal.limit)}${unit}${REASONS[field] ? `: ${REASONS[field]}` : ""}.`;
      case "too-large":
        return `${name} must be at most ${number(refusal.limit)}${unit}.`;
      case "not-whole":
        return `${name} must be a whole number.`;
      case "no-coins":
        return "A block must pay something: with 0 BTC of subsidy and of fees there is no cost of a coin.";
      case "unknown":
        return `${name} has no such value.`;
    }
  },
} as const;
