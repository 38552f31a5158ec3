/** The rules that one row can break; it is read into plain decimals and codes of areas on the way. */
import { readDecimal } from "../../lib/decimals";
import { checkObservations } from "../../lib/rules/observations";
import { cellCheck, indexBy } from "../../lib/rules/schema";
import { cell, type Problem, problemAt, type Row, type Table } from "../../lib/rules/table";
import { isObservations, type Judging, publicationsOf } from "./judging";
import { findPlaces, resolvePlace } from "./places";
import type { Records } from "./records";
import type { StoredState } from "./stored";

type RawRow = Row & { width: number };

export type JudgedRow = {
  row: Row;
  /** What is wrong with it; a cell is told once, by the first rule it breaks. */
  problems: readonly Problem[];
  /** The name of its area, where it was written in another way than by its code. */
  written: string | null;
  /** Of a figure: the publication it is of. */
  document: Row | undefined;
};

/** Everything that is asked of the database is asked here, before the first row. */
export async function rowJudge(
  state: StoredState,
  { columns }: Records,
  judging: Judging,
): Promise<(raw: RawRow) => JudgedRow> {
  const { table, file, decimal } = judging;
  const { fields } = table.description.schema;
  const numbers = fields
    .filter(({ type }) => type === "number" || type === "integer")
    .map(({ name }) => name);
  const hasArea = fields.some(({ name }) => name === "area_id") && table.name !== "areas";
  const find = hasArea ? await findPlaces(state, judging) : null;
  const checkRow = cellCheck(table.description);
  const documents = isObservations(table)
    ? indexBy(await publicationsOf(state, judging), "publication_id")
    : null;
  const header: Table = { file, columns, rows: [] };

  return (raw) => {
    const cells: Record<string, string> = Object.assign(Object.create(null), raw.cells);
    const row: Row = { line: raw.line, cells };
    const problems: Problem[] = [];
    if (raw.width !== columns.length) {
      const rule = `has ${raw.width} cells, the header has ${columns.length}`;
      problems.push({ file, line: raw.line, column: "", value: "", rule });
    }
    for (const name of columns) {
      const text = cells[name];
      if (text === undefined) continue;
      if (text.includes("\r")) cells[name] = text.replace(/\r\n?/g, "\n");
      if (text.includes("\0")) problems.push(problemAt(header, row, name, "has a zero character"));
    }
    for (const name of numbers) {
      const reading = readDecimal(cell(row, name), decimal);
      if ("text" in reading) cells[name] = reading.text;
      else problems.push(problemAt(header, row, name, reading.problem));
    }
    const place = cell(row, "area_id");
    if (find && place !== "") problems.push(...resolvePlace(cells, row, find, header));
    addUntold(problems, checkRow(header, row));
    const document = documents?.get(cell(row, "publication_id"));
    if (documents) {
      addUntold(problems, checkObservations({ file, columns, rows: [row] }));
      addUntold(problems, checkDocument(header, row, document, judging));
    }
    const areaId = cells.area_id;
    return { row, problems, written: areaId === place || !areaId ? null : place, document };
  };
}

function addUntold(problems: Problem[], found: readonly Problem[]): void {
  if (found.length === 0) return;
  const told = new Set(problems.map(({ column }) => column));
  problems.push(...found.filter(({ column }) => !told.has(column)));
}

function checkDocument(
  table: Table,
  row: Row,
  document: Row | undefined,
  { source }: Judging,
): Problem[] {
  if (cell(row, "publication_id") === "") return [];
  const of = document ? cell(document, "source_id") : "";
  if (document && (source === null || of === source)) return [];
  const rule = document
    ? `is of the source ${of}, not of ${source}`
    : "unknown: not in publications.publication_id";
  return [problemAt(table, row, "publication_id", rule)];
}

/** One country under two names is hard to see from its code. */
export function withName(problem: Problem, written: string | null | undefined): Problem {
  return written ? { ...problem, rule: `${problem.rule}; here written "${written}"` } : problem;
}
