/** Opens the database: PostgreSQL by URL, else PGlite in a directory (or in memory, for tests). Migrations are applied here. */
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { sql } from "drizzle-orm";
import { drizzle as drizzlePostgres } from "drizzle-orm/node-postgres";
import { migrate as migratePostgres } from "drizzle-orm/node-postgres/migrator";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import { drizzle as drizzlePglite } from "drizzle-orm/pglite";
import { migrate as migratePglite } from "drizzle-orm/pglite/migrator";
import pg from "pg";
import { lockDirectory } from "./directory-lock";
import * as schema from "./schema";

export type Database = PgDatabase<PgQueryResultHKT, typeof schema>;
export type Engine = "embedded" | "postgresql";

export type OpenDatabase = {
  db: Database;
  engine: Engine;
  /** Runs `work` while no other process of this database does the same. */
  exclusively<T>(work: (db: Database) => Promise<T>): Promise<T>;
  /** Runs `work`, unless a process of this database runs such work at this moment; false: one does. */
  ifAlone(work: () => Promise<void>): Promise<boolean>;
  close(): Promise<void>;
};

/** Any number that all our processes agree on: it names the lock for migrations and loads. */
const ADVISORY_LOCK = 7_203_001;
/** The same for work by the clock: who finds it taken leaves the work to the other. */
const CLOCKWORK_LOCK = 7_203_002;
const MIGRATIONS = { migrationsFolder: "drizzle" };
const CONFIG = { schema, casing: "snake_case" } as const;

/** A failure that the operator can mend; its message is one sentence that says how. */
export class DatabaseUnavailable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "DatabaseUnavailable";
  }
}

/**
 * Opens a PostgreSQL database and applies the migrations.
 * @throws DatabaseUnavailable when it cannot be reached, or refuses
 */
export async function openPostgres(url: string): Promise<OpenDatabase> {
  // The driver would read any other text as an address too, of some host that nobody meant.
  if (!/^postgres(ql)?:\/\//.test(url)) throw unusable("it does not begin with postgres://");
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 5_000 });
  pool.on("error", (error) => console.error(`PostgreSQL: ${error.message}`));
  const exclusively = async <T>(work: (db: Database) => Promise<T>): Promise<T> => {
    const client = await pool.connect();
    try {
      await client.query("select pg_advisory_lock($1)", [ADVISORY_LOCK]);
      return await work(drizzlePostgres(client, CONFIG));
    } finally {
      // Closing the session frees the lock, also after an error inside a transaction.
      client.release(true);
    }
  };
  const ifAlone = async (work: () => Promise<void>): Promise<boolean> => {
    const client = await pool.connect();
    try {
      const tried = await client.query("select pg_try_advisory_lock($1) as taken", [
        CLOCKWORK_LOCK,
      ]);
      if (!tried.rows[0]?.taken) return false;
      await work();
      return true;
    } finally {
      client.release(true);
    }
  };
  try {
    await exclusively((db) =>
      migratePostgres(db as ReturnType<typeof drizzlePostgres<typeof schema>>, MIGRATIONS),
    );
  } catch (error) {
    await pool.end();
    throw unusable(reasonOf(error), error);
  }
  return {
    db: drizzlePostgres(pool, CONFIG),
    engine: "postgresql",
    exclusively,
    ifAlone,
    close: () => pool.end(),
  };
}

/**
 * Opens the embedded database and applies the migrations.
 * @param directory where it is kept; null: in memory
 * @throws DirectoryInUse when another process owns the directory
 * @throws DatabaseUnavailable when the directory holds no readable database
 */
export async function openEmbedded(directory: string | null): Promise<OpenDatabase> {
  const unlock =
    directory === null ? async () => {} : await lockDirectory(directory, failOnLostLock);
  const path = directory === null ? undefined : join(directory, "pgdata");
  try {
    if (path !== undefined) refuseDamaged(path);
    const isNew = path === undefined || !existsSync(path);
    const client = await PGlite.create(path === undefined ? {} : { dataDir: path });
    const db = drizzlePglite(client, CONFIG);
    if (!isNew) await db.execute(sql`select count(*) from pg_class`);
    await migratePglite(db, MIGRATIONS);
    const close = async () => {
      await client.close();
      await unlock();
    };
    const exclusively = oneByOne(db);
    return { db, engine: "embedded", exclusively, ifAlone: oneAtATime(), close };
  } catch (error) {
    await unlock();
    throw new DatabaseUnavailable(
      `The embedded database in ${path} cannot be opened (${reasonOf(error)}): move that directory away and start again, the shipped data is loaded anew.`,
      { cause: error },
    );
  }
}

/** There is no other process; within this one, one piece of work waits for the other. */
function oneByOne(db: Database): OpenDatabase["exclusively"] {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(() => work(db));
    last = next.catch(() => {});
    return next;
  };
}

/** There is no other process, but a second call may come while the first is at work. */
function oneAtATime(): OpenDatabase["ifAlone"] {
  let isAtWork = false;
  return async (work) => {
    if (isAtWork) return false;
    isAtWork = true;
    try {
      await work();
      return true;
    } finally {
      isAtWork = false;
    }
  };
}

function unusable(reason: string, cause?: unknown): DatabaseUnavailable {
  return new DatabaseUnavailable(
    `DATABASE_URL cannot be used (${reason}): check that it reads postgres://user:password@host:port/database and that PostgreSQL 15 or newer answers there.`,
    { cause },
  );
}

/** PGlite takes a directory without a version for a new one and writes an empty database over what is there. */
function refuseDamaged(path: string): void {
  if (existsSync(path) && !statSync(path).isDirectory()) throw new Error("it is not a directory");
  const isWritten = existsSync(join(path, "global", "pg_control"));
  if (isWritten && !existsSync(join(path, "PG_VERSION")))
    throw new Error("its file PG_VERSION is missing");
}

/** The innermost message of an error, one line. */
export function reasonOf(error: unknown): string {
  let inner = error;
  while (inner instanceof Error && inner.cause instanceof Error) inner = inner.cause;
  if (inner instanceof AggregateError && inner.errors.length > 0) inner = inner.errors[0];
  const text = inner instanceof Error ? inner.message || inner.name : String(inner);
  return text.split("\n")[0] ?? "";
}

function failOnLostLock(error: Error): void {
  console.error(
    `The lock of the data directory was lost (${error.message}); stopping so that no data is harmed.`,
  );
  process.exit(1);
}
