/** What a file is judged against: its table, and the tables beside it as they will be. */
import type { DecimalMark } from "../../lib/decimals";
import type { Row, Table } from "../../lib/rules/table";
import { RESOURCES } from "../resources";
import * as schema from "../schema";
import type { StoredState } from "./stored";
import type { ImportTable } from "./tables";

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

export const publicationsOf = (state: StoredState, judging: Judging) =>
  tableBeside(state, "publications", judging);

/** A whole table as it will be: what is stored and what comes with the same import. */
export async function tableBeside(
  state: StoredState,
  name: string,
  { beside }: Judging,
): Promise<Table> {
  const rows = [...(await rowsOf(state, `${name}.csv`)), ...(beside.get(name) ?? [])];
  return { file: "the database", columns: [], rows };
}

export async function rowsOf(state: StoredState, file: string): Promise<readonly Row[]> {
  const resource = RESOURCES.find((candidate) => candidate.file === file);
  if (!resource) throw new Error(`there is no file ${file}`);
  return (await state.table(resource)).rows;
}

export function isObservations({ resource }: ImportTable): boolean {
  return resource.table === schema.observation;
}
