/** The glossary in English: our own words, and an example with figures of the record. */
import {
  breakEvenUsdPerKwh,
  concentrationOf,
  type GlossaryFacts,
  type GlossaryId,
  hashpriceUsdPerPhDay,
  hashrateAtDifficultyEhs,
} from "../../lib/glossary";

export type GlossaryEntry = {
  term: string;
  definition: string;
  example: string | ((facts: GlossaryFacts) => string);
};
export type Glossary = Record<GlossaryId, GlossaryEntry>;

const number = (value: number, decimals = 0) =>
  new Intl.NumberFormat("en", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value);
const percent = (fraction: number, decimals = 1) => `${number(fraction * 100, decimals)} %`;
const leaderOf = ({ frame }: GlossaryFacts) =>
  [...frame.cells]
    .filter(({ area }) => area !== "OTH")
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0))[0];

export const glossary: Glossary = {
  hashrate: {
    term: "Hashrate",
    definition:
      "How many hashes the miners of a network, a country or a machine try in a second. Nobody counts it: the network’s is inferred from how fast blocks are found, a country’s is somebody’s estimate.",
    example: ({ day }) =>
      `On ${day.date} the network found ${day.blocks} blocks, which is what ${number(day.hashrateEhs)} EH/s would find on average.`,
  },
  ehs: {
    term: "EH/s (exahash per second)",
    definition:
      "A quintillion hashes in a second, 10¹⁸: the unit for countries and for the whole network.",
    example: ({ day }) =>
      `${number(day.hashrateEhs, 1)} EH/s on ${day.date} are ${number(day.hashrateEhs * 1000)} PH/s.`,
  },
  phs: {
    term: "PH/s (petahash per second)",
    definition:
      "10¹⁵ hashes in a second, a thousandth of an EH/s: the unit of a small mining site.",
    example: "Five machines of 200 TH/s make 1 PH/s; a thousand PH/s make 1 EH/s.",
  },
  ths: {
    term: "TH/s (terahash per second)",
    definition: "10¹² hashes in a second, a millionth of an EH/s: the unit of one machine.",
    example: ({ day }) =>
      `A machine of 200 TH/s was one part in ${number((day.hashrateEhs * 1e6) / 200)} of the network on ${day.date}.`,
  },
  share: {
    term: "Hashrate share",
    definition:
      "The part of the network’s hashrate that one source attributes to a country. Different sources measure different things, so their shares do not add up to each other.",
    example: (facts) => {
      const leader = leaderOf(facts);
      return `${facts.frameSource} gives ${facts.country(leader?.area ?? "")} ${percent(leader?.value ?? 0)} in ${facts.frame.period}; a survey of 49 firms found 75.4 % for the United States in 2024.`;
    },
  },
  difficulty: {
    term: "Difficulty",
    definition:
      "How rare a valid block is, relative to the easiest target. One unit of it takes 2³² hashes on average, so difficulty and ten-minute blocks together give a hashrate.",
    example: ({ day }) =>
      `Difficulty ${number(day.difficultyMean / 1e12, 2)} trillion × 2³² ÷ 600 s = ${number(hashrateAtDifficultyEhs(day.difficultyMean))} EH/s (mean of ${day.date}).`,
  },
  retarget: {
    term: "Retarget (difficulty adjustment)",
    definition:
      "Every 2016 blocks the protocol sets a new difficulty, so that blocks take ten minutes again. One step is at most a factor of four up or down.",
    example: ({ epoch }) =>
      epoch.changeFraction === null
        ? `Block ${number(epoch.height)} began an epoch on ${epoch.date}.`
        : `At block ${number(epoch.height)}, on ${epoch.date}, difficulty changed by ${percent(epoch.changeFraction, 2)}.`,
  },
  epoch: {
    term: "Epoch",
    definition:
      "The 2016 blocks between two retargets, about two weeks, during which difficulty stays.",
    example: ({ epoch }) =>
      `2016 × 10 minutes are 14 days. Block ${number(epoch.height)} is 2016 × ${number(epoch.height / 2016)}, so an epoch begins there.`,
  },
  "block-interval": {
    term: "Block interval",
    definition:
      "The time between two blocks. The protocol aims at 600 seconds; single intervals vary by chance, and all of them stretch when hashrate leaves before a retarget.",
    example: ({ day }) =>
      `${day.blocks} blocks on ${day.date} are one in ${number(1440 / day.blocks, 1)} minutes.`,
  },
  halving: {
    term: "Halving",
    definition:
      "Every 210,000 blocks the subsidy falls to half: miners with dear electricity feel it first.",
    example: "Block 840,000, on 2024-04-20, cut the subsidy from 6.25 to 3.125 BTC.",
  },
  subsidy: {
    term: "Subsidy (issuance)",
    definition: "The new bitcoins that a block may create for whoever found it, besides the fees.",
    example: ({ day }) =>
      `${day.blocks} blocks × 3.125 BTC = ${number(day.blocks * 3.125, 3)} BTC on ${day.date}.`,
  },
  fees: {
    term: "Fees",
    definition:
      "What the senders of transactions pay to the miner of the block on top of the subsidy.",
    example: ({ day }) =>
      day.feesBtc === null || day.issuanceBtc === null
        ? `The fees of ${day.date} are not on record.`
        : `${number(day.feesBtc, 2)} BTC on ${day.date}: ${percent(day.feesBtc / (day.feesBtc + day.issuanceBtc))} of what miners earned.`,
  },
  hashprice: {
    term: "Hashprice",
    definition:
      "What a unit of hashrate earns in a day, in dollars per PH/s and day: subsidy and fees at the day’s price, divided by the network’s hashrate.",
    example: ({ day }) =>
      `${number((day.issuanceBtc ?? 0) + (day.feesBtc ?? 0), 1)} BTC × ${number(day.priceUsd ?? 0)} USD ÷ ${number(day.hashrateEhs * 1000)} PH/s = ${number(hashpriceUsdPerPhDay(day) ?? 0, 2)} USD per PH/s on ${day.date}.`,
  },
  "break-even-price": {
    term: "Break-even price",
    definition:
      "The electricity price at which what a machine earns only pays its power. Above it, switching off loses less.",
    example: ({ day, fleet }) =>
      `At ${number(fleet.value ?? 0, 1)} J/TH (the fleet of ${fleet.period}) 1 PH/s takes ${number((fleet.value ?? 0) * 24)} kWh a day, so the hashprice of ${day.date} pays ${number(breakEvenUsdPerKwh(hashpriceUsdPerPhDay(day) ?? 0, fleet.value ?? 1), 3)} USD/kWh and nothing else.`,
  },
  asic: {
    term: "ASIC",
    definition:
      "An application-specific integrated circuit: a chip, and the machine around it, that computes Bitcoin’s hash and nothing else.",
    example: "A machine of 200 TH/s at 17.5 J/TH takes 200 × 17.5 = 3,500 W.",
  },
  "j-per-th": {
    term: "J/TH (joules per terahash)",
    definition:
      "Energy for a trillion hashes: lower is better. Multiplied by EH/s it gives megawatts.",
    example: ({ day, fleet }) =>
      `${number(day.hashrateEhs)} EH/s × ${number(fleet.value ?? 0, 1)} J/TH = ${number((day.hashrateEhs * (fleet.value ?? 0)) / 1000, 1)} GW.`,
  },
  "fleet-efficiency": {
    term: "Fleet efficiency",
    definition:
      "The mean energy per terahash of all machines in use, not of the newest model. Methods differ by source.",
    example: ({ fleet }) =>
      `${number(fleet.value ?? 0, 1)} J/TH in ${fleet.period} (${fleet.source ?? "source"}).`,
  },
  pue: {
    term: "PUE (power usage effectiveness)",
    definition:
      "Power of the whole site divided by power of the machines: what cooling and transformers add.",
    example: "At a PUE of 1.10 a site with 100 MW of machines draws 110 MW.",
  },
  curtailment: {
    term: "Curtailment",
    definition:
      "Switching off for a while because power is scarce, dear, or because the grid pays for it. It lowers hashrate without any machine moving.",
    example:
      "Between 21 and 24 December 2022 network hashrate fell by about 40 % as miners in North America powered off in a winter storm.",
  },
  "merit-order": {
    term: "Merit order",
    definition:
      "Miners sorted by what their power costs. When the hashprice falls, those at the dear end stop first; the same word is used of power plants.",
    example:
      "With 1 PH/s earning 40 USD a day and machines of 20 J/TH (480 kWh a day), whoever pays more than 0.083 USD/kWh stops before whoever pays 0.05.",
  },
  pool: {
    term: "Pool",
    definition:
      "Miners who share the luck of finding blocks. A pool sees the addresses its members connect from, which is how some sources locate hashrate.",
    example:
      "The first Cambridge map, of 2020, rested on three pools with about 37 % of the network’s hashrate.",
  },
  hhi: {
    term: "HHI (Herfindahl-Hirschman index)",
    definition:
      "The sum of the squared shares in percent: 10,000 when one country has everything, near 0 when many have little. What a source does not list gives it a lower and an upper bound.",
    example: ({ frame, frameSource }) => {
      const { hhi, listed, sum } = concentrationOf(frame);
      return `${frameSource}, ${frame.period}: ${listed} countries with ${percent(sum)} give ${number(hhi.low)}; if the rest were one country, ${number(hhi.high)}.`;
    },
  },
  "effective-number": {
    term: "Effective number of countries",
    definition: "How many equally large countries would give the same HHI: 10,000 divided by it.",
    example: ({ frame }) => {
      const { effective } = concentrationOf(frame);
      return `In ${frame.period} between ${number(effective.low, 1)} and ${number(effective.high, 1)}.`;
    },
  },
  "nakamoto-coefficient": {
    term: "Nakamoto coefficient",
    definition:
      "The smallest number of countries that hold strictly more than half together. It says nothing about who controls the machines there.",
    example: ({ frame }) => {
      const { nakamoto, listed } = concentrationOf(frame);
      return nakamoto === null
        ? `The ${listed} countries listed for ${frame.period} hold half or less together.`
        : `${nakamoto} in ${frame.period}, of ${listed} countries listed.`;
    },
  },
  entropy: {
    term: "Shannon entropy and evenness",
    definition:
      "How many yes-or-no questions it takes on average to guess where a hash was computed, in bits. Evenness divides it by the largest possible for that many countries.",
    example:
      "Shares of 40, 35 and 25 % have 1.56 bits of at most 1.58, an evenness of 0.98; two to the power of 1.56 are 2.9 countries.",
  },
  gini: {
    term: "Gini coefficient",
    definition:
      "How unequal the listed shares are: 0 when all are the same, near 1 when one has nearly everything. It depends on how many are listed, so lists of different length are not compared.",
    example: "Shares of 40, 35 and 25 % have a Gini coefficient of 0.1.",
  },
  "percentage-point": {
    term: "Percentage point (pp)",
    definition:
      "The unit of a difference between two shares. A percentage says how large the difference is relative to where it began; the two never mix.",
    example:
      "From 3.9 % to 4.7 % are 0.8 pp, or 21 %: Paraguay in Luxor’s figures, 2025-Q4 to 2026-Q3.",
  },
  resolution: {
    term: "Resolution",
    definition:
      "Half a unit of the digits a source published, or what it states. A change within the two resolutions is not measurable.",
    example:
      "36.7 % stands for anything from 36.65 to 36.75 %: a resolution of 0.05 pp. From 36.7 to 36.8 % is within the two.",
  },
  source: {
    term: "Source",
    definition:
      "One publisher with one method. A view shows one source at a time, or several side by side; lines of two sources are never joined.",
    example:
      "Cambridge CBECI covers 2019-09 to 2022-01 by pool addresses, Luxor 2025-Q2 onwards by a model: two lines, with a gap of more than three years.",
  },
  "measured-sample": {
    term: "Measured on a sample",
    definition:
      "Counted, but only on a part of the network that need not resemble the rest, such as the pools that agreed to take part.",
    example: "Pools with about 37 % of hashrate stood for all of it in the first Cambridge map.",
  },
  modelled: {
    term: "Modelled",
    definition: "Computed from other data by a method whose inputs are not all published.",
    example: "Luxor gives 36.7 % for the United States in 2026-Q3 as an estimate of its own.",
  },
  survey: {
    term: "Survey",
    definition:
      "Asked from firms or collected from offices. Who answers decides what comes out: a survey of listed firms leans to where those firms are.",
    example:
      "49 firms with about 48 % of hashrate reported 75.4 % of their activity in the United States, 2024.",
  },
  claim: {
    term: "Single claim",
    definition:
      "A figure of one report, company or newspaper. It is shown as a mark with its source and never enters a timeline.",
    example: "Miners in Ethiopia claimed 2.5 % of the network in December 2024.",
  },
  vintage: {
    term: "Vintage",
    definition:
      "The day a document of a source came out. Later documents may give another figure for the same month; both stay on record.",
    example:
      "China in 2020-04: 65.08 % in the publication of May 2020, 64.81 % in that of May 2022.",
  },
  release: {
    term: "Release",
    definition:
      "One state of this atlas’s own data. A release never changes, so a number cited with it can be found again.",
    example: "Adding asOf=1 to an address of the API answers as release 1 did.",
  },
  "series-break": {
    term: "Series break",
    definition:
      "A date on which what is measured changed: another source, another method, or an effect of the method. Lines are cut there and no change across it is computed.",
    example:
      "China is published as 0 for July and August 2021 and as 22.29 % for September: the method lost sight of miners behind foreign proxies and found them again.",
  },
  "in-other": {
    term: "Counted in “Other”",
    definition:
      "The source covers the whole network but does not list the country by name. It does not mean that the country is small.",
    example: "Singapore’s 2 % stood inside “Other”.",
  },
  "not-covered": {
    term: "Not covered",
    definition: "The source says nothing about the country, neither by name nor in a remainder.",
    example:
      "Luxor’s table of 2026-Q3 lists ten countries and says nothing about the about 240 others.",
  },
  "tariff-class": {
    term: "Tariff class",
    definition:
      "For whom a price is: industry, business in general, miners, or the wholesale market. No class stands in for another.",
    example:
      "The World Bank’s business price of the United States for 2019 is 0.181 USD/kWh, for a small warehouse; a large miner reported 0.034 for 2024.",
  },
  "tariff-band": {
    term: "Tariff band (IC … IG)",
    definition:
      "Eurostat’s classes of yearly use by businesses: IC 0.5–2 GWh, ID 2–20, IE 20–70, IF 70–150, IG above 150 GWh. The larger the user, the lower the price as a rule.",
    example: "A site of 20 MW uses 20 MW × 8,760 h = 175 GWh a year: band IG.",
  },
  "tax-basis": {
    term: "Tax basis",
    definition:
      "Which taxes and levies a price contains: none, all but the value-added tax that a business gets back, or all of them.",
    example:
      "0.10 without taxes, 0.12 with levies and 0.1428 with 19 % value-added tax are one price.",
  },
  "carbon-intensity": {
    term: "Carbon intensity",
    definition:
      "Grams of CO₂ equivalent for a kWh generated in a country, on average over a year. A miner’s own power may be cleaner or dirtier than its grid.",
    example: "1 TWh at 300 g/kWh is 0.3 million tonnes.",
  },
  "low-carbon": {
    term: "Low-carbon share",
    definition:
      "The part of electricity made by water, wind, sun, biomass, other renewables and nuclear power.",
    example: "60 % water, 5 % wind and 20 % nuclear power are a low-carbon share of 85 %.",
  },
  "legal-status": {
    term: "Legal status",
    definition:
      "Whether mining is banned, restricted, allowed, under a tariff of its own, or about to be, where a dated and sourced event says so. Elsewhere it is unknown, not allowed by default.",
    example: "China: banned since 2021-09-24. Iran: banned from 2021-05-26 until 2021-09-22.",
  },
  "network-effect": {
    term: "Network effect",
    definition:
      "The part of a country's change in EH/s that comes from the whole network growing or shrinking: its first share times the change of the network.",
    example:
      "A tenth of a network that grows from 800 to 1,000 EH/s gains 20 EH/s without any change of its share.",
  },
  "share-effect": {
    term: "Share effect",
    definition:
      "The part of a country's change in EH/s that comes from its share: the change of the share times the first network.",
    example: "From 10 to 12 % of a network of 800 EH/s is 16 EH/s.",
  },
  "joint-effect": {
    term: "Joint effect",
    definition:
      "What both changes do together: the change of the share times the change of the network. With the two other effects it adds up to the whole change.",
    example:
      "From 10 % of 800 to 12 % of 1,000 EH/s is +40: 20 by the network, 16 by the share, 4 by both.",
  },
  attribution: {
    term: "Attribution",
    definition:
      "Handing what some countries lost to those that gained, in proportion to their gains. It is arithmetic, not a record of machines that moved.",
    example:
      "Two countries lose 3 pp together, one gains 2 pp and one 1 pp: two thirds of each loss are handed to the first.",
  },
  "rank-correlation": {
    term: "Rank correlation (Spearman)",
    definition:
      "How far two orders of the same countries agree, from −1 (reversed) to 1 (the same); ties share their mean rank.",
    example: "Five countries in the same order by price and by share give 1, in reversed order −1.",
  },
  "tile-grid": {
    term: "Tile grid",
    definition:
      "A map of equal squares, one for each part of a country, near where it lies. It shows neither borders nor areas.",
    example: "China's provinces are 31 tiles here; Sichuan's stands where it borders Yunnan's.",
  },
};
