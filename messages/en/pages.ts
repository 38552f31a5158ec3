import { api } from "./api";
import { claims } from "./claims";
import { concentration } from "./concentration";
import { costRecord } from "./cost-record";
import { costs } from "./costs";
import type { Texts } from "./index";
import { licences } from "./licences";
import { linkedData } from "./linked-data";
import { live } from "./live";
import { picture } from "./picture";
import { feeds, releases, report } from "./releases";
import { replay } from "./replays";
import { share } from "./share";
import { shock } from "./shock";
import { sources } from "./sources";
import { story } from "./story";

/** English texts of the pages beside the map, which its script does not carry. */
export const pagesEn = {
  api,
  country: {
    index: "Countries",
    indexLead:
      "Every country and territory of the atlas, with the newest share of the default timeline. A country without one is not small: see what its page says.",
    description: (name: string) =>
      `Bitcoin mining in ${name}: every published share and hashrate, electricity prices, generation, legal status and events, with sources.`,
    figuresOnMap: "On the map",
    shares: "Share of the network",
    sharesLead:
      "Every published figure, one symbol a source. Sources measure different things, so they are never joined; lines stop at gaps and at series breaks.",
    hashrate: "Hashrate",
    hashrateLead: "As the source published it, not computed from shares.",
    prices: "Electricity prices",
    pricesLead:
      "A price is a class, a band, a scope, a tax basis and a date. The newest of each kind; the file has the earlier ones.",
    mix: "How its electricity is made",
    legal: "Legal status of mining",
    events: "Events",
    others: "Other figures",
    revisedLead:
      "The source published these figures more than once, and not the same. Elsewhere on this page the newest stands; each date opens the map as it was known then.",
    sources: "Sources of these figures",
    noShare: (name: string) => `No source on record gives a share of the network for ${name}.`,
    noFigures: "No figure of this kind is on record for it.",
    noHashrate: "No source on record gives a hashrate in EH/s.",
    noPrice: (name: string) => `No national business or industrial price of ${name} is on record.`,
    noPriceAfter: (year: string) => `No price after ${year} is on record.`,
    noMix: "No generation mix is on record.",
    noEvents: "No event of this country is on record.",
    legalUnknown: "Unknown: no event on record says whether mining is allowed.",
    legalUnknownWhole:
      "For the country as a whole it is unknown: no event on record says whether mining is allowed.",
    absence: {
      "in-other": (source: string, first: string, last: string) =>
        `${source} (${first} to ${last}) does not list it: it is counted in “Other”, so not necessarily small.`,
      "not-covered": (source: string, first: string, last: string) =>
        `${source} (${first} to ${last}) says nothing about it.`,
    },
    price: (v: { value: string; what: string; period: string; source: string }) =>
      `The newest national price on record is ${v.value} (${v.what}, ${v.period}, ${v.source}).`,
    mixClause: (v: { year: string; hydro: string; lowCarbon: string }) =>
      `In ${v.year} water made ${v.hydro} of its electricity, low-carbon sources ${v.lowCarbon}.`,
    mixOf: (year: string) => `Electricity generation, ${year}`,
    hydro: "Hydropower",
    lowCarbon: "Low-carbon electricity",
    carbonIntensity: "Carbon intensity",
    moreEvents: (count: number) => (count === 1 ? "1 more event" : `${count} more events`),
    carbon: (value: string, year: string) => `Carbon intensity ${value} in ${year}.`,
    chart: (metric: string, name: string) =>
      `${metric} of ${name}, one symbol a source; the same figures stand in the table below`,
    gap: "no complete record",
    cuts: "Where the lines are cut",
    whyCut: "What a series break is",
    figures: (count: number) => (count === 1 ? "1 figure" : `${count} figures`),
    span: (first: string, last: string) => (first === last ? first : `${first} to ${last}`),
    csv: "CSV",
    csvOf: (what: string, source: string) => `Download ${what}, ${source}, as CSV`,
    earlier: (count: number) => (count === 1 ? "1 earlier" : `${count} earlier`),
    columns: {
      period: "Period",
      value: "Value",
      quality: "Quality",
      published: "Published",
      caveat: "Remarks",
      kind: "What the price is",
      tax: "Tax",
      source: "Source",
      share: "Share",
      country: "Country",
    },
    until: (day: string) => `until ${day}`,
    since: (day: string) => `since ${day}`,
    noEnd: "no end on record",
    onMap: "Show on the map",
    page: (name: string) => `All of ${name} on one page`,
    dark: "What if it went dark?",
    closest: (period: string) => `Closest in this snapshot, ${period}`,
    peers: "Countries close to it",
    peersShare: (period: string, source: string) => `Closest in share, ${period}, ${source}`,
    compareOnMap: "Compare them on the map",
    closestPrice: "Closest in newest national price",
    all: "All countries",
    readAt: "source",
  },
  year: {
    index: "Years",
    indexLead:
      "What is on record for each year: snapshots of hashrate shares, national prices and events.",
    title: (year: number) => `Bitcoin mining in ${year}`,
    incomplete: (year: number, count: number) =>
      count === 0
        ? `No share of the network is on record for ${year}.`
        : `There is no complete record of ${year}: the sources of the default timeline published nothing. ${count === 1 ? "One figure of another source is" : `${count} figures of other sources are`} shown below, each with its source, and not on a map.`,
    coverage: (source: string, count: number, first: string, last: string) =>
      count === 1
        ? `${source}: one snapshot, ${first}`
        : `${source}: ${count} snapshots, ${first} to ${last}`,
    map: (source: string, period: string) => `${source}, ${period}`,
    snapshots: "Snapshots",
    snapshotsLead:
      "The last of each source of the default timeline, and every figure of the others. Sources measure different things: their figures do not add up.",
    ledger: "Who gained and who lost within the year",
    ledgerLead:
      "Between two snapshots of one source without a series break between them. A shift of shares is not a flow of machines.",
    ledgerOf: (source: string, from: string, to: string) => `${source}: ${from} → ${to}`,
    noLedger: "No source has two snapshots of this year that may be compared.",
    unmeasured: (count: number) =>
      count === 1
        ? "1 change is too small to measure."
        : `${count} changes are too small to measure.`,
    cuts: "Series breaks in this year",
    events: "Events",
    noEvents: "No event of this year is on record.",
    network: "the whole network",
    prices: "Electricity prices",
    priceCount: (own: number, carried: number) =>
      `A national price of this year is on record for ${own} countries and territories${carried > 0 ? `; for ${carried} more the map shows an older one with its date` : ""}.`,
    noPrices: "No national price of this year is on record.",
    legal: "Legal status that began in this year",
    downloads: "Downloads",
    entry: (snapshots: number, prices: number, events: number) =>
      `${snapshots} snapshots, ${prices} prices, ${events} events`,
    previous: (year: number) => `← ${year}`,
    next: (year: number) => `${year} →`,
    pager: "Other years",
  },
  claims,
  live,
  concentration,
  costs,
  costRecord,
  story,
  licences,
  linkedData,
  releases,
  report,
  feeds,
  glossaryPage: {
    title: "Glossary",
    lead: "What the words mean here, each with an example. Figures in the examples come from the newest release.",
    description:
      "Hashrate, difficulty, hashprice, HHI, vintage, series break and more: what each term means, with a worked example from the record.",
    example: "Example",
    index: "Terms",
  },
  picture,
  replay,
  share,
  shock,
  sourceList: sources,
} as const;

export type PageMessages = Texts<typeof pagesEn>;
export type PictureMessages = PageMessages["picture"];
export type CostMessages = PageMessages["costs"];
export type CostRecordMessages = PageMessages["costRecord"];
export type ShockMessages = PageMessages["shock"];
export type ReplayMessages = PageMessages["replay"];
export type ConcentrationMessages = PageMessages["concentration"];
