/** A shock in the URL: what is asked, never throwing; defaults are not written. */
import {
  createLoader,
  createParser,
  createSerializer,
  type inferParserType,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import { isDate } from "./periods";
import { RETURN_RULES } from "./shock-shares";

const within = (least: number, most: number) =>
  createParser({
    parse(text) {
      const number = parseAsInteger.parse(text);
      return number === null ? null : Math.min(most, Math.max(least, number));
    },
    serialize: String,
  });

const ID = /^(?:[A-Za-z]{3}|US-[A-Za-z]{2}|Africa|Americas|Asia|Europe|Oceania)$/;
const MOST_IDS = 30;

/** Countries, states of the United States or regions: `USA,KAZ`. */
const parseAsIds = createParser<readonly string[]>({
  parse: (text) => {
    const ids = text.split(",").filter((id) => ID.test(id));
    return [
      ...new Set(ids.map((id) => (id.length > 5 || id === "Asia" ? id : id.toUpperCase()))),
    ].slice(0, MOST_IDS);
  },
  serialize: (ids) => ids.join(","),
  eq: (a, b) => a.length === b.length && a.every((id, index) => id === b[index]),
});

export const shockParsers = {
  /** Null: the newest of the default timeline. */
  source: parseAsString,
  dark: parseAsIds.withDefault(["USA"]),
  /** Percent of each that goes dark. */
  fraction: within(1, 100).withDefault(100),
  /** Percent of the epoch that is already mined. */
  done: within(0, 99).withDefault(0),
  /** Days over which it goes; 0: at once. */
  ramp: within(0, 365).withDefault(0),
  /** Percent of it that comes back. */
  returned: within(0, 100).withDefault(0),
  /** From this day on … */
  after: within(0, 365).withDefault(30),
  /** … over that many days. */
  over: within(0, 365).withDefault(60),
  rule: parseAsStringLiteral(RETURN_RULES).withDefault("pro-rata"),
  to: createParser({
    parse: (text) => (/^[A-Za-z]{3}$/.test(text) ? text.toUpperCase() : null),
    serialize: (iso3: string) => iso3,
  }),
  /** First day; null: the day after the newest of the record. */
  start: createParser({
    parse: (text) => (isDate(text) ? text : null),
    serialize: (d: string) => d,
  }),
};

export type ShockView = inferParserType<typeof shockParsers>;

const load = createLoader(shockParsers);
const serialize = createSerializer(shockParsers);

type Params = Record<string, string | string[] | undefined>;

/** A form without script repeats `dark` once for each. */
export function readShockView(params: Params): ShockView {
  const dark = [params.dark ?? []].flat().join(",");
  return load({ ...params, ...(params.dark === undefined ? {} : { dark }) });
}

/** The query string of a shock, with its `?`. */
export function shockQuery(view: Partial<ShockView>): string {
  return serialize(view);
}
