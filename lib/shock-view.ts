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
import { REGIONS } from "./regions";
import { RETURN_RULES } from "./shock-shares";

const within = (least: number, most: number) =>
  createParser({
    parse(text) {
      const number = parseAsInteger.parse(text);
      return number === null ? null : Math.min(most, Math.max(least, number));
    },
    serialize: String,
  });

const ID = /^(?:[A-Z]{3}|US-[A-Z]{2}|US-GRID-(?:TEXAS|WEST|EAST))$/i;
const MOST_IDS = 30;

/** Who goes dark, and how much of it in percent; null: as much as of everybody. */
export type DarkChoice = { id: string; percent: number | null };

/** Countries, states or grids of the United States, or regions; one may have a percent of its own: `USA:50,KAZ`. */
const parseAsDark = createParser<readonly DarkChoice[]>({
  parse: (text) => {
    const chosen = new Map<string, number | null>();
    for (const part of text.split(",")) {
      const [asked = "", percent = ""] = part.split(":");
      const region = REGIONS.find((name) => name.toLowerCase() === asked.toLowerCase());
      if (!region && !ID.test(asked)) continue;
      const id = region ?? asked.toUpperCase();
      if (chosen.size < MOST_IDS && !chosen.has(id)) chosen.set(id, percentOf(percent));
    }
    return [...chosen].map(([id, percent]) => ({ id, percent }));
  },
  serialize: (dark) =>
    dark.map(({ id, percent }) => (percent === null ? id : `${id}:${percent}`)).join(","),
  eq: (a, b) =>
    a.length === b.length &&
    a.every(({ id, percent }, index) => id === b[index]?.id && percent === b[index]?.percent),
});

function percentOf(text: string): number | null {
  return /^\d+$/.test(text) ? Math.min(100, Math.max(1, Number(text))) : null;
}

export const shockParsers = {
  /** Null: the newest of the default timeline. */
  source: parseAsString,
  dark: parseAsDark.withDefault([{ id: "USA", percent: null }]),
  /** Percent of each that goes dark, unless it has its own. */
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

/** The field of a form that holds how much of one goes dark. */
export const partField = (id: string): string => `part-${id}`;

/** A form without script repeats `dark` once for each, and may say how much of it beside. */
export function readShockView(params: Params): ShockView {
  const dark = [params.dark ?? []]
    .flat()
    .flatMap((text) => text.split(","))
    .map((text) => {
      const part = [params[partField(text)] ?? ""].flat()[0];
      return part ? `${text}:${part}` : text;
    })
    .join(",");
  return load({ ...params, ...(params.dark === undefined ? {} : { dark }) });
}

/** The query string of a shock, with its `?`. */
export function shockQuery(view: Partial<ShockView>): string {
  return serialize(view);
}

/** Where one of them goes dark at once and whole; the address says so even when it is the default. */
export function shockAddress(id: string): string {
  return `/shock?dark=${id}`;
}
