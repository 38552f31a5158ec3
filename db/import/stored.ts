/** What is current in the database, as the text tables that the rules judge. Stored rows have line 0. */
import { and, eq, getTableColumns, inArray } from "drizzle-orm";
import { formatPeriod, type Period } from "../../lib/periods";
import type { Table, Row as TextRow } from "../../lib/rules/table";
import type { Database } from "../client";
import type { Row } from "../columns";
import { fileOfLoad, loadsOf, newestRelease } from "../loads";
import { DIMENSIONS, type Resource, writeRow } from "../resources";
import * as schema from "../schema";

export const STORED = "the database";

/**
 * The current rows of a file's part of its table.
 * @param documents of observations: only those of these publications
 */
export async function storedTable(
  db: Database,
  resource: Resource,
  documents?: readonly string[],
): Promise<Table> {
  const rows = await storedRows(db, resource, documents);
  return {
    file: STORED,
    columns: resource.columns.map(({ name }) => name),
    rows: rows.map((row): TextRow => ({ line: 0, cells: writeRow(resource, row) })),
  };
}

async function storedRows(
  db: Database,
  resource: Resource,
  documents?: readonly string[],
): Promise<Row[]> {
  if (DIMENSIONS.includes(resource)) return db.select().from(resource.table);
  const releaseId = await newestRelease(db);
  if (releaseId === null) return [];
  const all = resource.table === schema.observation && documents !== undefined;
  const loads = (await loadsOf(db, releaseId))
    .filter((load) => all || fileOfLoad(load.resource) === resource.file)
    .map(({ id }) => id);
  if (loads.length === 0) return [];
  const { loadId, publicationId } = getTableColumns(resource.table);
  if (!loadId) throw new Error(`${resource.file} has no loads`);
  const wanted = publicationId && documents ? inArray(publicationId, [...documents]) : undefined;
  return db
    .select()
    .from(resource.table)
    .where(and(inArray(loadId, loads), wanted));
}

/** What the rules see of the database; asked once, it stays the same for an import. */
export type StoredState = {
  table(resource: Resource, documents?: readonly string[]): Promise<Table>;
  series(sources: readonly string[]): Promise<readonly TextRow[]>;
};

/** The state of the database from now on; each answer is remembered. */
export function databaseState(db: Database): StoredState {
  const remembered = new Map<string, Promise<unknown>>();
  const once = <T>(key: string, ask: () => Promise<T>): Promise<T> => {
    const answer = (remembered.get(key) as Promise<T> | undefined) ?? ask();
    remembered.set(key, answer);
    return answer;
  };
  return {
    table: (resource, documents) =>
      once(JSON.stringify([resource.file, documents ?? null]), () =>
        storedTable(db, resource, documents),
      ),
    series: (sources) => once(JSON.stringify(sources), () => storedSeries(db, sources)),
  };
}

/** Every series there is: publication, metric, area, period and tariff of each current observation, with its value. */
async function storedSeries(db: Database, sources: readonly string[]): Promise<TextRow[]> {
  const releaseId = await newestRelease(db);
  if (releaseId === null || sources.length === 0) return [];
  const found = await db
    .select({ ...getTableColumns(schema.observation) })
    .from(schema.observation)
    .innerJoin(schema.releaseLoad, eq(schema.releaseLoad.loadId, schema.observation.loadId))
    .innerJoin(schema.publication, eq(schema.publication.id, schema.observation.publicationId))
    .where(
      and(
        eq(schema.releaseLoad.releaseId, releaseId),
        inArray(schema.publication.sourceId, [...sources]),
      ),
    );
  return found.map((row) => ({ line: 0, cells: observationCells(row) }));
}

function observationCells(row: Row): Record<string, string> {
  const text = (value: unknown) => (value === null || value === undefined ? "" : String(value));
  return {
    publication_id: text(row.publicationId),
    metric: text(row.metricId),
    area_id: text(row.areaId),
    period: formatPeriod({
      start: text(row.periodStart),
      end: text(row.periodEnd),
      kind: row.periodKind,
    } as Period),
    value: text(row.value),
    unit: text(row.unit),
    tariff_class: text(row.tariffClass),
    tariff_band: text(row.tariffBand),
    tax_basis: text(row.taxBasis),
    price_scope: text(row.priceScope),
  };
}
