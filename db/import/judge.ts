/** Judges the rows of one file against the rules and against what is stored; nothing that anybody sees is written here. */
import { OBSERVATION_KEY } from "../../lib/rules/observations";
import { checkUnique } from "../../lib/rules/schema";
import { cell, type Problem, type Row, type Table } from "../../lib/rules/table";
import { checkColumns } from "./columns";
import { compare } from "./compare";
import { type JudgedRow, rowJudge, withName } from "./judge-rows";
import { isObservations, type Judging, publicationsOf, tableBeside } from "./judging";
import { jumps } from "./jumps";
import type { Problems } from "./problems";
import { type Records, Unreadable } from "./records";
import type { Stage, Staging } from "./stage";
import { judgeStage } from "./stage-rules";
import type { StoredState } from "./stored";
import { checkTogether } from "./together";

/** Only observations come in millions; no other table is near this. */
const MAX_ROWS_IN_MEMORY = 200_000;
const ROWS_PER_STEP = 2_000;

export type Judged = {
  /** How many rows are not stored yet. */
  count: number;
  /** Those rows in the order of the file; empty when they are staged. */
  added: readonly Row[];
  /** Has those rows, when they are too many for memory; to be dropped by the caller. */
  stage: Stage | null;
  /** Rows that are stored as they are. */
  unchanged: number;
  /** All of them of rows in memory, the first hundred of staged ones. */
  warnings: readonly Problem[];
  warningCount: number;
};

const NOTHING: Judged = {
  count: 0,
  added: [],
  stage: null,
  unchanged: 0,
  warnings: [],
  warningCount: 0,
};

/**
 * @param problems gets whatever is wrong; a file with one is not to be written
 * @param staging null: everything stays in memory
 * @param told is told how many rows were judged
 */
export async function judge(
  state: StoredState,
  records: Records,
  judging: Judging,
  problems: Problems,
  staging: Staging | null = null,
  told: (rows: number) => void = () => {},
): Promise<Judged> {
  try {
    const before = problems.count;
    if (!checkColumns(records.columns, judging, problems)) return NOTHING;
    const { rows, kept, stage } = await readRows(state, records, judging, problems, staging, told);
    if (rows === 0 && problems.count === before) {
      const { file } = judging;
      problems.add({ file, line: 1, column: "", value: "", rule: "has no rows" });
    }
    if (stage) return await judgeStaged(state, stage, judging, problems);
    return kept.length === 0 ? NOTHING : await judgeKept(state, kept, judging, problems);
  } finally {
    records.close?.();
  }
}

/** Once too much is wrong, rows are only judged and counted. */
async function readRows(
  state: StoredState,
  records: Records,
  judging: Judging,
  problems: Problems,
  staging: Staging | null,
  told: (rows: number) => void,
): Promise<{ rows: number; kept: JudgedRow[]; stage: Stage | null }> {
  const { file, table } = judging;
  const judgeRow = await rowJudge(state, records, judging);
  let kept: JudgedRow[] = [];
  let stage: Stage | null = null;
  let rows = 0;
  try {
    for await (const raw of records.rows) {
      rows += 1;
      if (rows % ROWS_PER_STEP === 0) told(rows);
      const judged = judgeRow(raw);
      problems.addAll(judged.problems);
      if (problems.count > problems.limit) {
        kept = [];
        await stage?.drop();
        stage = null;
      } else if (stage) {
        if (stage.add(judged)) await stage.flush();
      } else {
        kept.push(judged);
        if (staging && isObservations(table) && kept.length > staging.from) {
          stage = await staging.open(table.resource);
          for (const each of kept) if (stage.add(each)) await stage.flush();
          kept = [];
        } else if (kept.length > MAX_ROWS_IN_MEMORY)
          throw new Unreadable(`has more than ${MAX_ROWS_IN_MEMORY} rows: split it`, raw.line);
      }
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) {
      await stage?.drop();
      throw error;
    }
    problems.add({ file, line: error.line, column: "", value: error.value, rule: error.rule });
  }
  told(rows);
  return { rows, kept, stage };
}

async function judgeKept(
  state: StoredState,
  kept: readonly JudgedRow[],
  judging: Judging,
  problems: Problems,
): Promise<Judged> {
  const { table, file } = judging;
  const columns = table.description.schema.fields.map(({ name }) => name);
  const incoming: Table = { file, columns, rows: kept.map(({ row }) => row) };
  const written = new Map(kept.map((judged) => [judged.row.line, judged.written]));
  const key = isObservations(table) ? OBSERVATION_KEY : table.description.schema.primaryKey;
  problems.addAll(
    checkUnique([incoming], key).map((problem) => withName(problem, written.get(problem.line))),
  );
  const stored = await storedBeside(state, incoming, judging);
  const { added, unchanged } = compare(incoming, stored, key, table, problems);
  const merged = { ...incoming, rows: added };
  await checkTogether(state, merged, stored, judging, problems);
  const warnings = isObservations(table)
    ? await jumps(state, merged, await publicationsOf(state, judging))
    : [];
  const warningCount = warnings.length;
  return { count: added.length, added, stage: null, unchanged, warnings, warningCount };
}

async function judgeStaged(
  state: StoredState,
  stage: Stage,
  judging: Judging,
  problems: Problems,
): Promise<Judged> {
  const { table, file } = judging;
  const columns = table.description.schema.fields.map(({ name }) => name);
  try {
    const breaks = await tableBeside(state, "series-breaks", judging);
    const incoming = { file, columns, rows: [] };
    const { added, ...found } = await judgeStage(stage, judging, incoming, breaks, problems);
    return { ...found, count: added, added: [], stage };
  } catch (error) {
    await stage.drop();
    throw error;
  }
}

/** What stands beside the rows in the database: of observations the same documents, else the whole table. */
function storedBeside(state: StoredState, incoming: Table, { table }: Judging): Promise<Table> {
  const documents = isObservations(table)
    ? [...new Set(incoming.rows.map((row) => cell(row, "publication_id")))]
    : undefined;
  return state.table(table.resource, documents);
}
