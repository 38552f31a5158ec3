/** English texts of the claims. */
export const claims = {
  title: "Claims of April 2026, checked",
  description:
    "Each sentence of the news of April 2026 on mining, migration and AI, held against the record: what was said, what the figures show, and how far they can tell.",
  lead: "In April 2026 several claims met in one news text: that mining one bitcoin costs more than $100,000 in parts of the United States, that hashrate moves to Paraguay and Ethiopia, and that AI takes the opposite way. Here each sentence stands beside the record. Every number is computed from the database when the page is asked for; the verdict follows from it by a rule.",
  computed: (release: number) => `Computed from release ${release}.`,
  verdicts: {
    supported: "Supported",
    partly: "Partly",
    "not-testable": "Not testable",
    wrong: "Wrong",
  },
  meanings: {
    supported: "every figure on record that can be compared agrees",
    partly: "some figures agree and others do not, or a part of the sentence is not on record",
    "not-testable": "the record has no figure that could decide it",
    wrong: "the figures contradict it",
  },
  rules: "What the verdicts mean",
  index: "The claims",
  said: (who: string, when: string) => `${who}, ${when}`,
  via: (where: string) => `read at ${where}`,
  secondary: "a copy or a retelling",
  asPrinted: "As printed",
  record: "What the record shows",
  inputs: "Figures this rests on",
  columns: { what: "Figure", value: "Value", source: "Source, published" },
  look: "See for yourself",
  noRule: "No rule has been written for this sentence yet.",
  noFigures: "The figures that this needs are not in this release.",
  notFlows: "A shift of shares is not a flow of machines: who moved where is on no record.",
  afterNotBecause:
    "These changes came after what is said to have caused them. That is not “because of”.",
  changeMap: (from: string, to: string) => `Map of changes, ${from} to ${to}`,
  concentration: "Concentration over time, with bounds",
  continents: "Share of a continent over time, with bounds",
  shock: "Simulate that the largest country goes dark",
  vulnerability: "What each country’s loss would do to blocks",
  costsOf: (efficiency: string, month: string) =>
    `Cost of a bitcoin by state at ${efficiency} J/TH, ${month}`,
  claimApart: "Which price and which machines make it true",
  mapOf: (period: string) => `Map of ${period}`,
  pageOf: (name: string) => `All figures of ${name}`,
  eventsOf: (name: string) => `Events of ${name}`,
  sourceOf: "The source and its documents",
  methods: "What the numbers are not",
  pricesOf: "Prices of every state (CSV)",
  usChange: (v: { from: string; to: string; before: string; after: string; change: string }) =>
    `From ${v.from} to ${v.to} the United States went from ${v.before} to ${v.after} of the network: ${v.change}.`,
  usSame: (from: string, to: string) =>
    `From ${from} to ${to} the share of the United States shows no measurable change.`,
  usHashrate: (from: string, to: string, before: string, after: string) =>
    `In published EH/s it went from ${before} in ${from} to ${after} in ${to}.`,
  knownThen: (latest: string, oldest: string, change: string) =>
    `When the sentence was written the newest snapshot was ${latest}; since ${oldest} the United States had changed by ${change}.`,
  globalSouth: (v: { from: string; countries: string; change: string; withoutChina: string }) =>
    `The members of the Group of 77 that both snapshots list (${v.countries}) changed by ${v.change} together since ${v.from}; without China by ${v.withoutChina}.`,
  countryChange: (v: {
    country: string;
    from: string;
    to: string;
    before: string;
    after: string;
    change: string | null;
  }) =>
    `From ${v.from} to ${v.to} ${v.country} went from ${v.before} to ${v.after}: ${v.change ?? "no measurable change, the figures are too rough"}.`,
  hashrate: (name: string, from: string, to: string, ehs: { from: string; to: string }) =>
    `${name} went from ${ehs.from} in ${from} to ${ehs.to} in ${to}, as published.`,
  hydro: (name: string, year: string, share: string) =>
    `Water made ${share} of the electricity of ${name} in ${year}.`,
  noSurplus:
    "That is generation. How much of it is left over, and whether miners get it, is on no record here.",
  powerEvents: (titles: string[]) => `What the record has of power there: ${titles.join("; ")}.`,
  hhi: (v: { from: string; to: string; before: string; after: string }) =>
    `The concentration index of countries (HHI) lay within ${v.before} in ${v.from} and within ${v.after} in ${v.to}.`,
  hhiFell: "The two ranges do not meet: concentration fell.",
  hhiRose: "The two ranges do not meet: concentration rose.",
  hhiMeet:
    "The two ranges meet: what the lists leave out, and the rounding of what they list, is larger than the difference.",
  continent: (name: string, from: string, to: string) => `${name} ${from} → ${to} %`,
  continentChanges: (from: string, to: string, countries: number, parts: string[]) =>
    `By continents, from ${from} to ${to}, of the ${countries} countries that both snapshots list: ${parts.join(", ")}. The rest is listed in one of them only, or in none.`,
  largestShock: (
    before: { period: string; country: string; share: string; minutes: string; days: string },
    after: { period: string; country: string; share: string; minutes: string; days: string },
  ) =>
    `Had the largest country gone dark at once at the start of an epoch, blocks would have come every ${before.minutes} minutes for ${before.days} days in ${before.period} (${before.country}, ${before.share}) and every ${after.minutes} for ${after.days} in ${after.period} (${after.country}, ${after.share}).`,
  hhiMeans: "Even a clear fall would say where machines stand and not who runs them.",
  listed: (count: number, period: string) => `HHI of ${count} listed countries, ${period}`,
  work: (month: string, hashrate: string, btc: string) =>
    `In ${month} the network ran at ${hashrate} EH/s on average and paid out ${btc} BTC with fees.`,
  breakPoint: (v: {
    efficiency: string;
    kwh: string;
    limit: string;
    price: string;
    above: number;
    states: number;
    mined: string[];
  }) =>
    `At ${v.efficiency} J/TH a bitcoin takes ${v.kwh} kWh, so its electricity alone costs ${v.limit} at ${v.price}. The average industrial price is higher in ${v.above} of ${v.states} states and territories${v.mined.length === 0 ? ", none of them with mining in the newest sample of a pool" : `, of which the newest sample of a pool shows mining in ${v.mined.join(", ")}`}.`,
  largestState: (v: {
    state: string;
    share: string;
    period: string;
    cost: string;
    efficiency: string;
  }) =>
    `${v.state}, with ${v.share} the largest of that sample (${v.period}), stands at ${v.cost} of electricity for a bitcoin at ${v.efficiency} J/TH.`,
  costLimits: (year: string) =>
    `Electricity only, without cooling, machines and staff, which come on top. State prices are averages of ${year}, not what a miner pays; who said it gave no inputs, so the figure itself cannot be reproduced.`,
  efficiency: "Machines in use, central with bounds",
  industrialPrice: (state: string) => `Industrial price, ${state}`,
  poolShare: (state: string) => `Share of a pool’s sample, ${state}`,
  networkGrowth: (from: string, to: string, times: string) =>
    `From ${from} to ${to} the network grew ${times} times as fast, far beyond what personal computers do.`,
  noOwners:
    "The atlas knows countries. How many people or firms run the machines, then or now, is on no record here, so “centralised” cannot be tested.",
  future: "A sentence about what may come: no figure of the past decides it.",
  aiEvents: (titles: string[]) =>
    titles.length === 0
      ? "The record has no event that touches it."
      : `What the record has is the reverse traffic, mining sites that turn to AI, and the claim itself: ${titles.join("; ")}.`,
  growth: (v: {
    from: string;
    to: string;
    fromPeriod: string;
    toPeriod: string;
    growth: string;
    times: string;
    yearly: string;
    printed: string;
  }) =>
    `From ${v.from} in ${v.fromPeriod} to ${v.to} in ${v.toPeriod} is +${v.growth} % (${v.times} times, about ${v.yearly} % a year), not ${v.printed} %.`,
  growthMeans:
    "The end points are one company’s forecast, quoted; the growth follows from them. Quote the end points.",
};
