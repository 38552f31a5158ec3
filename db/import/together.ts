/** The rules that look at more than one row, over rows that are in memory. */
import { checkLegalStatus } from "../../lib/rules/legal-status";
import { SERIES_KEY } from "../../lib/rules/observations";
import {
  checkAliases,
  checkAreas,
  checkEpochs,
  checkNetworkDays,
} from "../../lib/rules/places-and-chain";
import { checkReferences } from "../../lib/rules/schema";
import {
  checkBreaks,
  checkCompleteSums,
  checkOverlaps,
  checkSumsAtMostOne,
  snapshotOf,
} from "../../lib/rules/snapshots";
import { cell, type Row, type Table } from "../../lib/rules/table";
import { isObservations, type Judging, publicationsOf, tableBeside } from "./judging";
import type { Problems } from "./problems";
import type { StoredState } from "./stored";
import type { ImportTable } from "./tables";

/** Judges what comes in and what it stands beside. */
export async function checkTogether(
  state: StoredState,
  incoming: Table,
  stored: Table,
  judging: Judging,
  problems: Problems,
): Promise<void> {
  const { table, file } = judging;
  if (isObservations(table)) return checkFigures(state, incoming, stored, judging, problems);
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

async function checkFigures(
  state: StoredState,
  incoming: Table,
  stored: Table,
  judging: Judging,
  problems: Problems,
): Promise<void> {
  const publications = await publicationsOf(state, judging);
  const broken = new Set(
    incoming.rows.filter((row) => problems.has(incoming.file, row.line)).map(snapshotOf),
  );
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
}

function byFirstKey({ description }: ImportTable) {
  const [key = ""] = description.schema.primaryKey;
  const isNumber = description.schema.fields.find(({ name }) => name === key)?.type === "integer";
  return (a: Row, b: Row) =>
    isNumber ? Number(cell(a, key)) - Number(cell(b, key)) : cell(a, key) < cell(b, key) ? -1 : 1;
}
