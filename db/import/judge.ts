/** Judges the rows of one file against the rules and against what is stored; nothing is written here. */
import type { DecimalMark } from "../../lib/decimals";
import { readDecimal } from "../../lib/decimals";
import { type Place, placeFinder } from "../../lib/place-names";
import { checkLegalStatus } from "../../lib/rules/legal-status";
import { checkObservations, OBSERVATION_KEY, SERIES_KEY } from "../../lib/rules/observations";
import {
  checkAliases,
  checkAreas,
  checkEpochs,
  checkNetworkDays,
} from "../../lib/rules/places-and-chain";
import { checkCells, checkReferences, checkUnique } from "../../lib/rules/schema";
import {
  checkBreaks,
  checkCompleteSums,
  checkOverlaps,
  checkSumsAtMostOne,
  snapshotOf,
} from "../../lib/rules/snapshots";
import { cell, type Problem, problemAt, type Row, type Table } from "../../lib/rules/table";
import { RESOURCES, readRow, writeRow } from "../resources";
import * as schema from "../schema";
import { jumps } from "./jumps";
import type { Problems } from "./problems";
import { type Records, Unreadable } from "./records";
import type { StoredState } from "./stored";
import type { ImportTable } from "./tables";

export type Judged = {
  /** Rows that are not stored yet, in the order of the file. */
  added: readonly Row[];
  /** Rows that are stored as they are. */
  unchanged: number;
  warnings: readonly Problem[];
};

export type Judging = {
  table: ImportTable;
  /** As problems name it. */
  file: string;
  decimal: DecimalMark | null;
  /** Every publication of the file must be of this source; null: of any. */
  source: string | null;
  /** Rows of the same import that are not stored yet, by the name of their table. */
  beside: ReadonlyMap<string, readonly Row[]>;
};

/** @param problems gets whatever is wrong; a file with one is not to be written */
export async function judge(
  state: StoredState,
  records: Records,
  judging: Judging,
  problems: Problems,
): Promise<Judged> {
  const { table, file } = judging;
  const nothing: Judged = { added: [], unchanged: 0, warnings: [] };
  const columns = table.description.schema.fields.map(({ name }) => name);
  if (!checkColumns(records.columns, judging, problems)) return nothing;
  const written = new Map<number, string>();
  const rows = await readRows(state, records, judging, problems, written);
  if (rows.length === 0) {
    if (problems.count === 0)
      problems.add({ file, line: 1, column: "", value: "", rule: "has no rows" });
    return nothing;
  }
  const incoming: Table = { file, columns, rows };
  const key = isObservations(table) ? OBSERVATION_KEY : table.description.schema.primaryKey;
  problems.addAll(checkUnique([incoming], key).map((problem) => withName(problem, written)));
  const stored = await storedBeside(state, incoming, judging);
  const { added, unchanged } = compare(incoming, stored, key, table, problems);
  const merged = { ...incoming, rows: added };
  await checkTogether(state, merged, stored, judging, problems);
  const warnings = isObservations(table)
    ? await jumps(state, merged, await publicationsOf(state, judging))
    : [];
  return { added, unchanged, warnings };
}

function checkColumns(
  found: readonly string[],
  { table, file }: Judging,
  problems: Problems,
): boolean {
  const fields = table.description.schema.fields;
  const names = fields.map(({ name }) => name);
  const problem = (column: string, rule: string) =>
    problems.add({ file, line: 1, column, value: "", rule });
  const before = problems.count;
  for (const [index, name] of found.entries()) {
    if (!names.includes(name)) problem(name, `is no column of ${table.name}: ${names.join(", ")}`);
    else if (found.indexOf(name) !== index) problem(name, "is a column twice");
  }
  const needed = [
    ...fields.filter(({ constraints }) => constraints?.required).map(({ name }) => name),
    ...table.description.schema.primaryKey.filter(
      (name) => !isObservations(table) || name === "area_id",
    ),
  ];
  for (const name of new Set(needed))
    if (!found.includes(name)) problem(name, "the column is missing");
  return problems.count === before;
}

/** Reads, normalises and judges row by row; once something is wrong, rows are only counted and judged, not kept for long. */
async function readRows(
  state: StoredState,
  { rows, columns }: Records,
  judging: Judging,
  problems: Problems,
  /** Gets the names of areas that were written in another way, by line. */
  written: Map<number, string>,
): Promise<Row[]> {
  const { table, file, decimal } = judging;
  const numbers = table.description.schema.fields
    .filter(({ type }) => type === "number" || type === "integer")
    .map(({ name }) => name);
  const find =
    table.description.schema.fields.some(({ name }) => name === "area_id") && table.name !== "areas"
      ? await findPlaces(state, judging)
      : null;
  const kept: Row[] = [];
  const header: Table = { file, columns, rows: [] };
  try {
    for await (const raw of rows) {
      const row: Row = { line: raw.line, cells: Object.assign(Object.create(null), raw.cells) };
      const cells = row.cells as Record<string, string>;
      const found: Problem[] = [];
      if (raw.width !== columns.length) {
        const rule = `has ${raw.width} cells, the header has ${columns.length}`;
        found.push({ file, line: raw.line, column: "", value: "", rule });
      }
      for (const [name, text] of Object.entries(cells)) {
        cells[name] = text.replace(/\r\n?/g, "\n");
        if (text.includes("\0")) found.push(problemAt(header, row, name, "has a zero character"));
      }
      for (const name of numbers) {
        const reading = readDecimal(cell(row, name), decimal);
        if ("text" in reading) cells[name] = reading.text;
        else found.push(problemAt(header, row, name, reading.problem));
      }
      const place = cell(row, "area_id");
      if (find && place !== "") found.push(...resolvePlace(cells, row, find, header));
      if (cells.area_id !== undefined && cells.area_id !== place) written.set(row.line, place);
      // A cell is told once, by the first rule it breaks.
      const told = new Set(found.map(({ column }) => column));
      const single = { file, columns, rows: [row] };
      const broken = checkCells(single, table.description).filter(
        ({ column }) => !told.has(column),
      );
      for (const { column } of broken) told.add(column);
      if (isObservations(table)) {
        const more = checkObservations(single);
        found.push(...broken, ...more.filter(({ column }) => !told.has(column)));
      } else found.push(...broken);
      problems.addAll(found);
      if (problems.count <= problems.limit) kept.push(row);
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    problems.add({ file, line: error.line, column: "", value: error.value, rule: error.rule });
  }
  return kept;
}

/** One country under two names is hard to see from its code. */
function withName(problem: Problem, written: ReadonlyMap<number, string>): Problem {
  const name = written.get(problem.line);
  return name === undefined
    ? problem
    : { ...problem, rule: `${problem.rule}; here written "${name}"` };
}

function resolvePlace(
  cells: Record<string, string>,
  row: Row,
  find: (written: string) => Place,
  header: Table,
): Problem[] {
  const place = find(cell(row, "area_id"));
  if (place.areaId !== null) {
    cells.area_id = place.areaId;
    return [];
  }
  const { nearest } = place;
  const hint = nearest.length === 0 ? "nothing is near" : `nearest: ${nearest.join(", ")}`;
  return [problemAt(header, row, "area_id", `is no known area; ${hint}`)];
}

/** Tables about the parts of a country. */
const PARTS = ["us-states", "china-provinces"];

type PlaceFinder = ReturnType<typeof placeFinder>;
/** Folding every name takes longer than judging a small file. */
const finders = new WeakMap<StoredState, Map<string, PlaceFinder>>();

/** Finds areas by the codes, names and aliases that are stored or come with the import. */
async function findPlaces(state: StoredState, judging: Judging): Promise<PlaceFinder> {
  const meant = PARTS.includes(judging.table.name) ? "subdivision" : "country";
  if (judging.beside.has("areas")) return makeFinder(state, meant, judging);
  const known = finders.get(state) ?? new Map<string, PlaceFinder>();
  finders.set(state, known);
  const finder = known.get(meant) ?? (await makeFinder(state, meant, judging));
  known.set(meant, finder);
  return finder;
}

async function makeFinder(state: StoredState, meant: string, { beside }: Judging) {
  const areas = [...(await rowsOf(state, "areas.csv")), ...(beside.get("areas") ?? [])];
  const aliases = await rowsOf(state, "aliases.csv");
  const names = new Map<string, string[]>();
  for (const row of aliases) {
    const known = names.get(cell(row, "area_id")) ?? [];
    names.set(cell(row, "area_id"), [...known, cell(row, "alias")]);
  }
  const kinds = new Map(areas.map((row) => [cell(row, "area_id"), cell(row, "kind")]));
  return placeFinder(
    areas.map((row) => ({
      id: cell(row, "area_id"),
      name: cell(row, "name"),
      codes: [cell(row, "iso2"), cell(row, "iso3")].filter((code) => code !== ""),
      aliases: names.get(cell(row, "area_id")) ?? [],
    })),
    (id) => kinds.get(id) === meant,
  );
}

/** What stands beside the rows in the database: of observations the same documents, else the whole table. */
function storedBeside(state: StoredState, incoming: Table, { table }: Judging): Promise<Table> {
  const documents = isObservations(table)
    ? [...new Set(incoming.rows.map((row) => cell(row, "publication_id")))]
    : undefined;
  return state.table(table.resource, documents);
}

/** Sorts out what is stored already; a stored figure is never replaced. */
function compare(
  incoming: Table,
  stored: Table,
  key: readonly string[],
  { resource }: ImportTable,
  problems: Problems,
): { added: Row[]; unchanged: number } {
  const keyOf = (row: Row) => JSON.stringify(key.map((name) => cell(row, name)));
  const known = new Map(stored.rows.map((row) => [keyOf(row), row]));
  const added: Row[] = [];
  let unchanged = 0;
  for (const row of incoming.rows) {
    const before = known.get(keyOf(row));
    if (!before) {
      added.push(row);
      continue;
    }
    unchanged += 1;
    if (problems.has(row.line)) continue;
    const written = writeRow(resource, readRow(resource, row.cells, 0));
    const changed = incoming.columns.find((name) => (written[name] ?? "") !== cell(before, name));
    if (changed !== undefined) {
      const rule = `is stored as "${cell(before, changed)}": what is published stays, a mended document needs an id of its own`;
      problems.add(problemAt(incoming, row, changed, rule));
    }
  }
  return { added, unchanged };
}

/** The rules that look at more than one row, over what comes in and what it stands beside. */
async function checkTogether(
  state: StoredState,
  incoming: Table,
  stored: Table,
  judging: Judging,
  problems: Problems,
): Promise<void> {
  const { table, file, source } = judging;
  const references = new Map<string, Table>();
  for (const { reference } of table.description.schema.foreignKeys) {
    if (reference.resource !== "")
      references.set(reference.resource, await tableBeside(state, reference.resource, judging));
  }
  // A table that refers to itself may refer to what is stored.
  const itself = { ...incoming, rows: [...incoming.rows, ...stored.rows] };
  const refersToItself = table.description.schema.foreignKeys.some(
    ({ reference }) => reference.resource === "",
  );
  problems.addAll(
    checkReferences(refersToItself ? itself : incoming, table.description, references),
  );

  if (isObservations(table)) {
    const publications = await publicationsOf(state, judging);
    const broken = new Set(incoming.rows.filter((row) => problems.has(row.line)).map(snapshotOf));
    const whole = {
      ...incoming,
      rows: incoming.rows.filter((row) => !broken.has(snapshotOf(row))),
    };
    const snapshots = new Set(whole.rows.map(snapshotOf));
    const rest = { ...stored, rows: stored.rows.filter((row) => snapshots.has(snapshotOf(row))) };
    const sourceOf = new Map(
      publications.rows.map((row) => [cell(row, "publication_id"), cell(row, "source_id")]),
    );
    const sources = [
      ...new Set(whole.rows.flatMap((row) => sourceOf.get(cell(row, "publication_id")) ?? [])),
    ];
    const series = { file: "the database", columns: [], rows: await state.series(sources) };
    problems.addAll([
      ...checkCompleteSums([whole, rest], publications),
      ...checkSumsAtMostOne([whole, rest]),
      ...checkOverlaps([whole, series], publications, SERIES_KEY),
      ...checkBreaks(
        await tableBeside(state, "series-breaks", judging),
        [whole, series],
        publications,
      ).filter(({ rule }) => rule.includes("inside")),
    ]);
    if (source !== null) {
      for (const row of incoming.rows) {
        const of = sourceOf.get(cell(row, "publication_id"));
        if (of !== undefined && of !== source)
          problems.add(
            problemAt(incoming, row, "publication_id", `is of the source ${of}, not of ${source}`),
          );
      }
    }
    return;
  }
  if (problems.count > 0) return;
  const byKey = { ...itself, file, rows: [...itself.rows].sort(byFirstKey(table)) };
  const areas = () => tableBeside(state, "areas", judging);
  if (table.name === "areas") problems.addAll(checkAreas(incoming));
  if (table.name === "aliases") problems.addAll(checkAliases(incoming, await areas()));
  if (table.name === "network-day") problems.addAll(checkNetworkDays(byKey));
  if (table.name === "difficulty-epochs") problems.addAll(checkEpochs(byKey));
  if (table.name === "legal-status")
    problems.addAll(checkLegalStatus(incoming, await tableBeside(state, "events", judging)));
}

function byFirstKey({ description }: ImportTable) {
  const [key = ""] = description.schema.primaryKey;
  const isNumber = description.schema.fields.find(({ name }) => name === key)?.type === "integer";
  return (a: Row, b: Row) =>
    isNumber ? Number(cell(a, key)) - Number(cell(b, key)) : cell(a, key) < cell(b, key) ? -1 : 1;
}

const publicationsOf = (state: StoredState, judging: Judging) =>
  tableBeside(state, "publications", judging);

/** A whole table as it will be: what is stored and what comes with the same import. */
async function tableBeside(state: StoredState, name: string, { beside }: Judging): Promise<Table> {
  const rows = [...(await rowsOf(state, `${name}.csv`)), ...(beside.get(name) ?? [])];
  return { file: "the database", columns: [], rows };
}

async function rowsOf(state: StoredState, file: string): Promise<readonly Row[]> {
  const resource = RESOURCES.find((candidate) => candidate.file === file);
  if (!resource) throw new Error(`there is no file ${file}`);
  return (await state.table(resource)).rows;
}

export function isObservations({ resource }: ImportTable): boolean {
  return resource.table === schema.observation;
}
