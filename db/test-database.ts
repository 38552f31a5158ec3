/** Databases for the tests: real migrations, on both engines. Opening one costs seconds: share it in a file. */
import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import {
  type Database,
  type Engine,
  type OpenDatabase,
  openEmbedded,
  openPostgres,
} from "./client";
import { type AsOf, resolveAsOf } from "./queries/as-of";
import { loadShippedData } from "./shipped-data";

export const ENGINES: readonly Engine[] = ["embedded", "postgresql"];

/** Beside opening, loading and the wait for a busy machine. */
export const OPENING_MS = 60_000;

/** A database with tables and no rows; on PostgreSQL `close` drops it. */
export async function openEmpty(engine: Engine): Promise<OpenDatabase> {
  if (engine === "embedded") return openEmbedded(null);
  const { url, drop } = await createPostgresDatabase();
  const opened = await openPostgres(url);
  const close = async () => {
    await opened.close();
    await drop();
  };
  return { ...opened, close };
}

/** A database that holds the shipped data. */
export async function openShipped(engine: Engine): Promise<OpenDatabase> {
  const opened = await openEmpty(engine);
  await loadShippedData(opened.db, "data");
  return opened;
}

/** A database of the PostgreSQL server without so much as a table. */
export async function createPostgresDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `atlas_${randomUUID().replaceAll("-", "")}`;
  await onServer(`create database ${name}`);
  const url = new URL(inject("postgresUrl"));
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => onServer(`drop database ${name} with (force)`) };
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject("postgresUrl") });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Opens a database with the shipped data for the tests of a `describe`, or of a file; it is there once they run. */
export function useShipped(engine: Engine): () => OpenDatabase {
  let opened: OpenDatabase | undefined;
  beforeAll(async () => {
    opened = await openShipped(engine);
  }, OPENING_MS);
  afterAll(() => opened?.close());
  return () => {
    if (!opened) throw new Error("the database is open only while tests run");
    return opened;
  };
}

/** What a reader of that `asOf` sees; for tests that know it exists. */
export async function asOf(db: Database, text: string | null): Promise<AsOf> {
  const seen = await resolveAsOf(db, text);
  if (seen === null) throw new Error(`there is no release for ${text}`);
  return seen;
}
