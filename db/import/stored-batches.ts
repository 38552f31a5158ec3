/** The current rows of a table in the order of their keys, a few thousand in memory at a time. */
import { getTableColumns, getTableName, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Database, OpenDatabase } from "../client";
import type { Row } from "../columns";
import { fileOfLoad, loadsOf, snakeCase } from "../loads";
import { DIMENSIONS, type Resource, writeRow } from "../resources";

const ROWS_PER_FETCH = 2_000;

let cursors = 0;

/**
 * Hands `work` a session in which a cursor lives, and on PostgreSQL one state of the database for all it reads. The embedded
 * engine has one session, which a transaction would keep from everybody else.
 */
export function withReadingSession<T>(
  { db, engine }: OpenDatabase,
  work: (session: Database) => Promise<T>,
): Promise<T> {
  if (engine === "embedded") return work(db);
  return db.transaction(work, { isolationLevel: "repeatable read", accessMode: "read only" });
}

/**
 * The rows of a file's part of its table, as cells of the file.
 * @param session of `withReadingSession`
 */
export async function* storedBatches(
  session: Database,
  resource: Resource,
  releaseId: number | null,
): AsyncGenerator<Record<string, string>[]> {
  const loads = DIMENSIONS.includes(resource)
    ? null
    : (releaseId === null ? [] : await loadsOf(session, releaseId))
        .filter((load) => fileOfLoad(load.resource) === resource.file)
        .map(({ id }) => id);
  if (loads?.length === 0) return;
  cursors += 1;
  const cursor = sql.raw(`stored_rows_${cursors}`);
  const among = sql.raw(loads === null ? "" : `where load_id in (${loads.join()})`);
  const table = sql.raw(`"${getTableName(resource.table)}"`);
  // Held: the sorted rows wait in the database, and no transaction stays open for them.
  await session.execute(
    sql`declare ${cursor} no scroll cursor with hold for select * from ${table} ${among} order by ${orderOf(resource)}`,
  );
  try {
    for (;;) {
      const answer = await session.execute(
        sql`fetch ${sql.raw(String(ROWS_PER_FETCH))} from ${cursor}`,
      );
      const { rows } = answer as unknown as { rows: Row[] };
      if (rows.length === 0) return;
      const read = rowReader(resource);
      yield rows.map((row) => writeRow(resource, read(row)));
    }
  } finally {
    await session.execute(sql`close ${cursor}`).catch(() => {});
  }
}

/** Equal content has one order, whatever language the database sorts in. */
function orderOf({ table, key }: Resource) {
  const columns = getTableColumns(table);
  const terms = key.map((name) => {
    const isText = columns[name]?.getSQLType() === "text";
    return `"${snakeCase(name)}"${isText ? ' collate "C"' : ""}`;
  });
  return sql.raw(terms.join(", "));
}

/** As the query builder reads the columns. */
function rowReader({ table }: Resource): (row: Row) => Row {
  const columns = Object.entries(getTableColumns(table)) as [string, PgColumn][];
  return (row) =>
    Object.fromEntries(
      columns.map(([key, column]) => {
        const value = row[snakeCase(key)];
        return [
          key,
          value === null || value === undefined ? null : column.mapFromDriverValue(value),
        ];
      }),
    );
}
