import { derivedMap } from "./derived-map";
import { errors } from "./errors";
import { legalMap } from "./legal-map";
import { vintages } from "./vintages";

/** English texts. Another language is another file of this shape. */
export const en = {
  derivedMap,
  vintages,
  /** Opens what `share.ts` has the texts of. */
  sharing: { open: "Share", named: (name: string) => `Share: ${name}` },
  site: {
    name: "Hashrate Atlas",
    tagline: "Where Bitcoin is mined, what electricity costs there, and how that geography moves",
    skip: "Skip to the map",
  },
  nav: {
    map: "Map",
    methods: "Methods",
    sources: "Sources",
    countries: "Countries",
    years: "Years",
    glossary: "Glossary",
    boundaries: "Boundaries",
    claims: "Claims",
    story: "Story",
    events: "Events",
    releases: "Releases",
    charts: "Charts",
    costs: "Costs",
    licences: "Licences",
    cite: "Cite",
    concentration: "Concentration",
    shock: "Shocks",
    download: "Downloads",
    api: "API",
    main: "Pages",
    menu: "Menu",
    more: "More",
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
    allFormats: "All formats",
    downloadOf: (what: string) => `Download ${what} as CSV`,
    projection: "Projection",
    projections: { "equal-earth": "Flat", globe: "Globe", mercator: "Mercator" },
    zoomIn: "Zoom in",
    zoomOut: "Zoom out",
    fit: "Show the whole world",
    fitSelection: "Zoom to the selection",
    fullscreen: "Full screen",
    leaveFullscreen: "Leave full screen",
    region: "Region",
    zoomToRegion: "Zoom to a region",
    world: "World",
    regions: {
      Africa: "Africa",
      Americas: "Americas",
      Asia: "Asia",
      Europe: "Europe",
      Oceania: "Oceania",
    },
    previous: "Previous snapshot",
    next: "Next snapshot",
    clear: "Back to the world",
    film: "Film",
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
    cursor:
      "Countries on the map by value: arrow keys, Home and End move, Enter selects, Shift+Enter compares, plus and minus zoom, 0 shows the world",
    rank: (rank: number) => `rank ${rank}`,
    open: (country: string) => `Open ${country}`,
    compare: (country: string) => `Compare ${country}`,
    ask: "Load full map",
    singles: "Single values",
    singlesOf: (country: string) => `${country}: single published values`,
    besideNote:
      "One company’s, one region’s or for miners only: never the country’s colour, which a national price gives.",
    sourceOfPrice: "About the source",
    singlesNote: "Outside of the timeline: other methods, not comparable with the colours.",
    publishedAt: "Open the source",
    close: "Close",
  },
  selection: {
    search: "Find a country",
    searching: "Loading names …",
    results: (count: number) =>
      count === 0 ? "No country found" : count === 1 ? "1 country" : `${count} countries`,
    nothing: (query: string) => `No country is called “${query}”.`,
    alsoCalled: (alias: string) => `also ${alias}`,
    apply: "Show",
    compare: (name: string) => `Compare ${name}`,
    compareFull: (most: number) => `At most ${most} countries stand side by side.`,
    compared: (count: number) => `${count} countries`,
    remove: (name: string) => `Remove ${name}`,
    filter: "Narrow to a part of the world",
    allRegions: "All regions",
    group: "Group",
    allGroups: "All groups",
    groups: {
      "global-south": "Global South (Group of 77)",
      oecd: "OECD",
      opec: "OPEC",
      eu: "European Union",
    },
    groupSources: {
      "global-south": "https://www.g77.org/doc/members.html",
      oecd: "https://www.oecd.org/en/about/members-partners.html",
      opec: "https://www.opec.org/member-countries.html",
      eu: "https://european-union.europa.eu/principles-countries-history/eu-countries_en",
    },
    groupSource: "members",
    legal: "Legal status",
    anyStatus: "Any status",
    quality: "Quality",
    allQualities: "All qualities",
    noneOfQuality: (qualities: string) =>
      `No snapshot of this choice has that quality. On record here: ${qualities}. Another source may have it.`,
    showing: (shown: number, all: number) => `Showing ${shown} of ${all}`,
    showAll: "Show all",
  },
  citation: {
    copy: (what: string) => `Copy this figure: ${what}`,
    copyTitle: "Copy this figure",
    copied: "Copied",
    refused: "The browser did not allow copying. Select the text and copy it:",
    close: "Close",
    level: (v: { country: string; metric: string; period: string; value: string }) =>
      `${v.country}, ${v.metric}, ${v.period}: ${v.value}`,
    change: (v: { country: string; metric: string; from: string; to: string; value: string }) =>
      `${v.country}, change of ${v.metric}, ${v.from} to ${v.to}: ${v.value}`,
    source: (v: { source: string; quality: string; published: string | null }) =>
      `${v.source}, ${v.quality}${v.published === null ? "" : `, published ${v.published}`}`,
    from: (v: { figure: string; source: string; address: string; accessed: string }) =>
      `${v.figure} (${v.source}). Hashrate Atlas, ${v.address}, accessed ${v.accessed}.`,
  },
  palette: {
    open: "Commands",
    openHint: "Commands (Ctrl K)",
    title: "Commands and countries",
    help: "Keyboard shortcuts",
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
    circles: "Area of a circle: countries small on the map",
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
    coverage: "Snapshots by source, gaps and series breaks",
    covered: (source: string, count: number, first: string, last: string) =>
      count === 1
        ? `${source}: 1 snapshot, ${first}`
        : `${source}: ${count} snapshots, ${first} to ${last}`,
    broken: (month: string, reason: string) => `Series break, ${month}: ${reason}`,
  },
  playback: {
    play: "Play",
    pause: "Pause",
    resume: "Continue",
    stepOnce: "Play: one snapshot forward",
    speed: "Speed",
    speeds: (speed: number) => `${speed}×`,
    atBreak: (reason: string) => `Paused at a series break. ${reason}`,
    resumeHint: "Press play again to continue.",
    atEnd: "End of the record.",
    loading: "Loading the rest of the record…",
    stepping: "Your system asks for reduced motion: play moves one snapshot at a time.",
  },
  marks: {
    label: "Events and series breaks: arrow keys move from mark to mark",
    event: (title: string, date: string) => `${title}, ${date}`,
    seriesBreak: (date: string) => `Series break, ${date}`,
    several: (count: number, from: string, to: string) =>
      from === to ? `${count} marks, ${from}` : `${count} marks, ${from} – ${to}`,
    breakTitle: "Series break",
    source: "Source",
    close: "Close",
  },
  typed: {
    open: (period: string) => `${period}: type another date`,
    openBaseline: (period: string) => `Baseline ${period}: type another date`,
    label: "Date, as 2021-06, 2026-Q3 or 2021",
    baselineLabel: "Baseline, as 2021-06, 2026-Q3 or 2021",
    submit: "Go",
    cancel: "Cancel",
    invalid: "Write a date as 2021-06, 2026-Q3 or 2021.",
    none: (period: string) => `No snapshot is of ${period}. The nearest:`,
    within: (period: string) => `No snapshot is of ${period} as a whole. It holds:`,
    nothing: (period: string) => `No snapshot is of ${period}.`,
  },
  classes: {
    filter: "Classes shown on map and in the table",
    clear: "All classes",
    cut: "Breaks",
    cuts: {
      fixed: "Fixed",
      equal: "Equal steps",
      quantile: "Quantiles",
      log: "Logarithmic",
      natural: "Natural breaks",
    },
    notFixed: {
      equal: "breaks not fixed: equal steps over the whole record",
      quantile: "breaks not fixed: quantiles of the whole record",
      log: "breaks not fixed: logarithmic steps over the whole record",
      natural: "breaks not fixed: natural breaks (Jenks) of the whole record",
    },
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
    newestPrice: "Newest national price",
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
    acrossBreak: "Across a series break: these changes are not measured.",
    derivedEhs: " EH/s are share × network total, derived.",
    changeNone: "No country has a measurable change between these two snapshots.",
    refused: (reason: string) => `These two snapshots are not compared. ${reason}`,
    needsTwo: "A change needs two snapshots of one source: choose another baseline.",
    nothing: "Nothing was published for this choice: choose another year or metric.",
  },
  chartsSection: {
    title: "Charts",
    ownPage: "This chart on its own page",
    loading: "Drawing the chart …",
  },
  errors,
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
  glossary: {
    see: (term: string) => `What is meant by ${term}: glossary`,
  },
  legalMap,
  legal: {
    banned: "Banned",
    restricted: "Restricted",
    allowed: "Allowed",
    "special-tariff": "Special tariff",
    announced: "Announced, not on record as in force",
    unknown: "Unknown",
  },
  footer: {
    data: "Data keep the terms of their sources; CBECI figures are for non-commercial use, share alike, as reported.",
    code: "Code: MIT.",
    release: (id: number, date: string) => `Release ${id} of ${date}`,
  },
} as const;

export type Texts<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : T extends (...args: infer A) => readonly string[]
      ? (...args: A) => string[]
      : { [K in keyof T]: Texts<T[K]> };
export type Messages = Texts<typeof en>;
