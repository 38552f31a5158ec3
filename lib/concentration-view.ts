/** What the page of concentration shows: choices in the URL, and the chart's series. */
import { runsOf, type Series, type SeriesPoint } from "./chart-series";
import {
  type Interval,
  measureUnit,
  REST_ASSUMPTIONS,
  type RestAssumption,
  saysSomething,
} from "./concentration-measures";
import { ALL_MEASURES, boundsOf, type ConcentrationEntry } from "./concentration-record";
import type { Frame, SeriesBreak } from "./contract";
import { formatPeriod, parsePeriod } from "./periods";

export type ConcentrationView = {
  sources: string[];
  measure: string;
  rest: RestAssumption;
  /** Periods as written; null: from the first, to the last. */
  from: string | null;
  to: string | null;
};

type Params = Record<string, string | string[] | undefined>;

/** Never throws: what is not understood becomes the default. A form writes `source` once for each, a link as a list. */
export function readConcentrationView(
  params: Params,
  known: readonly string[],
  usual: readonly string[],
): ConcentrationView {
  const one = (name: string) => [params[name] ?? ""].flat()[0] ?? "";
  const asked = [params.source ?? []]
    .flat()
    .flatMap((text) => text.split(","))
    .filter((id) => known.includes(id));
  const period = (name: string) => {
    try {
      return formatPeriod(parsePeriod(one(name)));
    } catch {
      return null;
    }
  };
  const rest = one("rest");
  return {
    sources: asked.length > 0 ? [...new Set(asked)] : usual.filter((id) => known.includes(id)),
    measure: ALL_MEASURES.includes(one("measure")) ? one("measure") : "hhi",
    rest: REST_ASSUMPTIONS.find((id) => id === rest) ?? "rest-capped",
    from: period("from"),
    to: period("to"),
  };
}

/** Entries of the chosen sources and time, oldest first. */
export function shownEntries(
  entries: readonly ConcentrationEntry[],
  { sources, from, to }: ConcentrationView,
): ConcentrationEntry[] {
  const start = from === null ? "" : parsePeriod(from).start;
  const end = to === null ? "9999" : parsePeriod(to).end;
  return entries
    .filter((entry) => sources.includes(entry.source) && entry.start < end && entry.end > start)
    .sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
}

export type ConcentrationPoint = Frame &
  Interval & { assumption: RestAssumption; isComputable: boolean };

/** One measure of the entries, under an assumption about the rest. */
export function pointsOf(
  entries: readonly ConcentrationEntry[],
  measure: string,
  rest: RestAssumption,
): ConcentrationPoint[] {
  return entries.map((entry) => {
    const { period, start, end, kind, source, publication, vintage, url, scope } = entry;
    const bounds = boundsOf(entry, measure, rest);
    return {
      ...{ period, start, end, kind, source, publication, vintage, url, scope },
      cells: [],
      ...bounds,
      isComputable: saysSomething(bounds, measureUnit(measure)),
    };
  });
}

/** A series a source; the line is the lower bound, the band reaches to the upper one. Gaps and series breaks cut both. */
export function concentrationSeries(
  points: readonly ConcentrationPoint[],
  sources: readonly string[],
  breaks: readonly SeriesBreak[],
): Series[] {
  return sources.map((id): Series => {
    const own = points.map((point, frame): SeriesPoint => {
      const isDrawn = point.source === id && point.isComputable;
      return {
        frame,
        value: isDrawn ? point.lower : null,
        low: isDrawn ? point.lower : null,
        high: isDrawn ? point.upper : null,
        resolution: null,
        status: isDrawn ? "value" : "not-covered",
        countries: 0,
        note: null,
        tariff: null,
      };
    });
    const drawn = own.filter(({ value }) => value !== null);
    const runs = runsOf(drawn, points, { breaks: [...breaks] });
    return { id, kind: "group", points: own, segments: runs, bounds: runs };
  });
}

const DECIMALS: Record<string, number> = {
  hhi: 0,
  effective_countries: 1,
  nakamoto: 0,
  entropy_bits: 2,
  evenness: 2,
  gini: 2,
};

/** A bound as a reader sees it, without unit: shares in percent. */
export function formatMeasure(measure: string, value: number): string {
  const isShare = measureUnit(measure) === "share";
  return new Intl.NumberFormat("en", {
    minimumFractionDigits: isShare ? 1 : (DECIMALS[measure] ?? 1),
    maximumFractionDigits: isShare ? 1 : (DECIMALS[measure] ?? 1),
  }).format(isShare ? 100 * value : value);
}

/** Both bounds: `1,849–1,874`, one figure when they are shown alike; `∞` for none. */
export function formatInterval(measure: string, { lower, upper }: Interval): string {
  if (lower === null) return "–";
  const low = formatMeasure(measure, lower);
  const high = upper === null ? "∞" : formatMeasure(measure, upper);
  const unit = measureUnit(measure) === "share" ? " %" : "";
  return low === high ? `${low}${unit}` : `${low}–${high}${unit}`;
}
