/** RFC 4180: UTF-8, CRLF, one header row; missing is empty, numbers are plain, and no text is a formula. */
import { csvFormatRow } from "d3-dsv";
import { plainNumber } from "./decimals";
import { formulaSafe } from "./formula-safe";

type Value = string | number | boolean | null | undefined;

/** Rows as CSV text with the given columns in their order. */
export function formatCsv<Row extends object>(
  columns: readonly (keyof Row & string)[],
  rows: readonly Row[],
): string {
  const header = csvFormatRow([...columns]);
  const lines = rows.map((row) =>
    csvFormatRow(columns.map((column) => field(row[column] as Value))),
  );
  return `${[header, ...lines].join("\r\n")}\r\n`;
}

function field(value: Value): string {
  if (value === null || value === undefined) return "";
  return typeof value === "number" ? plainNumber(value) : formulaSafe(String(value));
}
