/** RFC 4180 from pages of rows. */
import { formulaSafe } from "../formula-safe";
import type { DownloadColumn, DownloadRow, DownloadTable } from "./table";

const NEEDS_QUOTES = /[",\r\n]/;

/** UTF-8 text, CRLF, one header row; missing is empty; text cells are no formulas. */
export async function* csvText({ columns, pages }: DownloadTable): AsyncGenerator<string> {
  yield `${columns.map(({ name }) => name).join(",")}\r\n`;
  const isText = columns.map(({ kind }) => kind === "text");
  for await (const page of pages()) {
    let text = "";
    for (const row of page) text += line(row, isText);
    if (text !== "") yield text;
  }
}

function line(row: DownloadRow, isText: readonly boolean[]): string {
  let text = "";
  for (let index = 0; index < isText.length; index++) {
    const cell = row[index];
    if (index > 0) text += ",";
    if (cell === null || cell === undefined || cell === "") continue;
    text += isText[index] ? quoted(formulaSafe(cell)) : cell;
  }
  return `${text}\r\n`;
}

function quoted(text: string): string {
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The dictionary of a file's columns as CSV rows. */
export const dictionaryRows = (columns: readonly DownloadColumn[]) =>
  columns.map(({ name, kind, description }) => ({ name, kind, description }));
