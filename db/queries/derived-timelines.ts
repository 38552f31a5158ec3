/** Timelines of metrics that are computed here: costs from national prices, power from shares of the network. */
import { type Frame, SourceInBrief, type Timeline } from "../../lib/contract";
import type { Fleet } from "../../lib/costs/base";
import { fleetsOf } from "../../lib/costs/fleets";
import {
  type CostMetric,
  costFrames,
  type PowerMetric,
  powerFrames,
  type YearlyFigure,
} from "../../lib/costs/map-frames";
import { Shared } from "../../lib/frames";
import { type Metric, metricOf } from "../../lib/metrics";
import { type Period, parsePeriod } from "../../lib/periods";
import type { Database } from "../client";
import { cachedTimeline } from "../timeline-cache";
import type { AsOf } from "./as-of";
import { listSources } from "./catalogue";
import { type CostRecord, getCostRecord } from "./cost-base";
import { networkTotalsOf } from "./network-totals";
import { findObservations } from "./observations";

/** A yearly figure this many years older than the snapshot still stands for it, and says its year. */
const CARRIED_YEARS = 3;

/** Costs at national prices: complete years, then the newest complete month. */
export async function costTimeline(
  db: Database,
  asOf: AsOf,
  metric: Metric,
  sourceId: string | null,
): Promise<Timeline> {
  const [prices, record] = await Promise.all([
    cachedTimeline(db, asOf, metricOf("electricity-price"), sourceId),
    getCostRecord(db, asOf),
  ]);
  const newest = record.months.at(-1);
  const networks = newest ? [...record.years, newest] : record.years;
  const frames = costFrames(
    metric.id as CostMetric,
    prices,
    networks,
    ({ period }) => modelFleet(record, parsePeriod(period)),
    record.survey?.otherUsdPerKwh ?? null,
  );
  return { ...prices, metric: metric.id, frames, breaks: [] };
}

/** Power behind the shares of the default timeline, or of one source. */
export async function powerTimeline(
  db: Database,
  asOf: AsOf,
  metric: Metric,
  sourceId: string | null,
): Promise<Timeline> {
  const shares = await cachedTimeline(db, asOf, metricOf("hashrate-share"), sourceId);
  const id = metric.id as PowerMetric;
  const needed = id === "mining-emissions" ? "carbon-intensity" : "electricity-generation";
  const [totals, record, figures, sources] = await Promise.all([
    networkTotalsOf(db, asOf, shares),
    getCostRecord(db, asOf),
    yearlyFigures(db, asOf, needed),
    listSources(db, asOf),
  ]);
  const notes = new Shared<string>();
  for (const note of shares.notes) notes.indexOf(note);
  const frames = powerFrames(
    id,
    shares.frames,
    totals,
    (frame: Frame) => modelFleet(record, frame),
    (area, year) =>
      figures.get(area)?.findLast((f) => f.year <= year && f.year >= year - CARRIED_YEARS) ?? null,
    ({ year }) =>
      notes.indexOf(`With the figure of ${year} for ${metricOf(needed).name.toLowerCase()}.`),
  );
  const owid = sources.find((source) => source.id === "owid");
  const known = shares.sources.some((source) => source.id === "owid");
  return {
    ...shares,
    metric: metric.id,
    frames,
    notes: notes.values,
    sources:
      owid && !known && (id === "share-of-generation" || id === "mining-emissions")
        ? [...shares.sources, SourceInBrief.parse(owid)]
        : shares.sources,
  };
}

/** The model's machines of a period; never a single figure of another date. */
function modelFleet({ fleetRows }: CostRecord, period: Period): Fleet | null {
  return fleetsOf(fleetRows, period, (id) => id).find(({ id, source }) => id === source) ?? null;
}

/** By area, oldest year first. */
async function yearlyFigures(
  db: Database,
  asOf: AsOf,
  metric: string,
): Promise<Map<string, YearlyFigure[]>> {
  const rows = await findObservations(db, asOf, {
    metric,
    sources: ["owid"],
    areaKinds: ["country"],
  });
  const figures = new Map<string, YearlyFigure[]>();
  for (const { areaId, value, period_start } of rows) {
    if (value === null || value <= 0) continue;
    const year = Number(period_start.slice(0, 4));
    figures.set(areaId, [...(figures.get(areaId) ?? []), { year, value }]);
  }
  for (const list of figures.values()) list.sort((a, b) => a.year - b.year);
  return figures;
}
