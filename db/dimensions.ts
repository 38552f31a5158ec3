/** Described things (areas, licences, sources, documents): their texts may be mended, what makes them themselves may not. */
import { getTableColumns, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Database } from "./client";
import type { Row } from "./columns";
import { snakeCase } from "./loads";
import type { Resource } from "./resources";

/**
 * Adds what is new and brings the texts of what is known up to date.
 * @throws RangeError when a stored thing would become another
 */
export async function describeThings(
  db: Database,
  { table, fixed = [] }: Resource,
  rows: readonly Row[],
): Promise<void> {
  await refuseChanged(db, table, fixed, rows);
  const columns = Object.entries(getTableColumns(table)).filter(([key]) => key !== "id");
  const set = Object.fromEntries(
    columns.map(([key]) => [key, sql.raw(`excluded."${snakeCase(key)}"`)]),
  );
  const id = getTableColumns(table).id;
  if (!id) throw new Error("a dimension has an id");
  await db
    .insert(table)
    .values([...rows])
    .onConflictDoUpdate({ target: id, set });
}

/** A vintage stays what it was: earlier releases and dates are answered from it. */
async function refuseChanged(
  db: Database,
  table: PgTable,
  fixed: readonly string[],
  rows: readonly Row[],
): Promise<void> {
  if (fixed.length === 0) return;
  const stored = new Map((await db.select().from(table)).map((row: Row) => [row.id, row]));
  for (const row of rows) {
    const before = stored.get(row.id);
    const changed = before && fixed.find((key) => before[key] !== row[key]);
    if (changed) {
      throw new RangeError(
        `${String(row.id)} is stored with another ${snakeCase(changed)} (${String(before[changed])}): a mended document needs an id of its own`,
      );
    }
  }
}
