/**
 * One import is one release. Rows are staged in batches under loads that no release names, so that nobody reads them;
 * one short transaction makes them current. A process that dies leaves loads without a release: the next one removes them.
 */

import { basename } from "node:path";
import { csvFormatRow } from "d3-dsv";
import type { DecimalMark } from "../../lib/decimals";
import { cell, type Problem, type Row } from "../../lib/rules/table";
import { type Database, reasonOf } from "../client";
import { describeThings } from "../dimensions";
import {
  importedResource,
  insertLoad,
  insertRelease,
  insertRows,
  loadsOf,
  newestRelease,
  removeAbandoned,
  sha256,
} from "../loads";
import { DIMENSIONS, FACTS, readRow } from "../resources";
import { judge } from "./judge";
import { Problems } from "./problems";
import { readRecords } from "./read-file";
import { type Records, Unreadable } from "./records";
import { databaseState } from "./stored";
import type { ImportTable } from "./tables";

export type ImportOptions = {
  decimal: DecimalMark | null;
  source: string | null;
  dryRun: boolean;
  /** Named in the list of releases. */
  label?: string;
  progress?: (done: number, of: number) => void;
};

export type ImportReport = {
  /** The release made; the current one when nothing is new; null when something is wrong. */
  release: number | null;
  changed: boolean;
  added: number;
  unchanged: number;
  /** At most 100; `problemCount` counts all. */
  problems: readonly Problem[];
  problemCount: number;
  warnings: readonly Problem[];
  notes: readonly string[];
};

export type ImportSource = { table: ImportTable; file: string; open(): Promise<Records> };
type Accepted = { table: ImportTable; added: readonly Row[] };

/** A file on disk, as a source of rows of `table`. */
export function fileSource(path: string, table: ImportTable): ImportSource {
  return { table, file: basename(path), open: () => readRecords(path) };
}

/** Call it while no other process writes: all of the sources become one release, or nothing is written. */
export async function importSources(
  db: Database,
  sources: readonly ImportSource[],
  options: ImportOptions,
): Promise<ImportReport> {
  const state = databaseState(db);
  const problems = new Problems();
  const notes: string[] = [];
  const warnings: Problem[] = [];
  const accepted: Accepted[] = [];
  const beside = new Map<string, readonly Row[]>();
  let unchanged = 0;
  for (const { table, file, open } of sources) {
    const records = await open().catch((error: unknown) => unreadable(error, file, problems));
    if (!records) continue;
    notes.push(...records.notes.map((note) => `${file}: ${note}`));
    const { decimal, source } = options;
    const judged = await judge(state, records, { table, file, decimal, source, beside }, problems);
    unchanged += judged.unchanged;
    warnings.push(...judged.warnings);
    if (judged.added.length > 0) accepted.push({ table, added: judged.added });
    beside.set(table.name, [...(beside.get(table.name) ?? []), ...judged.added]);
  }
  const added = accepted.reduce((count, { added: rows }) => count + rows.length, 0);
  const report = { added, unchanged, warnings, notes, problems: problems.told };
  const current = await newestRelease(db);
  if (problems.count > 0)
    return { ...report, release: null, changed: false, problemCount: problems.count };
  const unwritten = { ...report, release: current, changed: false, problemCount: 0 };
  if (added === 0 || options.dryRun) return unwritten;
  try {
    const release = await write(db, accepted, labelOf(sources, options), options.progress);
    return { ...unwritten, release, changed: true };
  } catch (error) {
    await removeAbandoned(db, FACTS);
    const rule = `the database refuses it: ${reasonOf(error)}`;
    problems.add({ file: sources[0]?.file ?? "", line: 0, column: "", value: "", rule });
    return { ...report, release: null, changed: false, problemCount: problems.count };
  }
}

function unreadable(error: unknown, file: string, problems: Problems): null {
  if (!(error instanceof Unreadable)) throw error;
  problems.add({ file, line: error.line, column: "", value: error.value, rule: error.rule });
  return null;
}

const labelOf = (sources: readonly ImportSource[], { label }: ImportOptions) =>
  label ?? `Import of ${sources.map(({ file }) => file).join(", ")}`.slice(0, 200);

/** New documents and sources are seen as soon as they are written: with them, all is one transaction. */
async function write(
  db: Database,
  accepted: readonly Accepted[],
  label: string,
  progress: ImportOptions["progress"],
): Promise<number> {
  await removeAbandoned(db, FACTS);
  const describes = accepted.some(({ table }) => DIMENSIONS.includes(table.resource));
  if (describes) {
    return db.transaction(async (tx) => switchTo(tx, await stage(tx, accepted, progress), label));
  }
  const staged = await stage(db, accepted, progress);
  return db.transaction((tx) => switchTo(tx, staged, label));
}

const ROWS_PER_BATCH = 5_000;

async function stage(
  db: Database,
  accepted: readonly Accepted[],
  progress: ImportOptions["progress"],
): Promise<number[]> {
  const total = accepted.reduce((count, { added }) => count + added.length, 0);
  const loadIds: number[] = [];
  let done = 0;
  for (const { table, added } of accepted) {
    const { resource } = table;
    const digest = digestOf(table, added);
    const load = await insertLoad(
      db,
      importedResource(resource.file, digest),
      digest,
      added.length,
    );
    loadIds.push(load.id);
    for (let start = 0; start < added.length; start += ROWS_PER_BATCH) {
      const rows = added
        .slice(start, start + ROWS_PER_BATCH)
        .map((row, index) => readRow(resource, row.cells, start + index));
      if (DIMENSIONS.includes(resource)) await describeThings(db, resource, rows);
      else if (!load.known)
        await insertRows(
          db,
          resource.table,
          rows.map((row) => ({ ...row, loadId: load.id })),
        );
      done += rows.length;
      progress?.(done, total);
    }
  }
  return loadIds;
}

async function switchTo(db: Database, staged: readonly number[], label: string): Promise<number> {
  const current = await newestRelease(db);
  const kept = current === null ? [] : (await loadsOf(db, current)).map(({ id }) => id);
  return insertRelease(db, "import", label, [...new Set([...kept, ...staged])]);
}

/** The same rows have the same digest, in whatever order, encoding or format they came. */
function digestOf({ resource }: ImportTable, rows: readonly Row[]): string {
  const lines = rows.map((row) =>
    csvFormatRow(resource.columns.map(({ name }) => cell(row, name))),
  );
  return sha256(lines.sort().join("\n"));
}
