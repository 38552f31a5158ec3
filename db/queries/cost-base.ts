/** Gathers what costs are computed from, once for each release and period. */
import { eq } from "drizzle-orm";
import type { NetworkDay } from "../../lib/contract";
import type { CostBase, Machine, NetworkPeriod } from "../../lib/costs/base";
import { fleetsOf } from "../../lib/costs/fleets";
import { networkPeriod } from "../../lib/costs/network-period";
import { newestOfKind } from "../../lib/costs/price-choice";
import { pricedRow } from "../../lib/frames";
import { metricOf } from "../../lib/metrics";
import { addMonths, formatPeriod, monthIndex, type Period, parsePeriod } from "../../lib/periods";
import type { PricedRow } from "../../lib/tariff-choice";
import type { Database } from "../client";
import { releaseCache } from "../release-cache";
import { asicModel, releaseLoad } from "../schema";
import { cachedTimeline } from "../timeline-cache";
import type { AsOf } from "./as-of";
import { listNetworkDays, listSources } from "./catalogue";
import { listCountryEntries } from "./country-entries";
import { findObservations, type Observation } from "./observations";

/** The first year of which a model gives the efficiency of every month. */
const FIRST_YEAR = 2015;

export type CostRecord = {
  days: NetworkDay[];
  /** Complete months since the first year, oldest first. */
  months: NetworkPeriod[];
  /** Complete calendar years, oldest first. */
  years: NetworkPeriod[];
  fleetRows: Observation[];
  machines: Machine[];
  /** Of countries, any scope. */
  prices: PricedRow[];
  survey: CostBase["survey"];
  sourceNames: ReadonlyMap<string, string>;
};

const records = releaseCache<CostRecord>("cost-record", 4);
const bases = releaseCache<CostBase | null>("cost-base", 64);

/** What is the same for every period. */
export function getCostRecord(db: Database, asOf: AsOf): Promise<CostRecord> {
  return records(db, asOf, [], async () => {
    const [days, fleetRows, machines, prices, survey, sources] = await Promise.all([
      listNetworkDays(db, asOf, { start: `${FIRST_YEAR}-01-01`, end: "9999-12-31" }),
      findObservations(db, asOf, { metric: "fleet-efficiency", areaKinds: ["world"] }),
      listMachines(db, asOf),
      findObservations(db, asOf, { metric: "electricity-price", areaKinds: ["country"] }),
      Promise.all(
        ["reported-operating-cost-per-kwh", "reported-power-price-median"].map((metric) =>
          findObservations(db, asOf, { metric, sources: ["ccaf-survey"] }),
        ),
      ),
      listSources(db, asOf),
    ]);
    const sourceNames = new Map(sources.map(({ id, name }) => [id, name]));
    const months = completeMonths(days);
    const last = months.at(-1)?.end ?? "";
    const [all, power] = survey.map((rows) => rows[0] ?? null);
    return {
      days,
      months,
      years: yearsUntil(last, days),
      fleetRows,
      machines,
      prices: prices.filter(({ value }) => value !== null).map(pricedRow),
      survey:
        all?.value != null && power?.value != null
          ? {
              otherUsdPerKwh: Number((all.value - power.value).toFixed(6)),
              source: all.source,
              period: periodOf(all),
              url: all.source_url,
            }
          : null,
      sourceNames,
    };
  });
}

/**
 * Everything that a cost of the period is computed from.
 * @param text a month, quarter, half or year; null: the newest complete month
 * @returns null when the chain or the machines of it are not on record
 */
export async function getCostBase(
  db: Database,
  asOf: AsOf,
  text: string | null,
): Promise<CostBase | null> {
  return bases(db, asOf, [text], async () => {
    const record = await getCostRecord(db, asOf);
    const newest = record.months.at(-1)?.period;
    if (newest === undefined) return null;
    const period = parsePeriod(text ?? newest);
    const network = networkPeriod(period, record.days);
    const wholeDays = (Date.parse(period.end) - Date.parse(period.start)) / 86_400_000;
    if (!network || network.days !== wholeDays) return null;
    const nameOf = (id: string) => record.sourceNames.get(id) ?? id;
    const fleets = fleetsOf(record.fleetRows, period, nameOf);
    if (fleets.length === 0) return null;
    const [shares, countries] = await Promise.all([
      cachedTimeline(db, asOf, metricOf("hashrate-share"), null),
      listCountryEntries(db, asOf),
    ]);
    const { digest: _, ...release } = asOf.release;
    const frame = shares.frames.findLast(({ start }) => start < period.end) ?? null;
    const areas = countries.map(({ iso3, name }) => ({ id: iso3, name }));
    const known = new Set(areas.map(({ id }) => id));
    return {
      release,
      asOf: asOf.text,
      level: "country",
      network,
      lastYear: spansOf(record.months, period),
      periods: [...record.years, ...record.months].map((entry) => entry.period).reverse(),
      fleets,
      machines: record.machines,
      prices: newestOfKind(record.prices.filter(({ start }) => start < period.end)),
      areas,
      shares: frame && {
        source: frame.source,
        sourceName: nameOf(frame.source),
        period: frame.period,
        entries: frame.cells.flatMap(({ area, value }) =>
          value !== null && value > 0 && known.has(area) ? [{ area, share: value }] : [],
        ),
      },
      survey: record.survey,
    };
  });
}

/** Lowest and highest month of the twelve up to the period's last one. */
function spansOf(months: readonly NetworkPeriod[], { end }: Period): CostBase["lastYear"] {
  const year = months.filter(
    (month) => month.end <= end && monthIndex(end) - monthIndex(month.start) <= 12,
  );
  const span = (values: number[]) => ({ low: Math.min(...values), high: Math.max(...values) });
  return {
    difficulty: span(year.map(({ difficulty }) => difficulty)),
    feesBtc: span(year.map(({ feesBtc }) => feesBtc)),
  };
}

function completeMonths(days: readonly NetworkDay[]): NetworkPeriod[] {
  const byMonth = new Map<string, NetworkDay[]>();
  for (const day of days) {
    const month = day.date.slice(0, 7);
    byMonth.set(month, [...(byMonth.get(month) ?? []), day]);
  }
  return [...byMonth].flatMap(([month, ofMonth]) => {
    const start = `${month}-01`;
    const period: Period = { start, end: addMonths(start, 1), kind: "month" };
    const length = (Date.parse(period.end) - Date.parse(start)) / 86_400_000;
    const network = ofMonth.length === length ? networkPeriod(period, ofMonth) : null;
    return network ? [network] : [];
  });
}

function yearsUntil(last: string, days: readonly NetworkDay[]): NetworkPeriod[] {
  const years: NetworkPeriod[] = [];
  for (let year = FIRST_YEAR; `${year + 1}-01-01` <= last; year++) {
    const network = networkPeriod(parsePeriod(String(year)), days);
    if (network) years.push(network);
  }
  return years;
}

async function listMachines(db: Database, asOf: AsOf): Promise<Machine[]> {
  const rows = await db
    .select({ model: asicModel })
    .from(asicModel)
    .innerJoin(releaseLoad, eq(releaseLoad.loadId, asicModel.loadId))
    .where(eq(releaseLoad.releaseId, asOf.release.id));
  return rows
    .map(
      ({ model }): Machine => ({
        id: model.modelId ?? String(model.row),
        name: model.name,
        jPerTh: Number(model.efficiencyJPerTh),
        released: model.releaseDate,
        cooling: model.cooling,
      }),
    )
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function periodOf({ period_start, period_end, period_kind }: Observation): string {
  return formatPeriod({ start: period_start, end: period_end, kind: period_kind });
}
