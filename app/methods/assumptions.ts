/** The text of the methods page: what is assumed, how it errs, and what the figures do not say. */

export const ASSUMPTIONS = [
  {
    id: "pool-ip",
    text: "CBECI counts the IP addresses that connect to a few pools and takes this sample for the network.",
    bias: "unknown and changing: the pools that took part held about 32 to 38 % of the hashrate, and were more Chinese in 2019 than the network.",
  },
  {
    id: "proxies",
    text: "An IP address is taken for the place of the machine.",
    bias: "towards countries with many proxies and VPN exits. Ireland and Germany are almost certainly too high; China in July and August 2021 is published as zero.",
  },
  {
    id: "luxor",
    text: "Luxor’s figures are one company’s model of where machines run, quoted from its posts or from the press.",
    bias: "unknown: neither method nor sample is published; the company serves North American miners best.",
  },
  {
    id: "sources",
    text: "Sources are never joined into one line: pool addresses, a market model, power capacity and surveys measure different things.",
    bias: "none; the price is gaps, which stay gaps.",
  },
  {
    id: "other",
    text: "A country that a complete source does not list is counted in its “Other”. One that a list of the largest does not name is not covered.",
    bias: "reading either as zero would understate small countries. Singapore had about 2 % inside CBECI’s “Other”.",
  },
  {
    id: "resolution",
    text: "Each figure is as exact as its last published digit, or as its source says (Luxor: 0.11 percentage points). A difference within both resolutions is no measurable change.",
    bias: "towards calling small real changes unmeasurable.",
  },
  {
    id: "newest",
    text: "For each source and period the newest publication counts, as a whole: a newer document replaces every row of an older one.",
    bias: "none; earlier vintages stay available with asOf.",
  },
  {
    id: "tariff",
    text: "The price map shows national tariffs and averages only: the largest industrial band published, else industrial, else business. Prices of one company, one region or the wholesale market never colour a country.",
    bias: "upwards: what a large miner negotiates is usually lower. World Bank business prices are those of a small firm.",
  },
  {
    id: "carried",
    text: "A price up to two years older than the year shown is carried, and says of which period it is.",
    bias: "downwards in times of rising prices.",
  },
  {
    id: "fx",
    text: "Prices in other currencies are converted at the average rate of their period; the local price is kept beside it.",
    bias: "a weak currency looks like cheap power: for trends use the local price in the download.",
  },
] as const;

export const NOT = [
  "A share is not a count of machines, and a shift of shares is not a flow of machines from one country to another.",
  "A country is not a miner and not a pool: concentration by country says nothing about who controls the hashrate.",
  "A published national tariff is not what a miner pays.",
  "The record has no complete figures between February 2022 and March 2025, and none of those months is interpolated.",
  "EH/s figures on the map are as published; they are not computed from shares.",
] as const;

export const FORMULAS = [
  {
    name: "Change",
    formula: "share(B) − share(A)",
    note: "In percentage points, for two snapshots of one source with no series break between them.",
  },
  {
    name: "Measurable",
    formula: "|change| > resolution(A) + resolution(B)",
    note: "Otherwise the map and the table say “no measurable change”.",
  },
  {
    name: "Resolution",
    formula: "½ · 10^(−decimals published)",
    note: "Or what the source states.",
  },
  {
    name: "Network hashrate",
    formula: "difficulty · 2³² / seconds per block",
    note: "Used for the daily record of the network, from the block chain.",
  },
  {
    name: "HHI, bounds",
    formula: "Σ(100·share)² … Σ(100·share)² + (100·rest)²",
    note: "The rest is what the source does not list. Of a true top list no part of it is larger than the smallest listed share, which lowers the upper bound.",
  },
  {
    name: "Block interval in a shock",
    formula: "10 min · difficulty / hashrate, both relative to before",
    note: "Expectation; nobody reacts but as told. Difficulty follows the consensus rule in exact integers: 2015 intervals, at most a factor of four.",
  },
] as const;
