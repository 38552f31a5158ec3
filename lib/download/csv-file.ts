/** RFC 4180 from pages of rows. */
import { formulaSafe } from "../formula-safe";
import { remembered } from "./remembered";
import type { DownloadColumn, DownloadRow, DownloadTable, RowBlock } from "./table";

const NEEDS_QUOTES = /[",\r\n]/;

/** UTF-8 text, CRLF, one header row; missing is empty; text cells are no formulas. */
export async function* csvText({ columns, pages, blocks }: DownloadTable): AsyncGenerator<string> {
  yield `${columns.map(({ name }) => name).join(",")}\r\n`;
  const isText = columns.map(({ kind }) => kind === "text");
  if (blocks) {
    const write = blockWriter(isText);
    for await (const page of blocks()) yield page.map(write).join("");
    return;
  }
  for await (const page of pages()) {
    let text = "";
    for (const row of page) text += line(row, isText);
    if (text !== "") yield text;
  }
}

/** Writes what the rows of a block share once, and for each row its own cells between it. */
function blockWriter(isText: readonly boolean[]): (block: RowBlock) => string {
  const between = new WeakMap<DownloadRow, readonly string[]>();
  const written = remembered((cell) => quoted(formulaSafe(cell)));
  return ({ shared, ownAt, own }) => {
    let gaps = between.get(shared);
    if (gaps === undefined) {
      gaps = textBetween(shared, ownAt, isText);
      between.set(shared, gaps);
    }
    const first = gaps[0] ?? "";
    let text = "";
    for (const cells of own) {
      text += first;
      for (let at = 0; at < ownAt.length; at++) {
        const cell = cells[at];
        if (cell) text += isText[ownAt[at] as number] ? written(cell) : cell;
        text += gaps[at + 1];
      }
    }
    return text;
  };
}

/** The text of a line before, between and after the cells at `ownAt`. */
function textBetween(
  shared: DownloadRow,
  ownAt: readonly number[],
  isText: readonly boolean[],
): string[] {
  const gaps: string[] = [];
  let text = "";
  for (let index = 0; index < isText.length; index++) {
    if (index > 0) text += ",";
    if (ownAt.includes(index)) {
      gaps.push(text);
      text = "";
    } else if (shared[index])
      text += isText[index] ? quoted(formulaSafe(shared[index] as string)) : shared[index];
  }
  return [...gaps, `${text}\r\n`];
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
