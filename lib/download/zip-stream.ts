/** A zip archive whose entries are written one after the other while it is read. */
import { Readable } from "node:stream";
import { ZipFile } from "yazl";

export type ZipEntry = {
  path: string;
  /** Called when its turn has come. */
  content(): AsyncIterable<string | Uint8Array>;
};

/** @param mtime the same for every entry, so that equal content is equal bytes */
export async function* zipBytes(
  entries: readonly ZipEntry[],
  mtime: Date,
): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  // DOS times are local: the day alone is the same everywhere.
  const options = { mtime, mode: 0o100644, compressionLevel: 6 };
  const opened: Readable[] = [];
  for (const { path, content } of entries) {
    zip.addReadStreamLazy(path, options, (pass) => {
      const stream = Readable.from(bytesOf(content()), { objectMode: false });
      stream.on("error", (error) => zip.emit("error", error));
      opened.push(stream);
      pass(null, stream);
    });
  }
  zip.end();
  const output = zip.outputStream as Readable;
  zip.on("error", (error: Error) => output.destroy(error));
  try {
    for await (const chunk of output) yield chunk as Uint8Array;
  } finally {
    for (const stream of opened) stream.destroy();
  }
}

async function* bytesOf(content: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const part of content) {
    const bytes = typeof part === "string" ? Buffer.from(part) : part;
    if (bytes.length > 0) yield bytes;
  }
}
