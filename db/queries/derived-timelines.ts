/** Timelines of metrics that are computed here: costs from national prices, power from shares of the network. */
import {
  type Frame,
  SourceInBrief,
  type Tariff,
  type Timeline,
  type TimelineInputs,
} from "../../lib/contract";
import { readCostChoice } from "../../lib/costs/choice";
import { fleetsOf } from "../../lib/costs/fleets";
import {
  type CostMetric,
  costFrames,
  type PowerMetric,
  powerFrames,
  type YearlyFigure,
} from "../../lib/costs/map-frames";
import type { MapInputs } from "../../lib/costs/map-inputs";
import { type SiteInputs, siteInputs } from "../../lib/costs/model";
import { newestOfKind } from "../../lib/costs/price-choice";
import { costTable } from "../../lib/costs/table";
import { Shared } from "../../lib/frames";
import { type Metric, metricOf } from "../../lib/metrics";
import { type Period, parsePeriod } from "../../lib/periods";
import type { Database } from "../client";
import { cachedTimeline } from "../timeline-cache";
import type { AsOf } from "./as-of";
import { listSources } from "./catalogue";
import { type CostRecord, getCostRecord } from "./cost-base";
import { listCountryEntries } from "./country-entries";
import { networkTotalsOf } from "./network-totals";
import { findObservations } from "./observations";

/** A yearly figure this many years older than the snapshot still stands for it, and says its year. */
const CARRIED_YEARS = 3;

/** Costs of complete years, then of the newest complete month: for each what the page of costs has for it. */
export async function costTimeline(
  db: Database,
  asOf: AsOf,
  metric: Metric,
  sourceId: string | null,
  used: MapInputs,
): Promise<Timeline> {
  const [record, countries, sources] = await Promise.all([
    getCostRecord(db, asOf),
    listCountryEntries(db, asOf),
    listSources(db, asOf),
  ]);
  const { choice, inputs } = readInputs(record, used);
  const other = metric.id === "cost-with-overheads" ? (record.survey?.otherUsdPerKwh ?? null) : 0;
  const areas = countries.map(({ iso3, name }) => ({ id: iso3, name }));
  const prices = record.prices.filter(
    ({ tariff }) => sourceId === null || tariff.source === sourceId,
  );
  const newest = record.months.at(-1);
  const notes = new Shared<string>();
  const tariffs = new Shared<Tariff>();
  const frames = costFrames(
    metric.id as CostMetric,
    other === null ? [] : newest ? [...record.years, newest] : record.years,
    (network) => {
      const fleets = fleetsOfPeriod(record, parsePeriod(network.period));
      if (!siteOf(record, choice, parsePeriod(network.period))) return null;
      return costTable(
        { ...choice, other },
        {
          level: "country",
          network,
          fleets,
          machines: record.machines,
          areas,
          prices: newestOfKind(prices.filter(({ start }) => start < network.end)),
        },
      );
    },
    ({ tariff, caveat }) => ({
      tariff: tariffs.indexOf(tariff),
      ...(caveat === null ? {} : { note: notes.indexOf(caveat) }),
    }),
  );
  const priced = new Set(tariffs.values.map(({ source }) => source));
  const { digest: _, ...release } = asOf.release;
  return {
    metric: metric.id,
    release,
    asOf: asOf.text,
    source: sourceId,
    frames,
    breaks: [],
    sources: sources.filter(({ id }) => priced.has(id)).map((entry) => SourceInBrief.parse(entry)),
    notes: notes.values,
    tariffs: tariffs.values,
    inputs,
  };
}

/** Power behind the shares of the default timeline, or of one source. */
export async function powerTimeline(
  db: Database,
  asOf: AsOf,
  metric: Metric,
  sourceId: string | null,
  used: MapInputs,
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
  const { choice, inputs } = readInputs(record, used);
  const notes = new Shared<string>();
  for (const note of shares.notes) notes.indexOf(note);
  const frames = powerFrames(
    id,
    shares.frames,
    totals,
    (frame: Frame) => siteOf(record, choice, frame),
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
    inputs,
    sources:
      owid && !known && (id === "share-of-generation" || id === "mining-emissions")
        ? [...shares.sources, SourceInBrief.parse(owid)]
        : shares.sources,
  };
}

/** What the reader chose, with the fleets there are; machines that nobody knows are not used, which is said. */
function readInputs(record: CostRecord, used: MapInputs) {
  const { choice } = readCostChoice(used);
  const newest = record.months.at(-1);
  const fleets = newest ? fleetsOfPeriod(record, parsePeriod(newest.period)) : [];
  const isUnknown =
    typeof choice.efficiency === "string" &&
    !record.machines.some(({ id }) => id === choice.efficiency) &&
    !fleets.some(({ id }) => id === choice.efficiency);
  const inputs: TimelineInputs = {
    used,
    isUnknownEfficiency: isUnknown,
    fleets: fleets.map(({ id, sourceName: name, period, jPerTh }) => ({
      id,
      name,
      period,
      jPerTh,
    })),
  };
  return { choice: isUnknown ? { ...choice, efficiency: null } : choice, inputs };
}

function fleetsOfPeriod({ fleetRows, sourceNames }: CostRecord, period: Period) {
  return fleetsOf(fleetRows, period, (id) => sourceNames.get(id) ?? id);
}

/** Machines and site of a period; without a choice only the model's of that very period, never a single figure of another date. */
function siteOf(
  record: CostRecord,
  choice: Parameters<typeof siteInputs>[0],
  period: Period,
): SiteInputs | null {
  const fleets = fleetsOfPeriod(record, period);
  const [first] = fleets;
  if (choice.efficiency === null && first?.id !== first?.source) return null;
  const site = siteInputs(choice, { fleets, machines: record.machines });
  return site?.isKnown ? site.inputs : null;
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
