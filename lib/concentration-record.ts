/** Concentration over time: one entry a snapshot of a source, with what its list leaves open. Sources are never joined. */
import { type Bloc, membersOf } from "./blocs";
import { unpublishedShare } from "./chart-series";
import {
  type Interval,
  MEASURES,
  measuresOf,
  REST_ASSUMPTIONS,
  type RestAssumption,
} from "./concentration-measures";
import type { Frame } from "./contract";
import { REGIONS } from "./regions";

type Area = { id: string; region?: string | null; groups?: readonly string[] };

/** Upper ends of the classes of grid carbon intensity, g/kWh. */
export const CARBON_CLASSES = [
  { id: "share_carbon_low", below: 100 },
  { id: "share_carbon_medium", below: 400 },
  { id: "share_carbon_high", below: Number.POSITIVE_INFINITY },
] as const;

export const SHARE_MEASURES = [
  ...REGIONS.map((region) => `share_${region.toLowerCase()}`),
  "share_global_south",
  ...CARBON_CLASSES.map(({ id }) => id),
  "share_carbon_unknown",
] as const;

/** Every measure of the table and the API, in their order. */
export const ALL_MEASURES: readonly string[] = [...MEASURES, ...SHARE_MEASURES];

/** Carbon intensity of a country's grid by year, g/kWh. */
export type CarbonRecord = ReadonlyMap<string, readonly { year: number; gPerKwh: number }[]>;

export type ConcentrationEntry = Pick<
  Frame,
  "period" | "start" | "end" | "kind" | "source" | "publication" | "vintage" | "url" | "scope"
> & {
  /** How many countries are listed with more than 0. */
  listed: number;
  /** Share that is in the source's "Other" or unpublished. */
  rest: number;
  /** By assumption, then by measure; the capped case is null unless the list is a true top list. */
  bounds: Record<RestAssumption, Readonly<Record<string, Interval>> | null>;
};

/** Scopes whose figures are parts of one whole; single values are no list. */
const LISTS = ["complete", "top-n", "partial-list", "survey-sample"];

/** Entries of the snapshots that list countries, in their order. */
export function concentrationOf(
  frames: readonly Frame[],
  areas: readonly Area[],
  carbon: CarbonRecord,
): ConcentrationEntry[] {
  const known = new Set(areas.map(({ id }) => id));
  const lists = frames.filter(({ scope }) => LISTS.includes(scope));
  return lists.flatMap((frame) => {
    const { period, start, end, kind, source, publication, vintage, url, scope } = frame;
    const cells = frame.cells.filter(({ area, value }) => known.has(area) && value !== null);
    const shares = cells.map(({ value }) => value ?? 0);
    const listed = shares.filter((share) => share > 0).length;
    if (listed === 0) return [];
    const rest = unpublishedShare(frame, known);
    const hasRanges = frame.cells.some(({ area, value }) => known.has(area) && value === null);
    const groups = groupShares(frame, areas, carbon, rest);
    const of = (assumption: RestAssumption) => ({
      ...measuresOf(shares, assumption, areas.length),
      ...groups,
    });
    return {
      ...{ period, start, end, kind, source, publication, vintage, url, scope, listed, rest },
      bounds: {
        "rest-one-country": of("rest-one-country"),
        "rest-capped": scope === "top-n" && !hasRanges ? of("rest-capped") : null,
      },
    };
  });
}

/** Bounds of a measure under an assumption; where the list is no top list, under the other one. */
export function boundsOf(
  entry: ConcentrationEntry,
  measure: string,
  assumption: RestAssumption,
): Interval & { assumption: RestAssumption } {
  const capped = assumption === "rest-capped" && entry.bounds["rest-capped"];
  const used: RestAssumption = capped ? "rest-capped" : "rest-one-country";
  const bounds = entry.bounds[used]?.[measure] ?? { lower: null, upper: null };
  return { ...bounds, assumption: used };
}

/** Row of `/api/v1/concentration`: with `rest-capped` only for a true top list, `listed-only` for what counts listed countries alone. */
export function concentrationRows(entries: readonly ConcentrationEntry[]) {
  return entries.flatMap(({ source, start, end, bounds }) =>
    ALL_MEASURES.flatMap((measure) =>
      REST_ASSUMPTIONS.flatMap((assumption) => {
        const interval = bounds[assumption]?.[measure];
        const ofListed = measure === "gini" || measure === "evenness";
        if (!interval || (assumption === "rest-capped" && (ofListed || isShareOf(measure))))
          return [];
        return {
          source,
          period_start: start,
          period_end: end,
          measure,
          lower: rounded(interval.lower),
          upper: rounded(interval.upper),
          assumption: ofListed ? ("listed-only" as const) : assumption,
        };
      }),
    ),
  );
}

const isShareOf = (measure: string) => measure.startsWith("share_");

/** Sums of binary fractions carry noise behind the twelfth digit. */
function rounded(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(12));
}

/** Listed members are the lower bound; all that is unlisted may belong to them too. */
function groupShares(
  frame: Frame,
  areas: readonly Area[],
  carbon: CarbonRecord,
  rest: number,
): Record<string, Interval> {
  const within = (isMember: (area: string) => boolean): Interval => {
    const lower = frame.cells.reduce(
      (total, { area, value }) => total + (isMember(area) ? (value ?? 0) : 0),
      0,
    );
    return { lower, upper: Math.min(1, lower + rest) };
  };
  const known = new Set(areas.map(({ id }) => id));
  const year = Number(frame.start.slice(0, 4));
  const ofBloc = (bloc: Bloc) => {
    const members = membersOf(bloc, areas);
    return within((area) => members.has(area));
  };
  const classOf = (area: string): string => {
    const grams = carbon.get(area)?.findLast((entry) => entry.year <= year)?.gPerKwh;
    if (grams === undefined) return "share_carbon_unknown";
    return CARBON_CLASSES.find(({ below }) => grams < below)?.id ?? "share_carbon_high";
  };
  return Object.fromEntries([
    ...REGIONS.map((region) => [`share_${region.toLowerCase()}`, ofBloc(region)]),
    ["share_global_south", ofBloc("global-south")],
    ...[...CARBON_CLASSES.map(({ id }) => id), "share_carbon_unknown"].map((id) => [
      id,
      within((area) => known.has(area) && classOf(area) === id),
    ]),
  ]);
}
