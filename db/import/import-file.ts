/**
 * One import is one release. Rows are staged in batches under loads that no release names, so that nobody reads them;
 * one short transaction makes them current. A process that dies leaves loads without a release: the next one removes them.
 */

import { basename } from "node:path";
import type { DecimalMark } from "../../lib/decimals";
import type { Problem, Row } from "../../lib/rules/table";
import { type Database, reasonOf } from "../client";
import { describeThings } from "../dimensions";
import {
  countRows,
  importedResource,
  insertLoad,
  insertRelease,
  insertRows,
  loadsOf,
  newestRelease,
  removeAbandoned,
} from "../loads";
import { DIMENSIONS, FACTS, type Resource, readRow } from "../resources";
import { digestOf } from "./content";
import { type Judged, judge } from "./judge";
import { Problems } from "./problems";
import { readRecords } from "./read-file";
import { type Records, Unreadable } from "./records";
import { openStage, type Staging } from "./stage";
import { databaseState } from "./stored";
import type { ImportTable } from "./tables";

export type ImportStep = {
  phase: "judged" | "written";
  /** Done so far in this phase. */
  rows: number;
  /** How much of the phase is done, 0 to 1; null: nobody knows. */
  share: number | null;
};

export type ImportOptions = {
  decimal: DecimalMark | null;
  source: string | null;
  dryRun: boolean;
  /** Named in the list of releases. */
  label?: string;
  progress?: (step: ImportStep) => void;
  /** From this number of rows of a file on, they are staged in the database instead of memory. */
  rowsInMemory?: number;
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
  /** At most 100; `warningCount` counts all. */
  warnings: readonly Problem[];
  warningCount: number;
  notes: readonly string[];
};

export type ImportSource = { table: ImportTable; file: string; open(): Promise<Records> };
type Accepted = { table: ImportTable } & Pick<Judged, "count" | "added" | "stage">;

const ROWS_IN_MEMORY = 5_000;
/** With more figures stored than this, whatever a rule asks of them is asked of the database. */
const MAX_STORED_IN_MEMORY = 200_000;
const MAX_WARNINGS = 100;

/** A file on disk, as a source of rows of `table`. */
export function fileSource(path: string, table: ImportTable): ImportSource {
  return { table, file: basename(path), open: () => readRecords(path) };
}

/**
 * Call it while no other process writes: all of the sources become one release, or nothing is written.
 * @param db of one session, as `exclusively` hands it out
 */
export async function importSources(
  db: Database,
  sources: readonly ImportSource[],
  options: ImportOptions,
): Promise<ImportReport> {
  const accepted: Accepted[] = [];
  try {
    return await importAll(db, sources, options, accepted);
  } finally {
    for (const { stage } of accepted) await stage?.drop().catch(() => {});
  }
}

async function importAll(
  db: Database,
  sources: readonly ImportSource[],
  options: ImportOptions,
  accepted: Accepted[],
): Promise<ImportReport> {
  const state = databaseState(db);
  const problems = new Problems();
  const notes: string[] = [];
  const warnings: Problem[] = [];
  const beside = new Map<string, readonly Row[]>();
  let [unchanged, warningCount] = [0, 0];
  const current = await newestRelease(db);
  const staging = await stagingOf(db, current, options);
  for (const { table, file, open } of sources) {
    const records = await open().catch((error: unknown) => unreadable(error, file, problems));
    if (!records) continue;
    notes.push(...records.notes.map((note) => `${file}: ${note}`));
    const { decimal, source } = options;
    const judging = { table, file, decimal, source, beside };
    const told = (rows: number) => {
      const read = records.read?.();
      options.progress?.({ phase: "judged", rows, share: read ? read.done / read.of : null });
    };
    const judged = await judge(state, records, judging, problems, staging, told).catch(
      (error: unknown) => refused(error, file, problems),
    );
    if (!judged) continue;
    unchanged += judged.unchanged;
    warningCount += judged.warningCount;
    warnings.push(...judged.warnings.slice(0, MAX_WARNINGS - warnings.length));
    if (judged.count > 0 || judged.stage) accepted.push({ ...judged, table });
    beside.set(table.name, [...(beside.get(table.name) ?? []), ...judged.added]);
  }
  const added = accepted.reduce((sum, { count }) => sum + count, 0);
  const report = { added, unchanged, warnings, warningCount, notes, problems: problems.told };
  if (problems.count > 0)
    return { ...report, release: null, changed: false, problemCount: problems.count };
  const unwritten = { ...report, release: current, changed: false, problemCount: 0 };
  if (added === 0 || options.dryRun) return unwritten;
  try {
    const wanted = accepted.filter(({ count }) => count > 0);
    const release = await write(db, wanted, labelOf(sources, options), options.progress);
    return { ...unwritten, release, changed: true };
  } catch (error) {
    await removeAbandoned(db, FACTS);
    refused(error, sources[0]?.file ?? "", problems);
    return { ...report, release: null, changed: false, problemCount: problems.count };
  }
}

async function stagingOf(
  db: Database,
  releaseId: number | null,
  { rowsInMemory = ROWS_IN_MEMORY }: ImportOptions,
): Promise<Staging> {
  const stored = releaseId === null ? 0 : await countRows(db, releaseId);
  return {
    from: stored > MAX_STORED_IN_MEMORY ? 0 : rowsInMemory,
    open: (resource) => openStage(db, resource, releaseId),
  };
}

/** A full disk, or what no rule has seen. */
function refused(error: unknown, file: string, problems: Problems): null {
  const rule = `the database refuses it: ${reasonOf(error)}`;
  problems.add({ file, line: 0, column: "", value: "", rule });
  return null;
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
  const total = accepted.reduce((sum, { count }) => sum + count, 0);
  const loadIds: number[] = [];
  let done = 0;
  const told = (rows: number) => {
    done += rows;
    progress?.({ phase: "written", rows: done, share: done / total });
  };
  for (const { table, count, added, stage: staged } of accepted) {
    const { resource } = table;
    const digest = await (staged ? staged.digest(db) : digestOf(resource, added));
    const load = await insertLoad(db, importedResource(resource.file, digest), digest, count);
    loadIds.push(load.id);
    if (!staged) await insertAdded(db, resource, load, added, told);
    else if (!load.known) await staged.insertInto(db, load.id, told);
  }
  return loadIds;
}

async function insertAdded(
  db: Database,
  resource: Resource,
  load: { id: number; known: boolean },
  added: readonly Row[],
  told: (rows: number) => void,
): Promise<void> {
  for (let start = 0; start < added.length; start += ROWS_PER_BATCH) {
    const rows = added
      .slice(start, start + ROWS_PER_BATCH)
      .map((row, index) => readRow(resource, row.cells, start + index));
    if (DIMENSIONS.includes(resource)) await describeThings(db, resource, rows);
    else if (!load.known) {
      const loaded = rows.map((row) => ({ ...row, loadId: load.id }));
      await insertRows(db, resource.table, loaded);
    }
    told(rows.length);
  }
}

async function switchTo(db: Database, staged: readonly number[], label: string): Promise<number> {
  const current = await newestRelease(db);
  const kept = current === null ? [] : (await loadsOf(db, current)).map(({ id }) => id);
  return insertRelease(db, "import", label, [...new Set([...kept, ...staged])]);
}
