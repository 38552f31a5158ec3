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

export const costs = {
  title: "What a bitcoin costs where",
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
