/** What of a file is stored already; a stored figure is never replaced. */
import { cell, type Problem, problemAt, type Row, type Table } from "../../lib/rules/table";
import { type Resource, readRow, writeRow } from "../resources";
import type { Problems } from "./problems";
import type { ImportTable } from "./tables";

/** Sorts out the rows that are stored. */
export function compare(
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
    if (problems.has(incoming.file, row.line)) continue;
    const conflict = conflictOf(incoming, row, before, resource);
    if (conflict) problems.add(conflict);
  }
  return { added, unchanged };
}

/** What a row says otherwise than the stored row of the same key; null: nothing. */
export function conflictOf(
  incoming: Table,
  row: Row,
  before: Row,
  resource: Resource,
): Problem | null {
  const written = writeRow(resource, readRow(resource, row.cells, 0));
  const changed = incoming.columns.find((name) => (written[name] ?? "") !== cell(before, name));
  if (changed === undefined) return null;
  const rule = `is stored as "${cell(before, changed)}": what is published stays, a mended document needs an id of its own`;
  return problemAt(incoming, row, changed, rule);
}
