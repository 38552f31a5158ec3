/**
 * Loads the data files into a new release. A file whose bytes are already loaded is not loaded again:
 * loads are kept for ever, a release is the set of loads that are current.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { csvParse } from "d3-dsv";
import type { Database } from "./client";
import { describeThings } from "./dimensions";
import {
  fileOfLoad,
  insertLoad,
  insertRelease,
  insertRows,
  type Load,
  loadsOf,
  newestRelease,
  removeAbandoned,
  sha256,
  withoutSharedRows,
} from "./loads";
import { DIMENSIONS, FACTS, RESOURCES, type Resource, readRow } from "./resources";

export type LoadSummary = { releaseId: number; changedFiles: number; rows: number };
type File = { resource: Resource; bytes: Buffer; digest: string };

/**
 * Makes the files of `directory` current, in one transaction: all of them or nothing.
 * Loads that came from elsewhere stay current, without the figures that the files have now too.
 * Does nothing when these files were shipped last: a rollback stays what was gone back to.
 */
export async function loadShippedData(db: Database, directory: string): Promise<LoadSummary> {
  await removeAbandoned(db, FACTS);
  const files = RESOURCES.map((resource): File => {
    const bytes = readFileSync(join(directory, resource.file));
    return { resource, bytes, digest: digestOf(resource, bytes) };
  });
  const shipped = await newestRelease(db, "shipped");
  const newest = await newestRelease(db);
  const notIn = (loads: readonly Load[]) =>
    files.filter(
      ({ resource, digest }) =>
        !loads.some((load) => load.resource === resource.file && load.digest === digest),
    );
  if (shipped !== null && newest !== null && notIn(await loadsOf(db, shipped)).length === 0)
    return { releaseId: newest, changedFiles: 0, rows: 0 };

  const current = newest === null ? [] : await loadsOf(db, newest);
  const changed = notIn(current);
  return db.transaction(async (tx) => {
    let rows = 0;
    const loads: Load[] = [];
    for (const file of changed) {
      const loaded = await loadFile(tx, file);
      loads.push(loaded);
      rows += loaded.rows;
    }
    const replaced = changed.map(({ resource }) => resource.file);
    const kept: number[] = [];
    for (const load of current.filter(({ resource }) => !replaced.includes(resource))) {
      const id = await withoutFiguresOf(tx, load, loads);
      if (id !== null) kept.push(id);
    }
    const loadIds = [...kept, ...loads.map(({ id }) => id)];
    const releaseId = await insertRelease(tx, "shipped", "Shipped data", loadIds);
    return { releaseId, changedFiles: changed.length, rows };
  });
}

async function loadFile(
  db: Database,
  { resource, bytes, digest }: File,
): Promise<Load & { rows: number }> {
  const records = csvParse(bytes.toString("utf8"));
  const { id, known } = await insertLoad(db, resource.file, digest, records.length);
  const values = records.map((record, index) => readRow(resource, record, index));
  if (DIMENSIONS.includes(resource)) await describeThings(db, resource, values);
  else if (!known) {
    const rows = values.map((value) => ({ ...value, loadId: id }));
    await insertRows(db, resource.table, rows);
  }
  return { id, resource: resource.file, digest, rows: records.length };
}

/** What a user brought yields to a file that ships the same figures now. */
function withoutFiguresOf(db: Database, load: Load, changed: readonly Load[]) {
  const resource = FACTS.find(({ file }) => file === fileOfLoad(load.resource));
  if (!resource || load.resource === resource.file) return load.id;
  const winners = changed.filter(({ resource: file }) => tableOf(file) === resource.table);
  return withoutSharedRows(db, resource, load, winners);
}

const tableOf = (file: string) => FACTS.find((resource) => resource.file === file)?.table;

function digestOf({ format }: Resource, bytes: Buffer): string {
  const digest = sha256(bytes);
  return format === undefined ? digest : sha256(`format ${format} ${digest}`);
}
