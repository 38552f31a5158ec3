/** Tables as text, and what is found wrong in them: the same for shipped files and for imports. */

/** One thing that is wrong, at one cell; `line` counts from 1, the header being line 1. */
export type Problem = { file: string; line: number; column: string; value: string; rule: string };

export type Row = { line: number; cells: Readonly<Record<string, string>> };

/** A CSV file as text cells; nothing is converted, so "NA" stays Namibia. */
export type Table = { file: string; columns: readonly string[]; rows: readonly Row[] };

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
