/**
 * The URL is the view. Parsing never throws: what is not understood becomes the default; defaults are not written.
 */
import {
  createLoader,
  createParser,
  createSerializer,
  type inferParserType,
  parseAsArrayOf,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import { MAP_METRICS } from "./metrics";
import { formatPeriod, isDate, parsePeriod } from "./periods";

export const PROJECTIONS = ["equal-earth", "globe", "mercator"] as const;
export type Projection = (typeof PROJECTIONS)[number];
export const VIEWS = ["level", "change"] as const;

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
  year: parseAsYear,
  country: parseAsArrayOf(parseAsIso3).withDefault([]),
  projection: parseAsStringLiteral(PROJECTIONS).withDefault("equal-earth"),
  /** A day (vintages up to it) or the number of a release; null: now. */
  asOf: parseAsAsOf,
};

export type ViewState = inferParserType<typeof viewParsers>;

export const loadView = createLoader(viewParsers);
const serialize = createSerializer(viewParsers);

/** The query string of a view, with its `?`; empty for the default view. */
export function viewQuery(view: Partial<ViewState>): string {
  return serialize(view);
}
