/** What a chart over time is drawn from: one series a country, region or group, one point a snapshot. Nothing is joined or filled in. */

import { BLOCS, type Bloc, isBloc, isRegion, membersOf } from "./blocs";
import { breaksBetween } from "./change";
import type { Cell, Frame, Tariff, Timeline } from "./contract";
import { areasWithin, type PartOfWorld } from "./groups";
import { type Metric, metricOf } from "./metrics";
import { type Status, statusOfUnlisted } from "./status";
import { tariffKind } from "./tariff-choice";
import type { AreaRef } from "./view-model";

export type SeriesKind = "country" | "region" | "group";

/** One series in one snapshot, in the metric's unit. `value` null: see `status`. */
export type SeriesPoint = {
  /** Index of the snapshot. */
  frame: number;
  value: number | null;
  /** Bounds: published ones, or of a region or group what the source does not list. */
  low: number | null;
  high: number | null;
  resolution: number | null;
  status: Status;
  /** How many countries the figure is of. */
  countries: number;
  note: string | null;
  tariff: Tariff | null;
};

export type Series = {
  id: string;
  kind: SeriesKind;
  /** One a snapshot, oldest first. */
  points: readonly SeriesPoint[];
  /** Runs of points with a value that one line may join: periods that touch, one source, no series break between. */
  segments: readonly (readonly SeriesPoint[])[];
  /** The same of the points whose bounds are known, with a value or without. */
  bounds: readonly (readonly SeriesPoint[])[];
};

/** As many as colours and symbols can be told apart. */
export const MAX_SERIES = 7;
const DEFAULT_COUNTRIES = 5;
const REFERENCE = "USA";

type Choice = PartOfWorld & { country: readonly string[]; series: readonly Bloc[] };

/**
 * Ids of the series that a view asks for, at most `MAX_SERIES`: its countries, else the first five of the newest
 * snapshot (within its region and group) and the United States; then its regions and groups.
 */
export function chosenSeries(
  { metric: metricId, tariffs }: Timeline,
  frames: readonly Frame[],
  areas: readonly AreaRef[],
  { country, series, region, group }: Choice,
): string[] {
  const metric = metricOf(metricId);
  const asked = new Set<string>([...series, region, group].filter((id) => id !== null));
  const blocs = metric.unit === "USD/kWh" ? [] : BLOCS.filter((id) => asked.has(id));
  const known = new Set(areas.map(({ id }) => id));
  const within = areasWithin(areas, { region, group }) ?? known;
  const own = (frame: Frame) => frame.cells.filter((cell) => !isCarried(frame, cell, tariffs));
  const newest = frames.findLast((frame) => own(frame).length >= frame.cells.length / 2);
  const leading = (newest ? own(newest) : [])
    .filter(({ area, value }) => value !== null && within.has(area) && known.has(area))
    .sort((a, b) => ((b.value ?? 0) - (a.value ?? 0)) * (metric.first === "largest" ? 1 : -1))
    .map(({ area }) => area);
  const countries =
    country.length > 0
      ? country.filter((id) => known.has(id))
      : [...new Set([...leading.slice(0, DEFAULT_COUNTRIES), REFERENCE])].filter((id) =>
          known.has(id),
        );
  const kept = blocs.slice(0, MAX_SERIES - 1);
  return [...countries.slice(0, MAX_SERIES - kept.length), ...kept];
}

/** The series of the ids, in their order. */
export function seriesOf(
  timeline: Timeline,
  frames: readonly Frame[],
  areas: readonly AreaRef[],
  ids: readonly string[],
): Series[] {
  const metric = metricOf(timeline.metric);
  const known = new Set(areas.map(({ id }) => id));
  return ids.map((id): Series => {
    const members = isBloc(id) ? membersOf(id, areas) : null;
    const points = frames.map((frame, index) =>
      members
        ? blocPoint(frame, index, members, known, metric)
        : countryPoint(frame, index, id, timeline),
    );
    return {
      id,
      kind: members === null ? "country" : isRegion(id) ? "region" : "group",
      points,
      segments: runsOf(
        points.filter(({ value }) => value !== null),
        frames,
        timeline,
      ),
      bounds: runsOf(
        points.filter(({ low, high }) => low !== null && high !== null),
        frames,
        timeline,
      ),
    };
  });
}

/**
 * What the countries listed in a snapshot of shares leave over: the source's "Other" and what it does not publish.
 * A fraction, 0 when rounding makes the listed ones exceed the whole.
 */
export function unpublishedShare(frame: Frame, known: ReadonlySet<string>): number {
  return Math.max(0, exact(1 - listedSum(frame, known)));
}

/**
 * The most that `count` countries which a snapshot of shares does not list may hold together, a fraction: all that is not
 * published, but in a true top-n list no more each than the smallest listed share, its resolution added.
 */
export function mostOfUnlisted(frame: Frame, known: ReadonlySet<string>, count: number): number {
  const rest = unpublishedShare(frame, known);
  if (frame.scope !== "top-n") return rest;
  const listed = frame.cells.flatMap(({ area, value, resolution }) =>
    known.has(area) && value !== null ? [value + (resolution ?? 0)] : [],
  );
  return listed.length === 0 ? rest : Math.min(rest, exact(count * Math.min(...listed)));
}

/** Sum of the listed countries' figures, in the metric's unit. */
export function listedSum(frame: Frame, known: ReadonlySet<string>): number {
  return exact(
    frame.cells.reduce((sum, { area, value }) => sum + (known.has(area) ? (value ?? 0) : 0), 0),
  );
}

function countryPoint(
  frame: Frame,
  index: number,
  area: string,
  { notes, tariffs }: Timeline,
): SeriesPoint {
  const cell = frame.cells.find((entry) => entry.area === area);
  if (!cell || isCarried(frame, cell, tariffs))
    return { ...NOTHING, frame: index, status: statusOfUnlisted(frame.scope) };
  return {
    frame: index,
    value: cell.value,
    low: cell.low ?? null,
    high: cell.high ?? null,
    resolution: cell.resolution ?? null,
    status: cell.status ?? "value",
    countries: 1,
    note: cell.note === undefined ? null : (notes[cell.note] ?? null),
    tariff: cell.tariff === undefined ? null : (tariffs[cell.tariff] ?? null),
  };
}

/** The sum of the members that are listed is a lower bound: others may be in what is not published. */
function blocPoint(
  frame: Frame,
  index: number,
  members: ReadonlySet<string>,
  known: ReadonlySet<string>,
  metric: Metric,
): SeriesPoint {
  const listed = frame.cells.filter(({ area, value }) => value !== null && members.has(area));
  const sum = exact(listed.reduce((total, { value }) => total + (value ?? 0), 0));
  const unlisted = members.size - listed.length;
  const high =
    metric.unit === "fraction"
      ? Math.min(1, exact(sum + mostOfUnlisted(frame, known, unlisted)))
      : null;
  return {
    ...NOTHING,
    frame: index,
    value: listed.length > 0 ? sum : null,
    low: high === null && listed.length === 0 ? null : sum,
    high,
    resolution:
      listed.length > 0 ? listed.reduce((t, cell) => t + (cell.resolution ?? 0), 0) : null,
    status: listed.length > 0 ? "value" : high === null ? statusOfUnlisted(frame.scope) : "range",
    countries: listed.length,
  };
}

const NOTHING: Omit<SeriesPoint, "frame"> = {
  value: null,
  low: null,
  high: null,
  resolution: null,
  status: "not-covered",
  countries: 0,
  note: null,
  tariff: null,
};

/** Runs of points that one line may join: their snapshots touch, are of one source and have no series break between them. */
export function runsOf(
  points: readonly SeriesPoint[],
  frames: readonly Frame[],
  { breaks }: Pick<Timeline, "breaks">,
): SeriesPoint[][] {
  const segments: SeriesPoint[][] = [];
  for (const point of points) {
    const open = segments.at(-1);
    const last = open?.at(-1);
    const before = last && frames[last.frame];
    const frame = frames[point.frame];
    if (
      open &&
      before &&
      frame &&
      before.source === frame.source &&
      before.kind === frame.kind &&
      before.end === frame.start &&
      isSameKind(last.tariff, point.tariff) &&
      breaksBetween(before, frame, breaks).length === 0
    )
      open.push(point);
    else segments.push([point]);
  }
  return segments;
}

/** A price that was published for an earlier period than the snapshot's is no point of its own. */
function isCarried(frame: Frame, cell: Cell, tariffs: Timeline["tariffs"]): boolean {
  return cell.tariff !== undefined && !tariffs[cell.tariff]?.period.startsWith(frame.period);
}

function exact(value: number): number {
  return Number(value.toPrecision(12));
}

/** Prices of another kind are another series. */
function isSameKind(a: Tariff | null, b: Tariff | null): boolean {
  return a && b ? tariffKind(a) === tariffKind(b) : a === b;
}
