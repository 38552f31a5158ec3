/** Bytes that are made while they are read, as a web stream: nothing is made before it is asked for. */
import { setImmediate } from "node:timers/promises";

const CHUNK_BYTES = 64 * 1024;

/** Small parts joined, so that a chunk is worth sending. */
export async function* inChunks(parts: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let pending: Uint8Array[] = [];
  let bytes = 0;
  let isFirst = true;
  for await (const part of parts) {
    pending.push(part);
    bytes += part.length;
    // The reader sees at once that it comes.
    if (bytes < CHUNK_BYTES && !(isFirst && bytes > 0)) continue;
    isFirst = false;
    yield pending.length === 1 ? part : Buffer.concat(pending);
    pending = [];
    bytes = 0;
  }
  if (bytes > 0) yield Buffer.concat(pending);
}

/** A stream that takes no more than it hands on; a reader who leaves ends the work. */
export function streamOf(parts: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        // What was handed on is sent, and others are answered, before the next part is made.
        await setImmediate();
        const { value, done } = await parts.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await parts.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}

/**
 * The same parts once the first is there: what fails before it fails here, while an error can still be answered.
 */
export async function begun(
  parts: AsyncGenerator<Uint8Array>,
): Promise<AsyncGenerator<Uint8Array>> {
  const first = await parts.next();
  return (async function* () {
    try {
      if (first.done) return;
      yield first.value;
      yield* parts;
    } finally {
      await parts.return(undefined);
    }
  })();
}

export async function countBytes(parts: AsyncIterable<Uint8Array>): Promise<number> {
  let bytes = 0;
  for await (const part of parts) bytes += part.length;
  return bytes;
}
