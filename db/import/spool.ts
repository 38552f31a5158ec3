/** Puts the body of a request on disk as it comes in: an upload is never held whole in memory. */
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";

/** The body has more bytes than are taken. */
export class TooLarge extends Error {
  constructor(readonly maxBytes: number) {
    super(`The body has more than ${maxBytes} bytes.`);
    this.name = "TooLarge";
  }
}

/**
 * Runs `work` with the path of a file that holds the body; it is gone afterwards, also after an error.
 * @param name of the file, without folders: problems are told with it
 * @throws TooLarge as soon as `maxBytes` are exceeded
 */
export async function withSpooled<T>(
  body: ReadableStream<Uint8Array> | null,
  { name, maxBytes }: { name: string; maxBytes: number },
  work: (path: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "atlas-upload-"));
  try {
    const path = join(folder, name);
    const file = createWriteStream(path, { mode: 0o600 });
    if (body === null) await new Promise<void>((resolve) => file.end(() => resolve()));
    else await pipeline(Readable.fromWeb(body), atMost(maxBytes), file);
    return await work(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function atMost(maxBytes: number): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      bytes += chunk.byteLength;
      if (bytes > maxBytes) done(new TooLarge(maxBytes));
      else done(null, chunk);
    },
  });
}
