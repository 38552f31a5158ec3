/** What a reader of any format hands over: named columns and rows of text cells, one at a time. */
import type { Row } from "../../lib/rules/table";

export type Records = {
  columns: readonly string[];
  /** In the order of the file; ends by throwing `Unreadable` where the file cannot be read on. */
  rows: AsyncIterable<Row & { width: number }>;
  /** What the reader found out and does not say in a problem, as the encoding. */
  notes: readonly string[];
  /** How many bytes, or rows, of how many were read so far; without it, nobody knows. */
  read?: () => { done: number; of: number };
  /** Lets go of the file, also when the rows were not read to their end. */
  close?: () => void;
};

/** The file cannot be read (on) at this line. */
export class Unreadable extends Error {
  constructor(
    readonly rule: string,
    readonly line = 1,
    readonly value = "",
  ) {
    super(rule);
    this.name = "Unreadable";
  }
}

/** Cells by column; the same for every format. */
export function rowOf(
  columns: readonly string[],
  line: number,
  texts: readonly string[],
): Row & { width: number } {
  const cells: Record<string, string> = Object.create(null);
  columns.forEach((column, index) => {
    cells[column] = texts[index] ?? "";
  });
  return { line, cells, width: texts.length };
}
