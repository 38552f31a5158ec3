import { readFileSync } from "node:fs";
import { join } from "node:path";
import { csvParseRows } from "d3-dsv";

/** One thing that is wrong, at one cell; `line` counts from 1, the header being line 1. */
export type Problem = { file: string; line: number; column: string; value: string; rule: string };

export type Row = { line: number; cells: Readonly<Record<string, string>> };

/** A CSV file as text cells; nothing is converted, so "NA" stays Namibia. */
export type Table = { file: string; columns: readonly string[]; rows: readonly Row[] };

/** Reads one CSV file of the data folder and reports what breaks RFC 4180, UTF-8 or LF. */
export function readTable(dir: string, file: string, problems: Problem[]): Table {
  const text = readFileSync(join(dir, file), "utf8");
  checkEncoding(file, text, problems);
  const [header = [], ...records] = csvParseRows(text);
  let line = 1 + lineBreaks(header);
  const rows: Row[] = [];
  for (const record of records) {
    line += 1;
    if (record.length !== header.length) {
      problems.push({
        file,
        line,
        column: "",
        value: record.join(","),
        rule: `has ${record.length} cells, the header has ${header.length}`,
      });
    }
    rows.push({
      line,
      cells: Object.fromEntries(header.map((column, index) => [column, record[index] ?? ""])),
    });
    line += lineBreaks(record);
  }
  return { file, columns: header, rows };
}

/** The text of a cell; empty when the column or the cell is missing. */
export function cell(row: Row, column: string): string {
  return row.cells[column] ?? "";
}

/** The number in a cell, or null when it is empty or no plain decimal. */
export function numberOf(row: Row, column: string): number | null {
  const text = cell(row, column);
  return isPlainDecimal(text) ? Number(text) : null;
}

/** Whether the text is a decimal without exponent, sign +, or superfluous zeros in front. */
export function isPlainDecimal(text: string): boolean {
  return /^-?(0|[1-9]\d*)(\.\d+)?$/.test(text);
}

/** The problem of one cell. */
export function problemAt(table: Table, row: Row, column: string, rule: string): Problem {
  return { file: table.file, line: row.line, column, value: cell(row, column), rule };
}

function checkEncoding(file: string, text: string, problems: Problem[]): void {
  const wrong = [
    { found: text.startsWith("\uFEFF"), rule: "starts with a byte order mark" },
    { found: text.includes("\r"), rule: "has carriage returns; lines end with LF" },
    { found: text.includes("\uFFFD"), rule: "is not valid UTF-8" },
    { found: !text.endsWith("\n"), rule: "does not end with a line break" },
  ];
  for (const { found, rule } of wrong) {
    if (found) problems.push({ file, line: 1, column: "", value: "", rule });
  }
}

function lineBreaks(record: readonly string[]): number {
  return record.reduce((count, text) => count + text.split("\n").length - 1, 0);
}
