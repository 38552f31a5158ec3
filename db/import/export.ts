/** Writes a release as a Data Package: one file per table, rows in the order of their keys, so equal content is equal bytes. */
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { copyFile, mkdir, readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { finished } from "node:stream/promises";
import { csvFormatRow } from "d3-dsv";
import type { Database, OpenDatabase } from "../client";
import { newestRelease } from "../loads";
import type { Resource } from "../resources";
import { storedBatches, withReadingSession } from "./stored-batches";
import type { ImportTable } from "./tables";

/** The directory holds something that the export might overwrite. */
export class DirectoryNotEmpty extends Error {
  constructor(directory: string) {
    super(`${directory} is not empty: name a new directory.`);
    this.name = "DirectoryNotEmpty";
  }
}

/**
 * Needs little memory, however long the tables are.
 * @param dataDirectory where the descriptor lies
 * @returns how many rows each file has
 * @throws DirectoryNotEmpty
 */
export async function exportPackage(
  opened: OpenDatabase,
  tables: readonly ImportTable[],
  dataDirectory: string,
  directory: string,
): Promise<{ file: string; rows: number }[]> {
  await mkdir(directory, { recursive: true });
  if ((await readdir(directory)).length > 0) throw new DirectoryNotEmpty(directory);
  const written = await withReadingSession(opened, async (session) => {
    const releaseId = await newestRelease(session);
    const files: { file: string; rows: number }[] = [];
    for (const { resource } of tables) {
      const path = join(directory, resource.file);
      await mkdir(dirname(path), { recursive: true });
      files.push({
        file: resource.file,
        rows: await writeTable(session, resource, releaseId, path),
      });
    }
    return files;
  });
  // Last: a directory with a descriptor is a whole export.
  await copyFile(join(dataDirectory, "datapackage.json"), join(directory, "datapackage.json"));
  return written;
}

async function writeTable(
  session: Database,
  resource: Resource,
  releaseId: number | null,
  path: string,
): Promise<number> {
  const names = resource.columns.map(({ name }) => name);
  const stream = createWriteStream(path);
  // A full disk ends the waiting below, too.
  const ended = finished(stream);
  ended.catch(() => {});
  let count = 0;
  stream.write(`${csvFormatRow(names)}\n`);
  for await (const rows of storedBatches(session, resource, releaseId)) {
    count += rows.length;
    const lines = rows.map((cells) => `${csvFormatRow(names.map((name) => cells[name] ?? ""))}\n`);
    if (!stream.write(lines.join(""))) await Promise.race([once(stream, "drain"), ended]);
  }
  stream.end();
  await ended;
  return count;
}
