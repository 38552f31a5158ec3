/** Texts of the map of a country's parts. */
type Iso3 = string;

const COUNTRIES: Record<Iso3, { parts: string; part: string; whole: string; anchor: string }> = {
  CHN: { parts: "Provinces", part: "Province", whole: "China’s hashrate", anchor: "provinces" },
  USA: {
    parts: "States",
    part: "State",
    whole: "the United States’ hashrate",
    anchor: "states",
  },
};
const countryOf = (iso3: Iso3) => {
  const { parts, part, whole, anchor } = COUNTRIES[iso3] ?? {};
  return {
    parts: parts ?? "Parts",
    part: part ?? "Part",
    whole: whole ?? "the country’s hashrate",
    anchor: anchor ?? "parts",
  };
};

export const subdivisions = {
  title: (iso3: Iso3) => countryOf(iso3).parts,
  anchor: (iso3: Iso3) => countryOf(iso3).anchor,
  column: (iso3: Iso3) => countryOf(iso3).part,
  dialog: (parts: string, country: string) => `${parts}: ${country}`,
  open: (iso3: Iso3) => `${countryOf(iso3).parts} …`,
  close: "Close",
  measure: "What is shown",
  measures: (metric: string, iso3: Iso3, source: string) =>
    metric === "share-of-parent"
      ? `Share of ${countryOf(iso3).whole}`
      : metric === "hashrate-share"
        ? "Share of the network, derived"
        : metric === "share-of-pool"
          ? `Share of ${source}’s pool`
          : "Industrial electricity price",
  whole: (metric: string, iso3: Iso3, source: string) =>
    metric === "share-of-parent"
      ? countryOf(iso3).whole
      : metric === "hashrate-share"
        ? "the network (derived)"
        : `the hashrate of ${source}’s pool`,
  explained: (metric: string, iso3: Iso3, source: string) =>
    metric === "share-of-parent"
      ? `Of ${countryOf(iso3).whole}, not of the world’s.`
      : metric === "hashrate-share"
        ? `Of the world’s hashrate. Derived here: the share of ${countryOf(iso3).whole} times the country’s share of the network, both published by the same source for the same month.`
        : metric === "share-of-pool"
          ? `Of the customers of one pool, ${source}, on that date; not of ${countryOf(iso3).whole}. Each date is a sample of its own: they form no series, and no change between them is computed.`
          : "Average revenue per kWh from industrial customers, by year. Not a tariff, and not what a miner pays.",
  share: (v: { period: string; part: string; value: string; whole: string }) =>
    `In ${v.period} ${v.part} held ${v.value} of ${v.whole}`,
  atLeast: (v: {
    period: string;
    larger: string;
    bound: string;
    whole: string;
    part: string;
    value: string;
  }) =>
    `In ${v.period} ${v.larger} held more than ${v.bound} of ${v.whole} (only a bound is known) and ${v.part} ${v.value}`,
  sample: (v: { period: string; part: string; value: string; whole: string }) =>
    `In the sample of ${v.period} ${v.part} held ${v.value} of ${v.whole}`,
  prices: (v: {
    period: string;
    lowest: string;
    lowestValue: string;
    highest: string;
    highestValue: string;
  }) =>
    `In ${v.period} industry paid from ${v.lowestValue} in ${v.lowest} to ${v.highestValue} in ${v.highest}`,
  ranges: (period: string) => `For ${period} only bounds are known`,
  notApplicable: (period: string) =>
    `${period} is not applicable: the source published 0 for the country itself, so no part has a share`,
  source: (source: string, quality: string) => ` (${source}, ${quality}).`,
  map: (parts: string, country: string) =>
    `${parts} of ${country}; the table below has the figures`,
  cursor: "By value: arrow keys, Home and End move",
  rank: (rank: number) => `rank ${rank}`,
  since: (change: string, period: string) => `${change} since ${period}`,
  same: (period: string) => `no measurable change since ${period}`,
  date: "Date",
  dates: "Dates of the samples",
  previous: "Earlier",
  next: "Later",
  only: (period: string) => `The only date on record: ${period}.`,
  coverage: (first: string, last: string, count: number) => `${first} to ${last}: ${count} dates`,
  chart: "The same over time",
  extremes: (v: { highest: string; highestAt: string; lowest: string; lowestAt: string }) =>
    `highest ${v.highest} (${v.highestAt}), lowest ${v.lowest} (${v.lowestAt})`,
  wetSeason:
    "Shaded: May to October, the wet season in Sichuan and Yunnan, when water power is plentiful there. A shift of shares is not a count of machines that moved.",
  table: (measure: string, period: string) => `${measure}, ${period}`,
  figure: "Figure",
  ofNetwork: "Of the network, derived",
  change: (period: string) => `Since ${period}`,
  unlisted: {
    "in-other": (count: number) =>
      `${count} further provinces are not listed. The source counts them in “Other”: that does not mean they are small.`,
    "not-covered": (count: number) => `Of ${count} further states the source says nothing.`,
  },
  tiles:
    "One square a province, laid out after its neighbours; squares say nothing about size or borders. “Other” is the source’s remainder, not a place.",
  shapes: "Shapes: US Census Bureau, 2017, equal-area; Alaska and Hawaii at scales of their own.",
  csv: (period: string) => `CSV of ${period}`,
  csvAll: "CSV of every date",
  page: (parts: string) => `${parts} on a page of their own`,
  offline:
    "The newest figures. With JavaScript on, every date and measure can be chosen; the files have them all.",
};
