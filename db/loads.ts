/** Loads and the releases made of them. A load is written once; a release is switched to by naming its loads. */
import { createHash } from "node:crypto";
import {
  and,
  desc,
  eq,
  getTableColumns,
  getTableName,
  inArray,
  like,
  max,
  notExists,
  sql,
} from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Database } from "./client";
import type { Row } from "./columns";
import type { Resource } from "./resources";
import * as schema from "./schema";

export type Load = { id: number; resource: string; digest: string };
export type ReleaseKind = "shipped" | "import" | "rollback";

/** Bounds the memory that one statement takes. */
const ROWS_PER_INSERT = 10_000;
const IMPORTED = "import/";

/** The number of the newest release, of any kind or of one; null: there is none. */
export async function newestRelease(db: Database, kind?: ReleaseKind): Promise<number | null> {
  const [newest] = await db
    .select({ id: schema.release.id })
    .from(schema.release)
    .where(kind === undefined ? undefined : eq(schema.release.kind, kind))
    .orderBy(desc(schema.release.id))
    .limit(1);
  return newest?.id ?? null;
}

/** What a release is made of, in the order of loading. */
export function loadsOf(db: Database, releaseId: number): Promise<Load[]> {
  return db
    .select({ id: schema.load.id, resource: schema.load.resource, digest: schema.load.digest })
    .from(schema.releaseLoad)
    .innerJoin(schema.load, eq(schema.load.id, schema.releaseLoad.loadId))
    .where(eq(schema.releaseLoad.releaseId, releaseId))
    .orderBy(schema.load.id);
}

/** How many rows the loads of a release have together, as they were counted when they were loaded. */
export async function countRows(db: Database, releaseId: number): Promise<number> {
  const [sum] = await db
    .select({ rows: sql<string>`coalesce(sum(${schema.load.rows}), 0)::text` })
    .from(schema.releaseLoad)
    .innerJoin(schema.load, eq(schema.load.id, schema.releaseLoad.loadId))
    .where(eq(schema.releaseLoad.releaseId, releaseId));
  return Number(sum?.rows ?? 0);
}

/** The file whose rows a load has: an imported load is named after the file it adds to. */
export function fileOfLoad(resource: string): string {
  return resource.startsWith(IMPORTED)
    ? (resource.slice(IMPORTED.length).split("#")[0] ?? "")
    : resource;
}

/** The name of a load that a user brought. */
export function importedResource(file: string, digest: string): string {
  return `${IMPORTED}${file}#${digest.slice(0, 16)}`;
}

/** The load of these bytes; made anew when `known` is false, and then without rows. */
export async function insertLoad(
  db: Database,
  resource: string,
  digest: string,
  rows: number,
): Promise<{ id: number; known: boolean }> {
  const [known] = await db
    .select({ id: schema.load.id })
    .from(schema.load)
    .where(and(eq(schema.load.resource, resource), eq(schema.load.digest, digest)));
  if (known) return { id: known.id, known: true };
  const [added] = await db
    .insert(schema.load)
    .values({ resource, digest, rows })
    .returning({ id: schema.load.id });
  if (!added) throw new Error(`the load of ${resource} was not stored`);
  return { id: added.id, known: false };
}

/** Makes the loads current. Call it in a transaction, under the lock of the database. */
export async function insertRelease(
  db: Database,
  kind: ReleaseKind,
  label: string,
  loadIds: readonly number[],
): Promise<number> {
  const loads = await db
    .select({ resource: schema.load.resource, digest: schema.load.digest })
    .from(schema.load)
    .where(inArray(schema.load.id, [...loadIds]))
    .orderBy(schema.load.resource, schema.load.digest);
  const digest = sha256(loads.map((load) => `${load.resource} ${load.digest}\n`).join(""));
  const [newest] = await db.select({ id: max(schema.release.id) }).from(schema.release);
  const releaseId = (newest?.id ?? 0) + 1;
  await db.insert(schema.release).values({ id: releaseId, kind, label, digest });
  await db.insert(schema.releaseLoad).values(loadIds.map((loadId) => ({ releaseId, loadId })));
  return releaseId;
}

/** Hands the rows over as JSON documents: several times faster than a statement of many parameters. */
export async function insertRows(
  db: Database,
  table: PgTable,
  rows: readonly Row[],
): Promise<void> {
  const columns = sql.raw(
    Object.keys(rows[0] ?? {})
      .map((key) => `"${snakeCase(key)}"`)
      .join(", "),
  );
  for (let start = 0; start < rows.length; start += ROWS_PER_INSERT) {
    const document = JSON.stringify(
      rows
        .slice(start, start + ROWS_PER_INSERT)
        .map((row) =>
          Object.fromEntries(Object.entries(row).map(([key, value]) => [snakeCase(key), value])),
        ),
    );
    await db.execute(
      sql`insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, ${document}::json)`,
    );
  }
}

/**
 * Deletes what an import that was killed has left: imported loads that no release names, with their rows.
 * Nobody can have read them.
 */
export async function removeAbandoned(db: Database, facts: readonly Resource[]): Promise<number> {
  const named = db
    .select({ id: schema.releaseLoad.loadId })
    .from(schema.releaseLoad)
    .where(eq(schema.releaseLoad.loadId, schema.load.id));
  const abandoned = await db
    .select({ id: schema.load.id })
    .from(schema.load)
    .where(and(like(schema.load.resource, `${IMPORTED}%`), notExists(named)));
  if (abandoned.length === 0) return 0;
  const ids = abandoned.map(({ id }) => id);
  for (const table of new Set(facts.map((resource) => resource.table))) {
    await db.delete(table).where(inArray(loadColumn(table), ids));
  }
  await db.delete(schema.load).where(inArray(schema.load.id, ids));
  return ids.length;
}

/**
 * A load like `loser` without the rows whose keys `winners` have too: a release names every figure once.
 * @returns `loser` itself when they share none; null when no row would be left
 */
export async function withoutSharedRows(
  db: Database,
  { table, key }: Resource,
  loser: Load,
  winners: readonly Load[],
): Promise<number | null> {
  if (winners.length === 0) return loser.id;
  const name = sql.raw(`"${getTableName(table)}"`);
  const same = sql.join(
    key.map((column) => {
      const quoted = sql.raw(`"${snakeCase(column)}"`);
      return sql`mine.${quoted} is not distinct from theirs.${quoted}`;
    }),
    sql` and `,
  );
  const theirs = sql.join(
    winners.map(({ id }) => sql`${id}`),
    sql`, `,
  );
  const shared = sql`exists (select 1 from ${name} theirs where theirs.load_id in (${theirs}) and ${same})`;
  const count = async (condition: ReturnType<typeof sql>) => {
    const result = await db.execute<{ count: string }>(
      sql`select count(*)::text as count from ${name} mine where mine.load_id = ${loser.id} and ${condition}`,
    );
    const { rows } = result as unknown as { rows: { count: string }[] };
    return Number(rows[0]?.count ?? 0);
  };
  if ((await count(shared)) === 0) return loser.id;
  const left = await count(sql`not ${shared}`);
  if (left === 0) return null;
  const digest = sha256(`${loser.digest} without ${winners.map((load) => load.digest).join(" ")}`);
  const trimmed = await insertLoad(db, loser.resource, digest, left);
  if (trimmed.known) return trimmed.id;
  const kept = sql.raw(
    Object.keys(getTableColumns(table))
      .filter((column) => column !== "loadId" && !(column === "id" && table === schema.observation))
      .map((column) => `"${snakeCase(column)}"`)
      .join(", "),
  );
  await db.execute(
    sql`insert into ${name} (load_id, ${kept}) select ${trimmed.id}, ${kept} from ${name} mine where mine.load_id = ${loser.id} and not ${shared}`,
  );
  return trimmed.id;
}

function loadColumn(table: PgTable) {
  const { loadId } = getTableColumns(table);
  if (!loadId) throw new Error(`${getTableName(table)} has no loads`);
  return loadId;
}

export function snakeCase(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

export function sha256(bytes: Buffer | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}
