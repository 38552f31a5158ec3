import type { Reason } from "../../lib/costs/reports";

export const costRecord = {
  claim: "Can one bitcoin cost more than $100,000?",
  claimLead: (v: { month: string; ehs: string; btc: string }) =>
    `KuCoin’s sentence of April 2026 gives no inputs. In ${v.month} the network did ${v.ehs} EH/s and earned ${v.btc} BTC, subsidy and fees. That fixes how much energy a coin took for a given machine, and so the price of electricity at which it cost $100,000.`,
  claimTable: "Electricity price at which one bitcoin cost $100,000",
  claimColumns: {
    efficiency: "J/TH",
    kwh: "kWh for one bitcoin",
    price: "USD/kWh",
    site: "USD/kWh with a PUE of 1.10",
    states: "States above it",
  },
  claimReads:
    "So the sentence holds on electricity alone for an average fleet at 9 to 10 cents or more, or for old machines at 7 to 8. It says nothing about what large miners in the US pay: their contracts are lower than the average of a state’s industry.",
  claimLink: "The sentence with its verdict",
  hashprice: "Hashprice, revenue, fees and halvings",
  hashpriceLead:
    "What one petahash per second earns in a day: from difficulty, subsidy and fees of each complete month. Break-even is the electricity price that takes all of it from the model’s fleet of that month, PUE 1.10.",
  hashpriceTitle: "Hashprice",
  hashpriceNewest: (v: { period: string; usd: string }) =>
    `In ${v.period} one petahash per second earned $${v.usd} a day, from difficulty, subsidy and fees.`,
  hashpriceChart: "Hashprice in USD per PH/s and day, by month, logarithmic",
  halving: (date: string) => `Halving ${date}`,
  hashpriceTable: "By year, and the newest month",
  hashpriceColumns: {
    period: "Period",
    usd: "USD/PH/day",
    btc: "BTC/PH/day",
    revenue: "Revenue, m USD a day",
    fees: "Fees",
    subsidy: "BTC per block",
    price: "Bitcoin, USD",
    breakEven: "Break-even, USD/kWh",
  },
  hashpriceCsv: "Every month as CSV",
  reports: "Published costs beside ours",
  reportsLead:
    "Theirs as printed; ours is electricity only, for the network and the model’s machines of the same month, at the national price of the record (for the world: 0.05 USD/kWh, CBECI’s assumption).",
  reportsTable: "Published costs of one bitcoin and our own",
  reportsColumns: {
    who: "Who",
    where: "Where",
    when: "When",
    theirs: "Theirs, USD",
    ours: "Ours, USD",
    at: "Our price",
    why: "Why they differ",
  },
  noOwn: "no price or machines on record",
  reasons: {
    household:
      "theirs is a household tariff times one energy per coin: a list of tariffs in disguise",
    listed: "theirs is of listed companies, staff and interest included",
    "all-in": "theirs includes depreciation and pay in shares",
    "one-company": "theirs is a model of one company in Texas",
    "power-only": "theirs is electricity at 0.0667 USD/kWh and 17–19 J/TH",
    global: "one price stands for the whole world",
    "other-fleet": "machines are assumed otherwise",
  } satisfies Record<Reason, string>,
  sites: "Power of mining sites",
  sitesLead:
    "Electric power of sites as reported: installed or contracted, not hashrate, and never a share of the network. Beside it, per person and per TWh that the country generates, both of the newest year on record, and the country’s share in the last snapshot of that time. No source on record counts sites by country.",
  sitesTable: "Power of sites beside shares",
  sitesColumns: {
    where: "Where",
    when: "When",
    mw: "MW",
    who: "Who",
    perPerson: "W per person",
    perTwh: "MW per TWh generated",
    share: "Share of the network",
  },
} as const;
