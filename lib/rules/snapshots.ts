import { ascending } from "d3-array";
import { parsePeriod } from "../periods";
import { indexBy } from "./schema";
import { cell, numberOf, type Problem, problemAt, type Row, type Table } from "./table";

/** Binary floating point adds at most this much to a sum of some ten shares. */
const ROUNDING_SLACK = 1e-9;

type Located = { table: Table; row: Row };

/** Shares of a publication that claims to be complete sum to 1, within as many resolutions as there are rows. */
export function checkCompleteSums(
  tables: readonly Table[],
  publications: Table | undefined,
): Problem[] {
  const byId = indexBy(publications, "publication_id");
  const isComplete = (row: Row) => {
    const publication = byId.get(cell(row, "publication_id"));
    return (
      publication !== undefined &&
      ["complete", "complete-basket"].includes(cell(publication, "scope"))
    );
  };
  const located = tables.flatMap((table) => table.rows.map((row) => ({ table, row })));
  const shares = located.filter(
    ({ row }) =>
      cell(row, "unit") === "fraction" &&
      cell(row, "status") !== "not-applicable" &&
      isComplete(row),
  );
  return [...bySnapshot(shares)].flatMap(([key, rows]) => checkSum(key, rows));
}

function bySnapshot(shares: readonly Located[]): Map<string, Located[]> {
  const snapshots = new Map<string, Located[]>();
  for (const share of shares) {
    const key = snapshotOf(share.row);
    const rows = snapshots.get(key);
    if (rows) rows.push(share);
    else snapshots.set(key, [share]);
  }
  return snapshots;
}

/** What is published together: one metric of one document for one period. */
export function snapshotOf(row: Row): string {
  return ["publication_id", "metric", "period"].map((column) => cell(row, column)).join(" ");
}

function sumOf(rows: readonly Located[]): { sum: number; resolution: number; slack: number } {
  const sum = rows.reduce((total, { row }) => total + (numberOf(row, "value") ?? 0), 0);
  const resolution = Math.max(...rows.map(({ row }) => numberOf(row, "resolution") ?? 0));
  return { sum, resolution, slack: rows.length * resolution + ROUNDING_SLACK };
}

function checkSum(key: string, rows: readonly Located[]): Problem[] {
  const [first] = rows;
  if (!first) return [];
  const { sum, resolution, slack } = sumOf(rows);
  if (Math.abs(sum - 1) <= slack) return [];
  return [
    {
      file: first.table.file,
      line: first.row.line,
      column: "value",
      value: String(Number(sum.toFixed(9))),
      rule: `the complete snapshot ${key} does not sum to 1 within ${rows.length} × ${resolution}`,
    },
  ];
}

/** Shares of the network's hashrate in one publication sum to 1 at most, whatever the publication covers. */
export function checkSumsAtMostOne(tables: readonly Table[]): Problem[] {
  const located = tables.flatMap((table) => table.rows.map((row) => ({ table, row })));
  const shares = located.filter(({ row }) => cell(row, "metric") === "hashrate-share");
  return [...bySnapshot(shares)].flatMap(([key, rows]) => {
    const [first] = rows;
    const { sum, slack } = sumOf(rows);
    if (!first || sum <= 1 + slack) return [];
    const rule = `the shares of ${key} sum to more than 1`;
    const value = String(Number(sum.toFixed(9)));
    return [{ file: first.table.file, line: first.row.line, column: "value", value, rule }];
  });
}

/** Periods of one series either are the same or share no day: two of them would count a day twice. */
export function checkOverlaps(
  tables: readonly Table[],
  publications: Table | undefined,
  columns: readonly string[],
): Problem[] {
  const publication = indexBy(publications, "publication_id");
  const series = new Map<string, (Located & { start: string; end: string })[]>();
  for (const table of tables) {
    for (const row of table.rows) {
      const document = publication.get(cell(row, "publication_id"));
      const [period] = readablePeriod(cell(row, "period"));
      if (!document || !period) continue;
      const key = [cell(document, "source_id"), ...columns.map((name) => cell(row, name))].join(
        " ",
      );
      const known = series.get(key);
      const entry = { table, row, start: period.start, end: period.end };
      if (known) known.push(entry);
      else series.set(key, [entry]);
    }
  }
  return [...series.values()].flatMap((entries) => {
    entries.sort((a, b) => ascending(a.start, b.start) || ascending(a.end, b.end));
    return entries.flatMap((entry, index) => {
      const before = entries[index - 1];
      if (!before || before.end <= entry.start) return [];
      if (before.start === entry.start && before.end === entry.end) return [];
      // The figure that comes in is to blame, not the one that is there.
      const [mine, other] = entry.row.line > 0 ? [entry, before] : [before, entry];
      const rule = `overlaps ${cell(other.row, "period")} of the same source`;
      return [problemAt(mine.table, mine.row, "period", rule)];
    });
  });
}

/** A break lies between two snapshots of the series it cuts: after one of the old, before one of the new, inside none. */
export function checkBreaks(
  breaks: Table | undefined,
  observations: readonly Table[],
  publications: Table | undefined,
): Problem[] {
  const sourceOf = indexBy(publications, "publication_id");
  const periods = new Map<string, Set<string>>();
  for (const row of observations.flatMap((table) => table.rows)) {
    const publication = sourceOf.get(cell(row, "publication_id"));
    const series = `${cell(row, "metric")} ${publication ? cell(publication, "source_id") : ""}`;
    const known = periods.get(series) ?? new Set<string>();
    periods.set(series, known.add(cell(row, "period")));
  }
  const periodsOf = (row: Row, column: string) =>
    [...(periods.get(`${cell(row, "metric")} ${cell(row, column)}`) ?? [])].flatMap(readablePeriod);
  return (breaks?.rows ?? []).flatMap((row) => {
    const date = cell(row, "date");
    const before = periodsOf(row, "from_source");
    const after = periodsOf(row, "to_source");
    const inside = [...before, ...after].some(({ start, end }) => start < date && date < end);
    const between =
      before.some(({ end }) => end <= date) && after.some(({ start }) => start >= date);
    if (breaks && inside)
      return [problemAt(breaks, row, "date", "the break lies inside a snapshot")];
    if (breaks && !between)
      return [problemAt(breaks, row, "date", "the break lies between no two snapshots")];
    return [];
  });
}

function readablePeriod(text: string): { start: string; end: string }[] {
  try {
    return [parsePeriod(text)];
  } catch {
    return []; // reported where the observation is checked
  }
}
