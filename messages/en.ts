/** English texts. Another language is another file of this shape. */
export const en = {
  site: {
    name: "Hashrate Atlas",
    tagline: "Where Bitcoin is mined, what electricity costs there, and how that geography moves",
    skip: "Skip to the map",
  },
  nav: {
    map: "Map",
    methods: "Methods",
    sources: "Sources",
    boundaries: "Boundaries",
    api: "API",
    main: "Pages",
    about: "About the atlas",
  },
  controls: {
    metric: "Metric",
    view: "View",
    level: "Levels",
    change: "Change",
    theme: "Switch between day and night",
    year: "Year",
    allYears: "All years",
    download: "Download CSV",
    downloadOf: (what: string) => `Download ${what} as CSV`,
    projection: "Projection",
    projections: { "equal-earth": "Flat", globe: "Globe", mercator: "Mercator" },
    zoomIn: "Zoom in",
    zoomOut: "Zoom out",
    fit: "Show the whole world",
    previous: "Previous snapshot",
    next: "Next snapshot",
    clear: "Back to the world",
    source: "Source",
    bestAvailable: "Default timeline",
  },
  map: {
    label: "World map",
    loading: "Loading the map you can zoom …",
    failed: "The map that zooms could not start; this one works without it.",
    gestures: {
      "CooperativeGesturesHandler.WindowsHelpText": "Use Ctrl + scroll to zoom the map",
      "CooperativeGesturesHandler.MacHelpText": "Use ⌘ + scroll to zoom the map",
      "CooperativeGesturesHandler.MobileHelpText": "Use two fingers to move the map",
    },
    keyboard: "Use the table for the same figures by keyboard.",
  },
  status: {
    value: "published figure",
    zero: "published as zero",
    "in-other": "not listed; counted in the source’s “Other”, so not necessarily small",
    "not-covered": "not covered: the source says nothing about it",
    "not-applicable": "not applicable in this period",
    range: "only bounds are known",
  },
  legend: {
    label: "Legend",
    notCovered: "Not covered",
    inOther: "Counted in “Other”",
    caveat: "Figure with a caveat of its own",
    notApplicable: "Not applicable",
    noChange: "No measurable change",
    notComparable: "Not comparable",
    zero: "Published as 0",
  },
  quality: {
    "measured-sample": "measured on a sample",
    modelled: "modelled",
    survey: "survey",
    claim: "single claim",
  },
  timeline: {
    label: "Time",
    from: "Baseline",
    to: "Snapshot shown",
    gap: (from: string, to: string) => `${from} – ${to}: no complete record`,
    thumb: (period: string, source: string) => `${period}, ${source}`,
    several: "national tariffs of several sources",
    empty: "Nothing was published for this choice.",
    coverage: "Snapshots by source",
  },
  table: {
    caption: (metric: string, period: string, source: string) => `${metric}, ${period}, ${source}`,
    rank: "#",
    country: "Country",
    change: "Change",
    against: (period: string) => `since ${period}`,
    from: (period: string) => period,
    note: "Remarks",
    unlistedInOther: (count: number) =>
      `${count} further countries and territories are not listed. The source counts them in “Other”: that does not mean they are small.`,
    unlistedNotCovered: (count: number) =>
      `${count} further countries and territories are not listed: the source says nothing about them.`,
    notComparable: "not comparable",
    notMeasurable: "no measurable change",
    tariff: "What the price is",
  },
  panel: {
    world: "World",
    source: "Source",
    vintage: "Published",
    period: "Period",
    quality: "Quality",
    method: "Method",
    licence: "Licence",
    caveat: "Caveat",
    all: "Every figure on record",
    loading: "Loading the figures …",
    failed: "The figures could not be loaded.",
    retry: "Try again",
    none: "No figure in this snapshot",
    secondary: "read through a third party",
  },
  sentence: {
    share: (v: { period: string; country: string; value: string }) =>
      `In ${v.period} ${v.country} held ${v.value} of the network`,
    hashrate: (v: { period: string; country: string; value: string }) =>
      `In ${v.period} ${v.country} ran ${v.value}`,
    less: (amount: string, period: string) => `, ${amount} less than in ${period}`,
    more: (amount: string, period: string) => `, ${amount} more than in ${period}`,
    same: (period: string) => `, no measurable change since ${period}`,
    sourceComplete: (source: string, count: number) =>
      ` (${source}; ${count} countries and “Other” make up the whole).`,
    sourcePartial: (source: string, count: number, sum: string) =>
      ` (${source}; the ${count} listed add up to ${sum}).`,
    source: (source: string) => ` (${source}).`,
    prices: (v: {
      period: string;
      count: number;
      lowest: string;
      lowestValue: string;
      highest: string;
      highestValue: string;
    }) =>
      `For ${v.period} a national price is on record for ${v.count} countries and territories, from ${v.lowestValue} in ${v.lowest} to ${v.highestValue} in ${v.highest}.`,
    carried: (count: number) => ` ${count} of them are older prices, shown with their date.`,
    change: (v: {
      from: string;
      to: string;
      country: string;
      change: string;
      before: string;
      after: string;
    }) => `From ${v.from} to ${v.to} ${v.country} went from ${v.before} to ${v.after}: ${v.change}`,
    largestLoss: (v: { country: string; change: string }) =>
      `; the largest loss is ${v.country}’s, ${v.change}`,
    largestGain: (v: { country: string; change: string }) =>
      `; the largest gain is ${v.country}’s, ${v.change}`,
    changeNone: "No country has a measurable change between these two snapshots.",
    refused: (reason: string) => `These two snapshots are not compared. ${reason}`,
    needsTwo: "A change needs two snapshots of one source: choose another baseline.",
    nothing: "Nothing was published for this choice: choose another year or metric.",
  },
  errors: {
    title: "The atlas could not be shown",
    body: "The database did not answer. Nothing is lost: reload in a moment, and if it stays so, look at the server’s log or at /api/health.",
    notFoundTitle: "There is no page here",
    notFoundBody: "The address may be mistyped. The map, methods and sources are one step away.",
    reload: "Reload",
    timeline:
      "The other metric could not be loaded; the last map stays. Check the connection and try again.",
  },
  tariff: {
    classes: {
      industrial: "industrial",
      business: "business",
      mining: "mining",
      wholesale: "wholesale",
    },
    band: (band: string) => `band ${band}`,
    scopes: {
      "national-tariff": "national tariff",
      "national-average": "national average",
      "sub-national": "one region",
      "one-company": "one company",
    },
    tax: {
      none: "without taxes",
      "excl-VAT": "without VAT",
      incl: "with taxes",
      unknown: "tax basis unknown",
    },
    older: (period: string) => `price of ${period}`,
  },
  footer: {
    data: "Data keep the terms of their sources; CBECI figures are for non-commercial use, share alike, as reported.",
    code: "Code: MIT.",
    release: (id: number, date: string) => `Release ${id} of ${date}`,
  },
} as const;

type Texts<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { [K in keyof T]: Texts<T[K]> };
export type Messages = Texts<typeof en>;
