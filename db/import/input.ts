/** The bytes of an import, wherever they lie: read from the start as often as needed, held whole only when asked. */
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { Unreadable } from "./records";

/** What is read as one document, as JSON is, must fit in memory. */
const MAX_WHOLE_BYTES = 64 * 1024 * 1024;
const CHUNK_BYTES = 64 * 1024;

export type Input = {
  size: number;
  /** From the first byte on, in pieces. */
  stream(): AsyncIterable<Uint8Array>;
  /** Bytes from `start` up to but not `end`. */
  slice(start: number, end: number): Promise<Uint8Array>;
};

/** @throws Unreadable when there is no such file, or it is empty */
export async function fileInput(path: string): Promise<Input> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw new Unreadable(
      error.code === "ENOENT" ? "there is no such file" : `cannot be read (${error.code})`,
    );
  });
  try {
    const found = await file.stat();
    if (!found.isFile()) throw new Unreadable("is no file");
    if (found.size === 0) throw new Unreadable("the file is empty");
    return {
      size: found.size,
      stream: () => createReadStream(path, { highWaterMark: CHUNK_BYTES }),
      slice: (start, end) => readSlice(path, start, end),
    };
  } finally {
    await file.close();
  }
}

export function bytesInput(bytes: Uint8Array): Input {
  return {
    size: bytes.length,
    async *stream() {
      for (let at = 0; at < bytes.length; at += CHUNK_BYTES)
        yield bytes.subarray(at, at + CHUNK_BYTES);
    },
    slice: async (start, end) => bytes.slice(start, end),
  };
}

/**
 * All of the bytes.
 * @param what the format, as a sentence says it: only small files of it are read
 * @throws Unreadable when they are too many
 */
export async function wholeOf(input: Input, what: string): Promise<Uint8Array> {
  if (input.size > MAX_WHOLE_BYTES)
    throw new Unreadable(
      `is larger than ${MAX_WHOLE_BYTES / 1024 / 1024} MiB, too large for ${what}: split it, or bring it as CSV`,
    );
  return input.slice(0, input.size);
}

async function readSlice(path: string, start: number, end: number): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const bytes = new Uint8Array(Math.max(0, end - start));
    let filled = 0;
    while (filled < bytes.length) {
      const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, start + filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return bytes.subarray(0, filled);
  } finally {
    await file.close();
  }
}
