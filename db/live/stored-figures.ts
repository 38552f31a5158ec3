/** What of a fetched document is news: held against the newest figures that are stored of its source. */
import { and, eq, inArray, max, sql } from "drizzle-orm";
import type { Cells } from "../../lib/adapters/adapter";
import { type Period, parsePeriod } from "../../lib/periods";
import { placeFinder } from "../../lib/place-names";
import type { Database } from "../client";
import { loadsOf, newestRelease } from "../loads";
import * as schema from "../schema";

export type Fetched = { line: number; cells: Cells };

/** Finds areas by code, name or alias, as imports do. */
export async function findAreas(db: Database): Promise<(written: string) => string | null> {
  const areas = await db.select().from(schema.area);
  const release = await newestRelease(db);
  const loads = release === null ? [] : (await loadsOf(db, release)).map(({ id }) => id);
  const aliases = await db
    .select()
    .from(schema.areaAlias)
    .where(inArray(schema.areaAlias.loadId, loads));
  const find = placeFinder(
    areas.map(({ id, name, iso2, iso3 }) => ({
      ...{ id, name, codes: [iso2, iso3].filter((code) => code !== null) },
      aliases: aliases.filter(({ areaId }) => areaId === id).map(({ alias }) => alias),
    })),
    (id) => areas.some((area) => area.id === id && area.kind === "country"),
  );
  return (written) => find(written).areaId;
}

const current = (releaseId: number | null) => eq(schema.releaseLoad.releaseId, releaseId ?? 0);

/** The last day that each metric of the sources has figures of, `YYYY-MM-DD`; the earliest of them, null without any. */
export async function lastDayOf(db: Database, sources: readonly string[]): Promise<string | null> {
  const ends = await db
    .select({ end: max(schema.observation.periodEnd) })
    .from(schema.observation)
    .innerJoin(schema.releaseLoad, eq(schema.releaseLoad.loadId, schema.observation.loadId))
    .innerJoin(schema.publication, eq(schema.publication.id, schema.observation.publicationId))
    .where(
      and(current(await newestRelease(db)), inArray(schema.publication.sourceId, [...sources])),
    )
    .groupBy(schema.observation.metricId);
  return ends.map(({ end }) => end ?? "").sort()[0] ?? null;
}

type Known = { value: string; published: string };

/** The newest figures of a source by what they are of, and the periods of each of its series. */
async function figuresOf(db: Database, source: string) {
  const { observation, publication, releaseLoad } = schema;
  const rows = await db
    .select({ row: observation, published: publication.publishedOn })
    .from(observation)
    .innerJoin(releaseLoad, eq(releaseLoad.loadId, observation.loadId))
    .innerJoin(publication, eq(publication.id, observation.publicationId))
    .where(and(current(await newestRelease(db)), eq(publication.sourceId, source)))
    .orderBy(publication.publishedOn, publication.id);
  const figures = new Map<string, Known>();
  const periods = new Map<string, Set<string>>();
  for (const { row, published } of rows) {
    const series = seriesOf({
      ...{ metric: row.metricId, area_id: row.areaId, tariff_class: row.tariffClass ?? "" },
      ...{ tariff_band: row.tariffBand ?? "", tax_basis: row.taxBasis ?? "" },
      price_scope: row.priceScope ?? "",
    });
    const span = `${row.periodStart}/${row.periodEnd}`;
    const value = String((row.currency === "USD" ? null : row.valueLocal) ?? row.value ?? "");
    figures.set(`${series} ${span}`, { value, published });
    periods.set(series, (periods.get(series) ?? new Set()).add(span));
  }
  return { figures, periods };
}

const seriesOf = (cells: Cells) =>
  ["metric", "area_id", "tariff_class", "tariff_band", "tax_basis", "price_scope"]
    .map((name) => cells[name] ?? "")
    .join("|");

/** What a newer document replaces as a whole: all areas of a metric, period and tariff. */
const snapshotOf = ({ area_id: _, ...cells }: Cells, span: string) => `${seriesOf(cells)} ${span}`;

/** Digits of a conversion or of an average are no news. */
const SAME_WITHIN = 1e-6;

const isSame = (a: string, b: string) =>
  a === b || Math.abs(Number(a) - Number(b)) <= SAME_WITHIN * Math.abs(Number(b));

export type News = {
  rows: readonly Fetched[];
  /** Snapshots of which something was stored and is otherwise now. */
  revised: number;
  notes: readonly string[];
};

/**
 * The snapshots of the document in which a figure is new or another than the one stored; whole ones, since a newer
 * document stands for all of a snapshot. Days that are not over and what was before `since` are left out.
 */
export async function newsOf(
  db: Database,
  source: string,
  fetched: readonly Fetched[],
  { since, today }: { since: string; today: string },
): Promise<News> {
  const [areaOf, stored] = [await findAreas(db), await figuresOf(db, source)];
  const changed = new Set<string>();
  const revised = new Set<string>();
  const kept: (Fetched & { snapshot: string })[] = [];
  let overlapping = 0;
  for (const { line, cells } of fetched) {
    const period = periodOf(cells.period ?? "");
    if (period && (period.end > today || period.end <= since)) continue;
    const area = areaOf(cells.area_id ?? "") ?? cells.area_id ?? "";
    const own: Cells = { ...cells, area_id: area };
    const span = period ? `${period.start}/${period.end}` : (cells.period ?? "");
    const series = seriesOf(own);
    if (period && overlapsAnother(period, span, stored.periods.get(series))) {
      overlapping += 1;
      continue;
    }
    const snapshot = snapshotOf(own, span);
    const known = stored.figures.get(`${series} ${span}`);
    const value = (own.currency === "USD" ? "" : own.value_local) || own.value || "";
    if (!known || !isSame(value, known.value)) changed.add(snapshot);
    if (known && !isSame(value, known.value)) revised.add(snapshot);
    kept.push({ line, cells: own, snapshot });
  }
  return {
    rows: kept.filter(({ snapshot }) => changed.has(snapshot)),
    revised: revised.size,
    notes:
      overlapping > 0
        ? [`${overlapping} rows are left out: their periods overlap others that are stored`]
        : [],
  };
}

function periodOf(text: string): Period | null {
  try {
    return parsePeriod(text);
  } catch {
    return null;
  }
}

function overlapsAnother(period: Period, span: string, stored: Set<string> | undefined): boolean {
  for (const other of stored ?? []) {
    const [start = "", end = ""] = other.split("/");
    if (other !== span && start < period.end && period.start < end) return true;
  }
  return false;
}

/** The difficulty adjustments that are not stored yet. */
export async function newEpochs(
  db: Database,
  fetched: readonly Fetched[],
): Promise<readonly Fetched[]> {
  const release = await newestRelease(db);
  const loads = release === null ? [] : (await loadsOf(db, release)).map(({ id }) => id);
  const [last] = await db
    .select({ height: max(schema.difficultyEpoch.height) })
    .from(schema.difficultyEpoch)
    .where(inArray(schema.difficultyEpoch.loadId, loads));
  return fetched.filter(({ cells }) => Number(cells.height) > (last?.height ?? -1));
}

/** US dollars for one euro over a period: the mean of the daily reference rates; null: none are stored. */
export async function euroRates(db: Database) {
  const { observation, publication, releaseLoad } = schema;
  const rows = await db
    .select({ day: observation.periodStart, value: sql<string>`${observation.value}` })
    .from(observation)
    .innerJoin(releaseLoad, eq(releaseLoad.loadId, observation.loadId))
    .innerJoin(publication, eq(publication.id, observation.publicationId))
    .where(
      and(
        current(await newestRelease(db)),
        eq(observation.metricId, "usd-per-eur"),
        eq(publication.sourceId, "ecb"),
      ),
    )
    .orderBy(observation.periodStart, publication.publishedOn);
  if (rows.length === 0) return null;
  return meanRates(new Map(rows.map(({ day, value }) => [day, Number(value)])));
}

const LONGEST_GAP_DAYS = 7;

/**
 * The mean rate of a period; null where the days do not reach over it.
 * @param days US dollars for one euro by day, in the order of days
 */
export function meanRates(days: ReadonlyMap<string, number>) {
  const known = new Map<string, { usdPerUnit: number; from: string } | null>();
  const mean = (text: string) => {
    const period = periodOf(text);
    if (!period) return null;
    const within = [...days].filter(([day]) => day >= period.start && day < period.end);
    const [first, last] = [within[0]?.[0], within.at(-1)?.[0]];
    if (first === undefined || last === undefined) return null;
    const gap = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
    // A holiday at either end is no gap.
    if (gap(period.start, first) > LONGEST_GAP_DAYS || gap(last, period.end) > LONGEST_GAP_DAYS)
      return null;
    const sum = within.reduce((total, [, rate]) => total + rate, 0);
    const usdPerUnit = Number((sum / within.length).toFixed(4));
    return { usdPerUnit, from: `the mean of ${within.length} ECB reference rates` };
  };
  return (text: string) => {
    const answer = known.has(text) ? (known.get(text) ?? null) : mean(text);
    known.set(text, answer);
    return answer;
  };
}
