/** Writes a release as a Data Package: one file per table, rows in the order of their keys, so equal content is equal bytes. */
import { createWriteStream } from "node:fs";
import { copyFile, mkdir, readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { finished } from "node:stream/promises";
import { csvFormatRow } from "d3-dsv";
import type { Database } from "../client";
import { storedTable } from "./stored";
import type { ImportTable } from "./tables";

/** The directory holds something that the export might overwrite. */
export class DirectoryNotEmpty extends Error {
  constructor(directory: string) {
    super(`${directory} is not empty: name a new directory.`);
    this.name = "DirectoryNotEmpty";
  }
}

/**
 * @param dataDirectory where the descriptor lies
 * @returns how many rows each file has
 * @throws DirectoryNotEmpty
 */
export async function exportPackage(
  db: Database,
  tables: readonly ImportTable[],
  dataDirectory: string,
  directory: string,
): Promise<{ file: string; rows: number }[]> {
  await mkdir(directory, { recursive: true });
  if ((await readdir(directory)).length > 0) throw new DirectoryNotEmpty(directory);
  const written: { file: string; rows: number }[] = [];
  for (const { resource } of tables) {
    const { columns, rows } = await storedTable(db, resource);
    const lines = rows.map(({ cells }) => csvFormatRow(columns.map((name) => cells[name] ?? "")));
    const path = join(directory, resource.file);
    await mkdir(dirname(path), { recursive: true });
    const stream = createWriteStream(path);
    stream.write(`${csvFormatRow([...columns])}\n`);
    for (const line of lines.sort(byCodeUnits)) stream.write(`${line}\n`);
    stream.end();
    await finished(stream);
    written.push({ file: resource.file, rows: rows.length });
  }
  // Last: a directory with a descriptor is a whole export.
  await copyFile(join(dataDirectory, "datapackage.json"), join(directory, "datapackage.json"));
  return written;
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
