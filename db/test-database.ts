/** Databases for the tests: real migrations, on both engines. Opening one costs seconds: share it in a file. */
import { randomUUID } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, inject, vi } from "vitest";
import { fingerprint } from "../scripts/fingerprint.mjs";
import {
  type Database,
  type Engine,
  type OpenDatabase,
  openEmbedded,
  openPostgres,
} from "./client";
import { type AsOf, resolveAsOf } from "./queries/as-of";
import { loadShippedData } from "./shipped-data";

/** How many migrations lie in drizzle/. */
export const MIGRATIONS: number = readdirSync("drizzle").filter((name) =>
  name.endsWith(".sql"),
).length;

export const ENGINES: readonly Engine[] = ["embedded", "postgresql"];

// Opening a database takes seconds, on a busy machine many.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const KEPT = "node_modules/.cache/atlas-test-database";

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

/** A database that holds the shipped data; the embedded one is a copy of one that was loaded before. */
export async function openShipped(engine: Engine): Promise<OpenDatabase> {
  if (engine === "postgresql") {
    const opened = await openEmpty(engine);
    await loadShippedData(opened.db, "data");
    return opened;
  }
  const directory = mkdtempSync(join(tmpdir(), "atlas-shipped-"));
  cpSync(await keptDirectory(), directory, { recursive: true });
  const opened = await openEmbedded(directory);
  const close = async () => {
    await opened.close();
    rmSync(directory, { recursive: true, force: true });
  };
  return { ...opened, close };
}

/** Puts an embedded database with the shipped data into a directory; nobody has it open. */
export async function copyShipped(directory: string): Promise<void> {
  cpSync(await keptDirectory(), directory, { recursive: true });
}

/** Made anew whenever the data, the migrations or the code that loads them change. */
async function keptDirectory(): Promise<string> {
  const made = ["data", "drizzle", "db", "lib/periods.ts", "package-lock.json"];
  const kept = join(KEPT, await fingerprint(".", made));
  if (existsSync(kept)) return kept;
  mkdirSync(KEPT, { recursive: true });
  const outdated = readdirSync(KEPT).filter((name) => !name.startsWith("making-"));
  const making = mkdtempSync(join(KEPT, "making-"));
  const { db, close } = await openEmbedded(making);
  await loadShippedData(db, "data");
  await close();
  try {
    renameSync(making, kept);
  } catch {
    // Another worker was first.
    rmSync(making, { recursive: true });
    return kept;
  }
  for (const name of outdated) rmSync(join(KEPT, name), { recursive: true, force: true });
  return kept;
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
export function shippedDatabase(engine: Engine): () => OpenDatabase {
  let opened: OpenDatabase | undefined;
  beforeAll(async () => {
    opened = await openShipped(engine);
  });
  afterAll(() => opened?.close());
  return () => {
    if (!opened) throw new Error("the database is open only while tests run");
    return opened;
  };
}

/** Makes a database with the shipped data the one of this process, as the routes find it. */
export function runningAtlas(engine: Engine): () => OpenDatabase {
  const opened = shippedDatabase(engine);
  beforeAll(() => becomeAtlas(Promise.resolve(opened())));
  afterAll(() => becomeAtlas(undefined));
  return opened;
}

/** What `database()` of instance.ts answers from here on; undefined: it opens one by the environment. */
export function becomeAtlas(atlasDatabase: Promise<OpenDatabase> | undefined): void {
  Object.assign(globalThis, { atlasDatabase });
}

/** What a reader of that `asOf` sees; for tests that know it exists. */
export async function asOf(db: Database, text: string | null): Promise<AsOf> {
  const seen = await resolveAsOf(db, text);
  if (seen === null) throw new Error(`there is no release for ${text}`);
  return seen;
}
