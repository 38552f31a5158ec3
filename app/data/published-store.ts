/**
 * Published files as they were first made: later code may write others, what was cited stays. A file is written beside its place
 * and moved there whole; its SHA-256 lies next to it.
 */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { Readable } from "node:stream";

export type StoredFile = {
  bytes: number;
  /** Hexadecimal. */
  sha256: string;
  /** The bytes, or those from `start` to `end`, both included. */
  read(range?: { start: number; end: number }): ReadableStream<Uint8Array>;
};

const underway = new Map<string, Promise<StoredFile>>();
let making = 0;

/** Where the files of a release lie. A release of another database has another digest, so its files are others. */
export function storeOf(release: { id: number; digest: string }): string {
  const root = resolve(process.env.ATLAS_DATA_DIR ?? ".atlas");
  return join(root, "published", `${release.id}-${release.digest.slice(0, 16)}`);
}

/** The file at a place, made when it is not there yet; asked twice at once, it is made once. */
export async function storedFile(
  path: string,
  make: () => AsyncIterable<Uint8Array>,
): Promise<StoredFile> {
  const known = await readStored(path);
  if (known) return known;
  const work = underway.get(path) ?? write(path, make).finally(() => underway.delete(path));
  underway.set(path, work);
  return work;
}

async function readStored(path: string): Promise<StoredFile | null> {
  try {
    const [{ size }, sha256] = await Promise.all([stat(path), readFile(`${path}.sha256`, "utf8")]);
    const read = (range?: { start: number; end: number }) =>
      Readable.toWeb(createReadStream(path, range)) as ReadableStream<Uint8Array>;
    return { bytes: size, sha256, read };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

async function write(path: string, make: () => AsyncIterable<Uint8Array>): Promise<StoredFile> {
  await mkdir(dirname(path), { recursive: true });
  const part = `${path}.${process.pid}-${making++}.part`;
  const hash = createHash("sha256");
  const target = await open(part, "w");
  try {
    for await (const bytes of make()) {
      hash.update(bytes);
      await target.write(bytes);
    }
    await target.close();
    // The sum first: a file that is there has one.
    await writeFile(`${path}.sha256`, hash.digest("hex"));
    await rename(part, path);
  } catch (error) {
    await target.close().catch(() => {});
    await rm(part, { force: true });
    throw error;
  }
  const stored = await readStored(path);
  if (!stored) throw new Error(`${path} was written and is not there`);
  return stored;
}
