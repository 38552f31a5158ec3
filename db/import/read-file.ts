/** Opens a file of any format that imports take; which one it is, its first bytes say. */
import { open, readFile } from "node:fs/promises";
import { readCsv } from "./read-csv";
import { readJson } from "./read-json";
import { readParquet } from "./read-parquet";
import { type Records, Unreadable } from "./records";

const MAX_BYTES = 256 * 1024 * 1024;

/** @throws Unreadable with the reason, as a sentence about the file */
export async function readRecords(path: string): Promise<Records> {
  return recordsOf(await bytesOf(path));
}

/** @throws Unreadable with the reason, as a sentence about the file */
export async function recordsOf(bytes: Uint8Array): Promise<Records> {
  if (Buffer.from(bytes.subarray(0, 4)).toString("latin1") === "PAR1") return readParquet(bytes);
  if (firstCharacter(bytes) === "[" || firstCharacter(bytes) === "{") return readJson(bytes);
  return readCsv(bytes);
}

/** @throws Unreadable when there is no such file, it is empty, or too large */
export async function bytesOf(path: string): Promise<Uint8Array> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw new Unreadable(
      error.code === "ENOENT" ? "there is no such file" : `cannot be read (${error.code})`,
    );
  });
  try {
    const found = await file.stat();
    if (!found.isFile()) throw new Unreadable("is no file");
    if (found.size === 0) throw new Unreadable("the file is empty");
    if (found.size > MAX_BYTES) throw new Unreadable("is larger than 256 MiB: split it");
    return await readFile(file);
  } finally {
    await file.close();
  }
}

function firstCharacter(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 64))
    .toString("utf8")
    .replace(/\0|\uFEFF|\uFFFD/g, "");
  return start.trimStart()[0];
}
