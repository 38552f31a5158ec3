/** English texts of concentration over time. */
export const concentration = {
  title: "Concentration",
  description:
    "How concentrated mining is by country over time: HHI, effective number of countries, Nakamoto coefficient, entropy and more, with the bounds that unlisted countries force.",
  lead: "How much of mining stands in how few countries, for each source by itself. What a source does not list could be one country or many, so every measure is an interval: it holds whatever the rest is made of.",
  notByMiner:
    "By country is not by miner and not by pool: one company may run machines in five countries, and one pool joins miners of fifty. None of these figures says who controls the hashrate.",
  form: {
    sources: "Sources",
    measure: "Measure",
    rest: "What is not listed",
    from: "From",
    to: "To",
    apply: "Show",
    periodHint: "2021, 2021-06 or 2026-Q3",
  },
  rest: {
    "rest-one-country": "could be a single country",
    "rest-capped": "is no larger than the smallest listed, where the list is a true top list",
    "listed-only": "is left out",
  },
  restShort: {
    "rest-one-country": "rest may be one country",
    "rest-capped": "rest capped: a true top list",
    "listed-only": "listed countries only",
  },
  lower: "The lower end of concentration spreads the rest over ever more countries.",
  cappedNote:
    "The cap holds only for a list that is known to be the largest countries in order: here Luxor’s top ten of 2026-Q3. The other snapshots keep the wide bounds.",
  heading: (measure: string) => `${measure} over time`,
  chart: (measure: string) =>
    `${measure} over time, one symbol a source: the line is the lower bound, the band reaches to the upper one. The same figures stand in the table below`,
  notComputable: "not computable",
  tooWide: (bounds: string) => `${bounds}: too wide to say anything`,
  rule: "Not computable: an upper bound more than twice the lower one, or for shares more than 25 points apart.",
  newest: "Newest snapshot of each source",
  newestLead: "All measures side by side. Sources measure different things: compare, do not join.",
  table: "Every snapshot",
  nothing: "No list of countries lies in this choice. Widen the time or choose another source.",
  csv: "Download these rows as CSV",
  csvAll: "All measures as CSV",
  columns: {
    measure: "Measure",
    period: "Period",
    source: "Source",
    bounds: "Lower–upper",
    assumption: "Assumed of the rest",
    listed: "Listed countries",
    rest: "Not listed",
    published: "Published",
  },
  measures: {
    hhi: {
      name: "HHI",
      definition:
        "The sum of the squared shares in percent: 10,000 when one country has everything, near 0 when many have little.",
    },
    effective_countries: {
      name: "Effective number of countries",
      definition: "How many equally large countries would give the same HHI: 10,000 divided by it.",
    },
    nakamoto: {
      name: "Nakamoto coefficient",
      definition: "The smallest number of countries that hold strictly more than half together.",
    },
    top1: { name: "Largest country", definition: "The share of the largest country." },
    top3: {
      name: "Largest three",
      definition: "The share of the three largest countries together.",
    },
    top5: { name: "Largest five", definition: "The share of the five largest countries together." },
    entropy_bits: {
      name: "Shannon entropy, bits",
      definition:
        "How many yes-or-no questions it takes on average to guess the country of a hash; the upper bound spreads the rest evenly over all other countries and territories.",
    },
    evenness: {
      name: "Evenness",
      definition:
        "Entropy of the listed countries as a part of the largest possible: 1 when all are equal. Compare only lists of about the same length.",
    },
    gini: {
      name: "Gini over listed countries",
      definition:
        "0 when all listed countries are equal, near 1 when one has nearly everything. Compare only lists of about the same length.",
    },
    share_africa: { name: "Africa", definition: "Share of the countries of Africa (UN M49)." },
    share_americas: {
      name: "Americas",
      definition: "Share of the countries of the Americas (UN M49).",
    },
    share_asia: { name: "Asia", definition: "Share of the countries of Asia (UN M49)." },
    share_europe: {
      name: "Europe",
      definition: "Share of the countries of Europe (UN M49, with all of Russia).",
    },
    share_oceania: { name: "Oceania", definition: "Share of the countries of Oceania (UN M49)." },
    share_global_south: {
      name: "Global South",
      definition: "Share of the members of the Group of 77, with China.",
    },
    share_carbon_low: {
      name: "Grids below 100 g/kWh",
      definition:
        "Share of countries whose grid emits less than 100 g CO₂ a kWh, in the newest year on record up to the snapshot. Miners with a plant of their own may differ from their grid.",
    },
    share_carbon_medium: {
      name: "Grids of 100 to 400 g/kWh",
      definition: "Share of countries whose grid emits 100 to below 400 g CO₂ a kWh.",
    },
    share_carbon_high: {
      name: "Grids of 400 g/kWh and more",
      definition: "Share of countries whose grid emits 400 g CO₂ a kWh or more.",
    },
    share_carbon_unknown: {
      name: "Grids without a figure",
      definition: "Share of listed countries whose grid’s carbon intensity is not on record.",
    },
  },
  groups: {
    index: "Indexes",
    continent: "Share by continent",
    groups: "Share by group and grid",
  },
};
