/** Figures that differ much from the last vintage of the same series: often a slip of units, sometimes news. */
import { parsePeriod } from "../../lib/periods";
import { SERIES_KEY } from "../../lib/rules/observations";
import {
  cell,
  numberOf,
  type Problem,
  problemAt,
  type Row,
  type Table,
} from "../../lib/rules/table";
import type { StoredState } from "./stored";

/** A share may move by this much, other figures up or down by this factor. */
export const MOST_POINTS = 0.2;
export const MOST_TIMES = 4;

type Dated = { row: Row; start: string; vintage: string };

/** Warnings about the rows of `incoming`; a share may move by 20 percentage points, other figures by a factor of four. */
export async function jumps(
  state: StoredState,
  incoming: Table,
  publications: Table,
): Promise<Problem[]> {
  const documents = new Map(publications.rows.map((row) => [cell(row, "publication_id"), row]));
  const documentOf = (row: Row) => documents.get(cell(row, "publication_id"));
  const seriesOf = (row: Row) => {
    const document = documentOf(row);
    return [
      document ? cell(document, "source_id") : "",
      ...SERIES_KEY.map((name) => cell(row, name)),
    ].join("|");
  };
  const sources = new Set(incoming.rows.flatMap((row) => documentOf(row)?.cells.source_id ?? []));
  const before = new Map<string, Dated[]>();
  for (const row of await state.series([...sources])) {
    const entry = {
      row,
      start: startOf(cell(row, "period")),
      vintage: vintageOf(documentOf(row)),
    };
    const known = before.get(seriesOf(row));
    if (known) known.push(entry);
    else before.set(seriesOf(row), [entry]);
  }
  return incoming.rows.flatMap((row) => {
    const value = numberOf(row, "value");
    const start = startOf(cell(row, "period"));
    const last = newestUntil(before.get(seriesOf(row)) ?? [], start);
    const old = last ? numberOf(last.row, "value") : null;
    if (value === null || !last || old === null || !isJump(old, value, cell(row, "unit")))
      return [];
    const rule = `jumps from ${cell(last.row, "value")} of ${cell(last.row, "publication_id")} (${last.start})`;
    return [problemAt(incoming, row, "value", rule)];
  });
}

function isJump(old: number, value: number, unit: string): boolean {
  if (unit === "fraction") return Math.abs(value - old) > MOST_POINTS;
  return old > 0 && (value > old * MOST_TIMES || value < old / MOST_TIMES);
}

function newestUntil(series: readonly Dated[], start: string): Dated | undefined {
  return series
    .filter((entry) => entry.start <= start)
    .reduce<Dated | undefined>(
      (best, entry) =>
        best === undefined ||
        [entry.start, entry.vintage].join() > [best.start, best.vintage].join()
          ? entry
          : best,
      undefined,
    );
}

function startOf(period: string): string {
  try {
    return parsePeriod(period).start;
  } catch {
    return "";
  }
}

function vintageOf(document: Row | undefined): string {
  return document ? cell(document, "published_on") : "";
}
