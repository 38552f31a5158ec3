/**
 * The URL is the view. Parsing never throws: what is not understood becomes the default; defaults are not written.
 */
import {
  createLoader,
  createParser,
  createSerializer,
  type inferParserType,
  parseAsArrayOf,
  parseAsBoolean,
  parseAsInteger,
  parseAsNumberLiteral,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import { BLOCS } from "./blocs";
import { CHART_EVENTS, CHARTS } from "./charts";
import { CLASSIFICATIONS } from "./classification";
import { isMapInput, MAP_FIELDS, type MapField } from "./costs/map-inputs";
import { GROUPS } from "./groups";
import { LEGAL_KINDS } from "./legal-status";
import { MAP_METRICS, metricOf } from "./metrics";
import { formatPeriod, isDate, parsePeriod } from "./periods";
import { SPEEDS } from "./playback";
import { QUALITIES } from "./quality";
import { REGIONS } from "./regions";
import { DIVIDED } from "./subdivisions";
import { SORTS } from "./table-order";

export const PROJECTIONS = ["equal-earth", "globe", "mercator"] as const;
export type Projection = (typeof PROJECTIONS)[number];
/** One map, or in the change view the maps of both dates beside that of the change. */
export const MAPS = ["one", "three"] as const;
export const VIEWS = ["level", "change"] as const;
/** What a change of shares is shown in: percentage points, or EH/s derived with the network's totals. */
export const CHANGE_UNITS = ["pp", "ehs"] as const;

const parseAsPeriod = createParser({
  parse(text) {
    try {
      return formatPeriod(parsePeriod(text));
    } catch {
      return null;
    }
  },
  serialize: (period: string) => period,
});

const parseAsIso3 = createParser({
  parse: (text) => (/^[A-Za-z]{3}$/.test(text) ? text.toUpperCase() : null),
  serialize: (iso3: string) => iso3,
});

/** Classes of the legend, counted from the lowest as 1 and written as ranges: `2,4-6`. */
const parseAsClasses = createParser<readonly number[]>({
  parse(text) {
    const parts = text.split(",").map((part) => /^(\d{1,2})(?:-(\d{1,2}))?$/.exec(part));
    const indexes = parts.flatMap((part) => {
      const first = Number(part?.[1] ?? 0);
      const last = Number(part?.[2] ?? first);
      return Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => first + offset);
    });
    if (parts.includes(null) || indexes.length === 0 || indexes.includes(0)) return null;
    return [...new Set(indexes)].sort((a, b) => a - b).map((number) => number - 1);
  },
  serialize(classes) {
    const runs: [number, number][] = [];
    for (const index of [...classes].sort((a, b) => a - b)) {
      const run = runs.at(-1);
      if (run && run[1] === index - 1) run[1] = index;
      else runs.push([index, index]);
    }
    return runs
      .map(([first, last]) => (first === last ? `${first + 1}` : `${first + 1}-${last + 1}`))
      .join(",");
  },
  eq: (a, b) => a.length === b.length && a.every((index, place) => index === b[place]),
});

const parseAsYear = createParser({
  parse: (text) => {
    const year = parseAsInteger.parse(text);
    return year !== null && year >= 2009 && year <= 2100 ? year : null;
  },
  serialize: String,
});

const parseAsAsOf = createParser({
  parse: (text) => (isDate(text) || /^\d{1,9}$/.test(text) ? text : null),
  serialize: (asOf: string) => asOf,
});

const parseAsInput = (field: MapField) =>
  createParser({
    parse: (text) => (isMapInput(field, text) ? text.trim() : null),
    serialize: (text: string) => text,
  });

/** Inputs of prices, costs and power, as on the page of costs; null: the default. */
const inputParsers = Object.fromEntries(
  MAP_FIELDS.map((field) => [field, parseAsInput(field)]),
) as Record<MapField, ReturnType<typeof parseAsInput>>;

export const viewParsers = {
  metric: parseAsStringLiteral(MAP_METRICS.map((metric) => metric.id)).withDefault(
    "hashrate-share",
  ),
  view: parseAsStringLiteral(VIEWS).withDefault("level"),
  /** Null: the sources of the default timeline. */
  source: parseAsString,
  /** Null: the newest snapshot. */
  to: parseAsPeriod,
  /** Baseline of the change view; null: the snapshot before `to`. */
  from: parseAsPeriod,
  /** Whether a change across a series break is computed, with its warning. */
  across: parseAsBoolean.withDefault(false),
  unit: parseAsStringLiteral(CHANGE_UNITS).withDefault("pp"),
  year: parseAsYear,
  country: parseAsArrayOf(parseAsIso3).withDefault([]),
  /** Group of countries that map, ranking and table are narrowed to; null: all. */
  group: parseAsStringLiteral(GROUPS),
  /** Legal status, at the time of the snapshot, that they are narrowed to; null: any. */
  legal: parseAsStringLiteral(LEGAL_KINDS),
  /** Quality of the figures that the record is narrowed to; null: all. */
  quality: parseAsStringLiteral(QUALITIES),
  /** Order of the table; null: by rank. */
  sort: parseAsStringLiteral(SORTS),
  /** Whether single published values stand on the map as marks. */
  singles: parseAsBoolean.withDefault(false),
  /** Part of the world that map and table show; null: all of it. */
  region: parseAsStringLiteral(REGIONS),
  maps: parseAsStringLiteral(MAPS).withDefault("one"),
  projection: parseAsStringLiteral(PROJECTIONS).withDefault("equal-earth"),
  /** Speed of playing the record. */
  speed: parseAsNumberLiteral(SPEEDS).withDefault(1),
  /** Classes that map and table are narrowed to; none: all of them. */
  classes: parseAsClasses.withDefault([]),
  /** How levels are cut into classes. */
  breaks: parseAsStringLiteral(CLASSIFICATIONS).withDefault("fixed"),
  /** Country whose parts are looked at over the map; null: none. */
  parts: parseAsStringLiteral(DIVIDED),
  /** A day (vintages up to it) or the number of a release; null: now. */
  asOf: parseAsAsOf,
  /** Kind of chart under the map. */
  chart: parseAsStringLiteral(CHARTS).withDefault("lines"),
  /** Events marked in the chart; null: those of its countries and of the whole network. */
  events: parseAsStringLiteral(CHART_EVENTS),
  /** Regions and groups drawn as series beside countries. */
  series: parseAsArrayOf(parseAsStringLiteral(BLOCS)).withDefault([]),
  ...inputParsers,
};

/** What is shown of a country's parts. */
export const partsParsers = {
  /** Id of a series; null: the first. */
  measure: parseAsString,
  /** Null: the newest figures. */
  at: parseAsPeriod,
};

export const loadParts = createLoader(partsParsers);
export type PartsState = inferParserType<typeof partsParsers>;

export type ViewState = inferParserType<typeof viewParsers>;

/** The view without what its metric does not offer: classes have no changes, no sources to choose from, no other breaks; and the legal status is a class itself. */
export function offeredView(view: ViewState): ViewState {
  if (!metricOf(view.metric).classNames) return view;
  return { ...view, view: "level", source: null, breaks: "fixed", legal: null };
}

export const loadView = createLoader(viewParsers);
const serialize = createSerializer(viewParsers);

const serializeParts = createSerializer({ ...viewParsers, ...partsParsers });

/** The query string of a view with a country's parts over it. */
export function partsQuery(view: Partial<ViewState & PartsState>): string {
  return serializeParts(view);
}

/** The query string of a view, with its `?`; empty for the default view. */
export function viewQuery(view: Partial<ViewState>): string {
  return serialize(view);
}
