/** What the page shows for a view of a timeline: frames, rows and paints. Pure, the same on the server and in the browser. */

import { type AreaChange, breaksBetween, changesBetween } from "./change";
import { circleScale } from "./circle-scale";
import { recordScale } from "./classification";
import { type ColorScale, changeScale, levelScale } from "./color-scale";
import { DERIVED_HASHRATE } from "./computed-metrics";
import type {
  Cell,
  Frame,
  NetworkTotal,
  NetworkTotalEntry,
  SeriesBreak,
  Tariff,
  Timeline,
} from "./contract";
import { areasWithin } from "./groups";
import { type Ledger, type LedgerRow, ledgerOf } from "./ledger";
import { areasOfLegalKind, type LegalEntry } from "./legal-status";
import { type Metric, metricOf } from "./metrics";
import type { NewestPrice } from "./newest-prices";
import {
  type AreaPaint,
  areasOfClass,
  dimOthers,
  hasOwnCaveat,
  paintChanges,
  paintLevels,
} from "./paint";
import { overlaps, parsePeriod } from "./periods";
import { tariffKind } from "./tariff-choice";
import type { ViewState } from "./url-state";

export type AreaRef = {
  id: string;
  name: string;
  iso2: string | null;
  /** UN M49. */
  region?: string | null;
  /** Ids of the groups it belongs to. */
  groups?: readonly string[];
  /** Absent when none is on record, or none was asked for. */
  legal?: readonly LegalEntry[];
  /** Likewise. */
  price?: NewestPrice;
};

export type LevelRow = {
  area: string;
  name: string;
  cell: Cell;
  /** Rank by value among the listed countries; null for the residual and for no value. */
  rank: number | null;
  /** Since the previous snapshot of the same source, unless a series break lies between; null: not comparable. */
  change: AreaChange | null;
  ownCaveat: boolean;
  tariff: Tariff | null;
};

export type ChangeRow = AreaChange & { name: string };

/** The ledger with the names of its areas and what the sources published themselves. */
export type ChangeLedger = Ledger & {
  published: { from: NetworkTotalEntry | null; to: NetworkTotalEntry | null };
  nameOf(area: string): string;
  /** The changes in EH/s as map and sentence take them; null when a total is missing. */
  inEhs: readonly ChangeRow[] | null;
};

export type AtlasView = {
  metric: Metric;
  scale: ColorScale;
  /** Frames that the year filter lets through. */
  frames: readonly Frame[];
  /** Null when nothing was published for the choice. */
  frame: Frame | null;
  index: number;
  /** Indexes of the slider's thumbs: the snapshot shown, and before it the baseline when two dates are compared. */
  thumbs: readonly number[];
  /** The snapshot before of the same source, or the baseline of the change view. */
  previous: Frame | null;
  levels: readonly LevelRow[];
  /** Null in the level view, and when the pair is refused. */
  changes: readonly ChangeRow[] | null;
  refused: SeriesBreak | "needs-two" | null;
  /** Breaks between the two dates that the reader chose to compare across. */
  crossed: readonly SeriesBreak[];
  /** Null when there are no changes of shares, or the network's totals are not at hand. */
  ledger: ChangeLedger | null;
  paints: Map<string, AreaPaint>;
  /** Areas of the classes, the region, the group and the legal status that were chosen, which the table lists; null: all. */
  chosen: ReadonlySet<string> | null;
};

/**
 * Everything the page shows. Never throws: a period that the timeline does not have gives the nearest rule's default.
 * @param totals of the network, for changes in EH/s; null: not at hand
 */
export function viewOf(
  timeline: Timeline,
  view: ViewState,
  areas: readonly AreaRef[],
  totals: readonly NetworkTotalEntry[] | null = null,
): AtlasView {
  const metric = metricOf(timeline.metric);
  const frames = framesOfYear(timeline.frames, view.year);
  const index = indexOfPeriod(timeline, frames, view.to);
  const frame = frames[index] ?? null;
  const thumbs = frame ? [index] : [];
  const empty = {
    metric,
    frames,
    frame,
    index,
    thumbs,
    levels: [],
    changes: null,
    refused: null,
    crossed: [],
    ledger: null,
  } as const;
  if (!frame)
    return { ...empty, previous: null, scale: levelScale(metric), paints: new Map(), chosen: null };

  // Classes have no differences.
  const before = metric.classNames ? null : previousOf(timeline, frame);
  if (view.view === "level") {
    const scale = recordScale(timeline, view.breaks);
    return {
      ...empty,
      scale,
      previous: before,
      levels: levelRows(frame, timeline, before, areas),
      ...narrowed(levelPaints(frame, scale, metric, areas), view, areas, frame),
    };
  }

  const baseline =
    timeline.frames.find(({ period }) => period === view.from) ??
    timeline.frames.filter(({ start }) => start < frame.start).at(-1) ??
    null;
  const crossed = view.across && baseline ? breaksBetween(baseline, frame, timeline.breaks) : [];
  const refused = crossed.length > 0 ? null : refusalOf(baseline, frame, timeline.breaks);
  const compared = refused === null ? baseline : null;
  const ledger =
    compared && totals && metric.id === "hashrate-share"
      ? ledgerBetween(frame, compared, totals, areas)
      : null;
  const inEhs = view.unit === "ehs" ? (ledger?.inEhs ?? null) : null;
  const changes = inEhs ?? (compared && changeRows(frame, timeline, compared, areas));
  const shownMetric = inEhs ? DERIVED_HASHRATE : metric;
  const scale = changeScale(shownMetric);
  const baselineIndex = baseline ? frames.indexOf(baseline) : -1;
  return {
    ...empty,
    scale,
    thumbs: baselineIndex >= 0 ? [baselineIndex, index] : thumbs,
    previous: baseline,
    levels: [],
    metric: shownMetric,
    changes,
    refused,
    crossed,
    ledger,
    ...narrowed(changePaints(frame, changes ?? NO_CHANGES, scale, areas), view, areas, frame),
  };
}

/** The paints of the classes, the part of the world and the legal status that the reader chose, the others dimmed. */
function narrowed(
  paints: Map<string, AreaPaint>,
  view: ViewState,
  areas: readonly AreaRef[],
  { start }: Frame,
): Pick<AtlasView, "paints" | "chosen"> {
  const within = areasWithin(areas, view);
  const ofStatus = areasOfLegalKind(areas, view.legal, start);
  if (view.classes.length === 0 && within === null && ofStatus === null)
    return { paints, chosen: null };
  const ofClasses =
    view.classes.length === 0
      ? [...paints.keys()]
      : view.classes.flatMap((index) => areasOfClass(paints, index));
  const chosen = new Set(
    ofClasses.filter((id) => (within?.has(id) ?? true) && (ofStatus?.has(id) ?? true)),
  );
  return { paints: dimOthers(paints, chosen), chosen };
}

/** Frames that share a day with the year; all of them without one. */
export function framesOfYear(frames: readonly Frame[], year: number | null): readonly Frame[] {
  if (year === null) return frames;
  const calendarYear = parsePeriod(String(year));
  return frames.filter((frame) => overlaps(frame, calendarYear));
}

/** Years in which a frame begins or ends, ascending. */
export function yearsOf(frames: readonly Frame[]): number[] {
  return [...new Set(frames.map(({ start }) => Number(start.slice(0, 4))))].sort((a, b) => a - b);
}

/** The newest frame of the same source before `frame`, if no series break lies between; else null. */
export function previousOf(timeline: Timeline, frame: Frame): Frame | null {
  const before =
    timeline.frames
      .filter(({ source, start }) => source === frame.source && start < frame.start)
      .at(-1) ?? null;
  return before && breaksBetween(before, frame, timeline.breaks).length === 0 ? before : null;
}

/** The frame of the period, else the newest of which at least half the figures are its own and not carried. */
function indexOfPeriod(
  { tariffs, metric }: Timeline,
  frames: readonly Frame[],
  period: string | null,
): number {
  const exact = frames.findIndex((frame) => frame.period === period);
  if (exact !== -1) return exact;
  // The newest month of the chain is its own, however old the prices.
  if (metricOf(metric).timeline === "costs") return frames.length - 1;
  const isCarried = (frame: Frame, cell: Cell) =>
    cell.tariff !== undefined && !tariffs[cell.tariff]?.period.startsWith(frame.period);
  const own = frames.findLastIndex(
    (frame) =>
      frame.cells.filter((cell) => isCarried(frame, cell)).length <= frame.cells.length / 2,
  );
  return own === -1 ? frames.length - 1 : own;
}

function refusalOf(
  from: Frame | null,
  to: Frame,
  breaks: readonly SeriesBreak[],
): SeriesBreak | "needs-two" | null {
  if (!from || from === to) return "needs-two";
  return breaksBetween(from, to, breaks)[0] ?? (from.source === to.source ? null : "needs-two");
}

const NO_CHANGES: readonly ChangeRow[] = [];

const levelPaints = perFrame(
  (frame, scale: ColorScale, metric: Metric, areas: readonly AreaRef[]) =>
    paintLevels(
      frame,
      scale,
      areas.map(({ id }) => id),
      circleScale(metric),
    ),
);

const ledgerBetween = perFrame(ledgerOfFrames);

const changePaints = perFrame(
  (_frame, changes: readonly ChangeRow[], scale: ColorScale, areas: readonly AreaRef[]) =>
    paintChanges(
      changes,
      scale,
      areas.map(({ id }) => id),
    ),
);

const levelRows = perFrame(levelRowsOf);
const changeRows = perFrame(changeRowsOf);

/**
 * Remembers the last answer for each frame, as long as the rest of the question stays the same: a slider comes back to its
 * frames, and several parts of the page ask for the same one.
 */
function perFrame<Rest extends readonly unknown[], Answer>(
  answer: (frame: Frame, ...rest: Rest) => Answer,
): (frame: Frame, ...rest: Rest) => Answer {
  const known = new WeakMap<Frame, { rest: Rest; answer: Answer }>();
  return (frame, ...rest) => {
    const before = known.get(frame);
    if (before && rest.every((part, index) => part === before.rest[index])) return before.answer;
    const now = { rest, answer: answer(frame, ...rest) };
    known.set(frame, now);
    return now.answer;
  };
}

function levelRowsOf(
  frame: Frame,
  timeline: Timeline,
  previous: Frame | null,
  areas: readonly AreaRef[],
): LevelRow[] {
  const metric = metricOf(timeline.metric);
  const names = namesOf(areas);
  const changes = new Map(
    (previous ? changesBetween(previous, frame, sameMeasure(timeline)) : []).map((change) => [
      change.area,
      change,
    ]),
  );
  const ranks = new Map(
    frame.cells
      .filter((cell) => cell.value !== null && names.has(cell.area))
      .sort((a, b) => ((b.value ?? 0) - (a.value ?? 0)) * (metric.first === "largest" ? 1 : -1))
      .map((cell, index) => [cell.area, index + 1]),
  );
  return frame.cells
    .map((cell) => ({
      area: cell.area,
      name: names.get(cell.area) ?? "Other / unallocated",
      cell,
      rank: ranks.get(cell.area) ?? null,
      change: changes.get(cell.area) ?? null,
      ownCaveat: hasOwnCaveat(cell, frame),
      tariff: cell.tariff === undefined ? null : (timeline.tariffs[cell.tariff] ?? null),
    }))
    .sort(
      (a, b) =>
        (a.rank ?? Number.POSITIVE_INFINITY) - (b.rank ?? Number.POSITIVE_INFINITY) ||
        (a.area < b.area ? -1 : 1),
    );
}

function changeRowsOf(
  to: Frame,
  timeline: Timeline,
  from: Frame,
  areas: readonly AreaRef[],
): ChangeRow[] {
  const names = namesOf(areas);
  return changesBetween(from, to, sameMeasure(timeline)).map((change) => ({
    ...change,
    name: names.get(change.area) ?? "Other / unallocated",
  }));
}

function ledgerOfFrames(
  to: Frame,
  from: Frame,
  totals: readonly NetworkTotalEntry[],
  areas: readonly AreaRef[],
): ChangeLedger {
  const names = namesOf(areas);
  const nameOf = (area: string) => names.get(area) ?? area;
  const entryOf = ({ source, period }: Frame) =>
    totals.find((entry) => entry.source === source && entry.period === period) ?? null;
  const published = { from: entryOf(from), to: entryOf(to) };
  const none: NetworkTotal = { totalEhs: null, days: 0, periodDays: 0 };
  const ledger = ledgerOf(from, to, { from: published.from ?? none, to: published.to ?? none });
  return { ...ledger, published, nameOf, inEhs: ehsRows(ledger, nameOf) };
}

/** Changes in EH/s as map and sentence take them; null when a total is missing. */
function ehsRows(
  { rows, rest, totals }: Ledger,
  nameOf: (area: string) => string,
): ChangeRow[] | null {
  if (totals.from.totalEhs === null || totals.to.totalEhs === null) return null;
  const row = (entry: LedgerRow): ChangeRow => ({
    area: entry.area,
    name: entry === rest ? "Other and unpublished" : nameOf(entry.area),
    from: entry.hashrateFromEhs,
    to: entry.hashrateToEhs,
    change: entry.changeEhs,
    resolution: entry.resolutionEhs ?? 0,
    measurable: entry.measurableEhs,
  });
  const missing = (entry: ChangeRow) => Number(entry.change === null);
  return [...rows, rest]
    .map(row)
    .sort((a, b) => missing(a) - missing(b) || (a.change ?? 0) - (b.change ?? 0));
}

/** Two prices are compared only when they are the same kind of price of two different periods. */
function sameMeasure({ tariffs }: Timeline): (before: Cell, after: Cell) => boolean {
  return (before, after) => {
    const [a, b] = [tariffs[before.tariff ?? -1], tariffs[after.tariff ?? -1]];
    if (!a || !b) return a === b;
    return tariffKind(a) === tariffKind(b) && a.period !== b.period;
  };
}

function namesOf(areas: readonly AreaRef[]): Map<string, string> {
  return new Map(areas.map(({ id, name }) => [id, name]));
}
