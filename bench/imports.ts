/** Imports of a million rows and more on both engines beside the engine's own bulk load of the same rows, and what memory they take. */
import { execFile } from "node:child_process";
import { createReadStream } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { asc, eq, sql } from "drizzle-orm";
import { copyRows } from "../db/bulk";
import { type Database, type OpenDatabase, openEmbedded, openPostgres } from "../db/client";
import * as schema from "../db/schema";
import { loadShippedData } from "../db/shipped-data";
import { parsePeriod } from "../lib/periods";
import { inProject } from "../scripts/project.mjs";
import { writeMadeUpFile } from "./made-up-file";
import { startPostgres } from "./postgres";
import { isQuick } from "./repeats";
import { scratchFolder } from "./scratch";

/** How much longer the other file is, for the memory. */
const TIMES = 4;
/** The embedded engine runs on one thread, in WebAssembly: four million rows would take it a quarter of an hour. */
const ROWS = isQuick
  ? { postgresql: 50_000, embedded: 20_000 }
  : { postgresql: 1_000_000, embedded: 250_000 };
const DOCUMENT = "made-up-days";
/** As many as one statement takes in without much text in memory. */
const ROWS_PER_COPY = 20_000;

export type ImportRun = {
  rows: number;
  seconds: number;
  heapMb: number;
  residentMb: number;
};
export type EngineImports = {
  import: ImportRun;
  /** The same rows by COPY into the same table, with its indexes and references. */
  copySeconds: number;
  /** Of four times as many rows. */
  longer: ImportRun;
};
export type Imports = { embedded: EngineImports; postgresql: EngineImports };

type Files = { usual: string; longer: string; rows: number };

export async function measureImports(): Promise<Imports> {
  const scratch = scratchFolder("atlas-imports-");
  try {
    const directory = join(scratch.path, "database");
    const areaIds = await prepared(await openEmbedded(directory));
    const filesOf = async (rows: number): Promise<Files> => {
      const [usual, longer] = [join(scratch.path, "usual.csv"), join(scratch.path, "longer.csv")];
      await writeMadeUpFile(usual, rows, DOCUMENT, areaIds);
      await writeMadeUpFile(longer, rows * TIMES, DOCUMENT, areaIds);
      return { usual, longer, rows };
    };
    const open = () => openEmbedded(directory);
    const embedded = await measureEngine(directory, open, await filesOf(ROWS.embedded));
    return { postgresql: await measurePostgres(await filesOf(ROWS.postgresql)), embedded };
  } finally {
    scratch.remove();
  }
}

async function measurePostgres(files: Files): Promise<EngineImports> {
  const server = await startPostgres();
  try {
    await prepared(await openPostgres(server.url));
    return await measureEngine(server.url, () => openPostgres(server.url), files);
  } finally {
    await server.stop();
  }
}

async function measureEngine(
  place: string,
  open: () => Promise<OpenDatabase>,
  files: Files,
): Promise<EngineImports> {
  const opened = await open();
  let copySeconds: number;
  try {
    copySeconds = await opened.exclusively((db) => copyAll(db, files));
  } finally {
    await opened.close();
  }
  const usual = await importIn(place, files.usual);
  return { import: usual, copySeconds, longer: await importIn(place, files.longer) };
}

/** The shipped data and the document of the rows; closed again. Returns the countries. */
async function prepared(opened: OpenDatabase): Promise<string[]> {
  const { db, close } = opened;
  try {
    await loadShippedData(db, inProject("data"));
    const [source] = await db.select({ id: schema.source.id }).from(schema.source).limit(1);
    if (!source) throw new Error("the shipped data has no source");
    await db.insert(schema.publication).values({
      id: DOCUMENT,
      sourceId: source.id,
      label: "Made-up days",
      publishedOn: "2026-11-01",
      datePrecision: "exact",
      scope: "partial-list",
      secondary: false,
    });
    const areas = await db
      .select({ id: schema.area.id })
      .from(schema.area)
      .where(eq(schema.area.kind, "country"))
      .orderBy(asc(schema.area.id));
    return areas.map(({ id }) => id);
  } finally {
    await close();
  }
}

const run = promisify(execFile);

/** @param place directory of the embedded engine, or address of a database */
async function importIn(place: string, file: string): Promise<ImportRun> {
  const { stdout } = await run(
    process.execPath,
    // As `npm run data` is started.
    [
      "--optimize-for-size",
      "--import",
      "tsx",
      inProject("bench", "import-process.ts"),
      place,
      file,
    ],
    { cwd: inProject(), maxBuffer: 1 << 24 },
  );
  const { rows, seconds, heapBytes, residentBytes, problems } = JSON.parse(stdout) as {
    rows: number;
    seconds: number;
    heapBytes: number;
    residentBytes: number;
    problems: unknown[];
  };
  if (rows === 0 || problems.length > 0) throw new Error(`nothing was imported: ${stdout}`);
  const mb = (bytes: number) => Math.round(bytes / 1e6);
  return { rows, seconds, heapMb: mb(heapBytes), residentMb: mb(residentBytes) };
}

const COPIED =
  "load_id, publication_id, metric_id, area_id, period_start, period_end, period_kind, value, unit, status, resolution, date_precision".split(
    ", ",
  );

/** The rows of the file, ready for the table, by COPY alone; what is timed is the database. Taken out again. */
async function copyAll(db: Database, { usual, rows: count }: Files): Promise<number> {
  const [load] = await db
    .insert(schema.load)
    .values({ resource: "copied", digest: "copied", rows: count })
    .returning({ id: schema.load.id });
  if (!load) throw new Error("the load was not stored");
  let milliseconds = 0;
  for await (const rows of blocksOf(usual, String(load.id))) {
    const since = performance.now();
    await copyRows(db, "observation", COPIED, rows);
    milliseconds += performance.now() - since;
  }
  await db.execute(sql`delete from observation where load_id = ${load.id}`);
  await db.delete(schema.load).where(eq(schema.load.id, load.id));
  await db.execute(sql`vacuum observation`);
  return milliseconds / 1000;
}

async function* blocksOf(file: string, loadId: string): AsyncGenerator<string[][]> {
  let block: string[][] = [];
  let isHeader = true;
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (isHeader) {
      isHeader = false;
      continue;
    }
    const [publication = "", metric = "", area = "", day = "", ...rest] = line.split(",");
    const { start, end, kind } = parsePeriod(day);
    block.push([loadId, publication, metric, area, start, end, kind, ...rest]);
    if (block.length === ROWS_PER_COPY) {
      yield block;
      block = [];
    }
  }
  if (block.length > 0) yield block;
}
