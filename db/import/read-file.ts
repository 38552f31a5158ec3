/** Opens a file of any format that imports take; which one it is, its first bytes say. */
import { fileInput, type Input, wholeOf } from "./input";
import { readCsv } from "./read-csv";
import { readJson } from "./read-json";
import { readParquet } from "./read-parquet";
import type { Records } from "./records";

/** @throws Unreadable with the reason, as a sentence about the file */
export async function readRecords(path: string): Promise<Records> {
  return recordsOf(await fileInput(path));
}

/** @throws Unreadable with the reason, as a sentence about the file */
export async function recordsOf(input: Input): Promise<Records> {
  const head = await input.slice(0, Math.min(64, input.size));
  if (Buffer.from(head.subarray(0, 4)).toString("latin1") === "PAR1") return readParquet(input);
  if (firstCharacter(head) === "[" || firstCharacter(head) === "{")
    return readJson(await wholeOf(input, "JSON"));
  return readCsv(input);
}

function firstCharacter(head: Uint8Array): string | undefined {
  const start = Buffer.from(head)
    .toString("utf8")
    .replace(/\0|\uFEFF|\uFFFD/g, "");
  return start.trimStart()[0];
}
