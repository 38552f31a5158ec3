/** Texts of the change view: presets, ledger, attribution. */
export const ledger = {
  presetsLabel: "Compare",
  presets: {
    "us-peak": "Peak of the US → now",
    "china-ban": "Before and after China’s ban",
    "last-year": "Last year",
    "last-quarter": "Last quarter",
  },
  noChange: "no measurable change",
  presetAcross: "crosses a series break",
  unit: "Unit of the change",
  pp: "Points (pp)",
  ehs: "EH/s",
  across: "Compare all the same, with a warning",
  notAcross: "Stop comparing across the break",
  warningReason: (reason: string) =>
    `Warning: a series break lies between the two dates, and every number below is subject to it. ${reason}`,
  title: (from: string, to: string) => `Ledger, ${from} → ${to}`,
  caption: (from: string, to: string, source: string) =>
    `Shares and hashrate by country, ${from} → ${to}, ${source}`,
  network: (v: { from: string; to: string; before: string; after: string }) =>
    `The whole network went from ${v.before} EH/s in ${v.from} to ${v.after} EH/s in ${v.to}: the mean of the days of each period, difficulty × 2³² × blocks ÷ 86,400 s. EH/s of countries are share × that total.`,
  coverage: (v: { period: string; days: number; periodDays: number }) =>
    `The total of ${v.period} covers ${v.days} of its ${v.periodDays} days.`,
  noTotal: (period: string) =>
    `The record of the chain has no day of ${period}: there are no EH/s for it.`,
  implied: (v: { period: string; source: string; low: string; high: string; pairs: number }) =>
    v.pairs === 1
      ? `The one pair of share and EH/s that ${v.source} published for ${v.period} implies a total of ${v.low} EH/s.`
      : `The ${v.pairs} pairs of share and EH/s that ${v.source} published for ${v.period} imply totals from ${v.low} to ${v.high} EH/s.`,
  unitedStates: (v: { change: string; ehs: string; published: string }) =>
    `The United States: ${v.change}${v.ehs}${v.published}.`,
  ehsPart: (ehs: string) => `, derived ${ehs}`,
  publishedPart: (v: { from: string; to: string }) => `, published ${v.from} → ${v.to} EH/s`,
  sums: (v: { lost: string; gained: string; gainers: string }) =>
    `All measurable losses: ${v.lost}; all measurable gains: ${v.gained}${v.gainers}.`,
  gainers: (names: string) => ` (${names})`,
  rest: "Other and unpublished",
  restNote:
    "Other and unpublished is the network less the countries listed at both dates; a country listed at one date only is in it and is not comparable.",
  opposite: (names: string) =>
    `Share and EH/s point in opposite directions, because the network itself grew or shrank: ${names}.`,
  oppositeMark: "share and EH/s point in opposite directions",
  world: "World",
  country: "Country",
  share: (period: string) => `${period} (%)`,
  change: "Change (pp)",
  ehsOf: (period: string) => `${period} (EH/s)`,
  changeEhs: "Change (EH/s)",
  growth: "by network growth",
  shift: "by share shift",
  joint: "by both",
  publishedOf: (period: string) => `Published ${period} (EH/s)`,
  rank: "Rank",
  groups: {
    share: "Share",
    derived: "Hashrate, derived",
    split: "Change in EH/s",
    published: "As published",
  },
  rounding: "Rounded here; in the file the parts add up exactly.",
  download: "Download the ledger (CSV)",
  attribution: "Attribute losses to gains",
  assumption:
    "An assumption, not a measurement: what each loser lost is shared out among the gainers in proportion to their gains. A shift of shares is not a flow of machines. Countries whose change is too small to measure are in “Other and unpublished”.",
  flowsCaption: "Attributed shares, percentage points of the network",
  loser: "Lost by",
  gainer: "Attributed to",
  points: "pp",
  noFlows: "No measurable change: there is nothing to attribute.",
  sankey:
    "Losses on the left, the gains they are attributed to on the right; the table below has the same figures.",
};
