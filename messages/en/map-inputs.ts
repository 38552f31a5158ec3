/** Texts above the map of prices, costs and power: what the figures are computed from, and the way to change it. */
export const mapInputs = {
  label: "Inputs of the map",
  summary: "Change the inputs",
  machines: (v: { value: string; low: string; high: string; from: string }) =>
    v.low === v.high
      ? `Machines: ${v.value} J/TH, ${v.from}`
      : `Machines: ${v.value} J/TH (${v.low} to ${v.high}), ${v.from}`,
  own: "your own figure",
  pue: (value: string, low: string, high: string) =>
    low === high ? `PUE ${value}` : `PUE ${value} (${low} to ${high})`,
  bitcoin: (price: string) => `bitcoin at $${price}`,
  other: (value: string) => `other costs ${value} USD/kWh`,
  prices: "Prices by country:",
  older: (count: number, period: string) => `${count} older than ${period}`,
  noPrice: "No price on record fits the choice.",
  besides:
    "Contracts of one company, rates of a region and tariffs for miners are marks beside, never a country’s colour.",
  second:
    "Outside Europe and the United States, prices after 2019 are second-hand values of 45 countries and a few tariffs.",
  unknown: "No fleet or machine of that name is on record; the default is used.",
  fields: {
    efficiency: "Fleet efficiency, J/TH",
    pue: "PUE",
    class: "Tariff class",
    band: "Band",
    tax: "Tax basis",
    tolerance: "Age of prices, years",
  },
  apply: "Apply",
  reset: "Reset",
  all: "All inputs on the page of costs",
  range: (low: string, high: string) => `${low} to ${high}`,
  marks: (country: string) => `${country}: prices beside the national one`,
} as const;
