/** Texts of the charts over time and of the sources side by side. */
export const charts = {
  title: "Charts",
  description:
    "Hashrate shares, hashrate and electricity prices of countries, regions and groups over time, with gaps and series breaks as they are.",
  kinds: {
    lines: "Lines",
    stacked: "Shares of the whole",
    rank: "Rank",
    multiples: "Side by side",
    scatter: "Against price",
  },
  kind: "Kind of chart",
  onMap: "This view on the map",
  loading: "Drawing the chart …",
  headings: {
    lines: (metric: string) => `${metric} over time`,
    stacked: (metric: string) => `${metric}: the whole in each snapshot`,
    rank: (metric: string) => `Rank by ${metric.toLowerCase()} over time`,
    multiples: (metric: string) => `${metric}, one chart each, one scale`,
    scatter: (metric: string, period: string) => `${metric} against electricity price, ${period}`,
  },
  series: "Series",
  countries: "Countries",
  blocs: "Regions and groups",
  add: (name: string) => `Add ${name}`,
  remove: (name: string) => `Remove ${name}`,
  full: (most: number) => `At most ${most} series are drawn.`,
  reset: "Largest five and the United States",
  groupNames: {
    "global-south": "Global South (G77)",
    oecd: "OECD",
    opec: "OPEC",
    eu: "European Union",
  },
  rest: {
    "other-listed": "Other listed countries",
    "other-unpublished": "Other and unpublished",
  },
  origin: "list of members",
  regionOrigin: "UN M49",
  lowerBound: (name: string, low: string, count: number, high: string, period: string) =>
    `${name}: at least ${low}, at most ${high} in ${period}. The least is the sum of ${count} listed ${count === 1 ? "country" : "countries"}, the most adds what its other members may hold of “Other” and of the unpublished; the true share may lie anywhere in the shaded band.`,
  lowerBoundEhs: (name: string, low: string, count: number, period: string) =>
    `${name}: at least ${low} in ${period}, the sum of ${count} listed ${count === 1 ? "country" : "countries"}. Countries that are not listed are missing.`,
  noneListed: (name: string, high: string, period: string) =>
    `${name}: no member is listed in ${period}; of “Other” and of the unpublished they may hold ${high} at most.`,
  noneListedEhs: (name: string, period: string) => `${name}: no member is listed in ${period}.`,
  lowerBoundCaveat:
    "Sum of the listed members only: a lower bound. value_high adds what the other members may hold at most: all that the source counts as Other or does not publish; where it lists the largest countries, no more each than the smallest listed.",
  topList:
    "This source lists the largest countries: none that is not listed holds more than the smallest listed one, which narrows the band.",
  noSumOfPrices: "Prices of countries do not add up: regions and groups have none.",
  readOff: (chart: string) => `${chart}. Read off a snapshot: arrow keys, Home and End`,
  gap: "no complete record",
  breaks: "Where lines are cut",
  breakLead: "Sources are never joined, and lines stop where a series breaks:",
  cannot: {
    stacked: "Only shares add up to a whole.",
    rank: "Prices are of different kinds: they have no rank over time.",
  },
  showShares: "Show the shares",
  nothing: "Nothing was published for this choice.",
  notDrawn: (names: string) => `Not in this chart, which is of countries: ${names}.`,
  notes: {
    lines: "A line joins only snapshots that touch and that one source measured in one way.",
    stacked:
      "Each stack is as wide as its period; nothing is drawn where nothing was published. “Other and unpublished” is what the listed countries leave over.",
    rank: "Ranks are among the countries that the source lists; equal figures share a rank (=). “Other” is no country.",
    multiples: "All charts have the same axes.",
    scatter:
      "A tariff is not a contract: miners rarely pay the national price. A correlation says nothing of causes.",
  },
  correlation: (rho: string, n: number) => `Spearman’s rank correlation ρ = ${rho}, n = ${n}`,
  noCorrelation: (n: number) =>
    `No rank correlation: it needs three different pairs, here are ${n}`,
  unpriced: (names: string) => `Without a national price on record: ${names}.`,
  priceAxis: "electricity price, USD/kWh",
  logAxis: "logarithmic",
  rank: (rank: number, tied: boolean) => `${tied ? "=" : ""}${rank}`,
  table: "Table",
  csv: "Download these rows as CSV",
  columns: {
    period: "Period",
    source: "Source",
    remarks: "Remarks",
    country: "Country",
    price: "Price, USD/kWh",
    tariff: "What the price is",
  },
  atLeast: "≥",
  /** Kinds of empty, short. */
  absent: {
    value: "–",
    zero: "0",
    "in-other": "in “Other”",
    "not-covered": "not covered",
    "not-applicable": "not applicable",
    range: "–",
  },
  events: {
    title: "Events in these years",
    wanted: {
      own: "Of these countries and the network",
      all: "Of all countries",
      none: "None",
    },
    notBecause: "They stand there because of their dates: “after” is not “because of”.",
  },
  evidence: {
    title: "Sources side by side",
    newest: "the newest figure of each source",
    ofYear: (year: number) => `figures of ${year}`,
    range: (v: { low: string; high: string; unit: string; methods: number; figures: number }) =>
      `${v.low === v.high ? v.low : `${v.low}–${v.high}`} ${v.unit}, ${count(v.methods, "method", "methods")}, ${count(v.figures, "figure", "figures")}`,
    lead: "Every published share of the network, whatever the method. They measure different things: a range, not an average.",
    none: (country: string) => `No source on record gives a share of the network for ${country}.`,
    noneOfYear: (country: string, year: number) =>
      `No source on record gives a share of the network for ${country} in ${year}.`,
    years: "Year",
    all: "Newest of each",
    label: (country: string) => `Shares of the network of ${country}, one row a source`,
    columns: {
      source: "Source",
      share: "Share",
      method: "Method",
      period: "Period",
      published: "Published",
      sample: "Sample and remarks",
    },
  },
};

const WORDS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

function count(number: number, one: string, several: string): string {
  return `${WORDS[number] ?? number} ${number === 1 ? one : several}`;
}
