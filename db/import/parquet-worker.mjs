/**
 * Decodes Parquet in a thread of its own: a damaged count can keep the decoder busy for minutes, and only a thread can be ended.
 * One file at a time, asked for by `read-parquet.ts`; the bytes stay there and are asked for in turn.
 */
import { parentPort } from "node:worker_threads";
import { parquetMetadataAsync, parquetScan, parquetSchema } from "hyparquet";

/**
 * @typedef {{ byteLength: number }
 *   | { rowStart: number, rowEnd: number }
 *   | { id: number, bytes: ArrayBuffer }
 *   | { id: number, noBytes: string }} Asked
 */

const port = parentPort;
if (!port) throw new Error("this is a worker thread");

/** Slices that were asked for. @type {Map<number, { resolve(bytes: ArrayBuffer): void, reject(error: Error): void }>} */
const waiting = new Map();
let lastId = 0;
/** @type {{ scan: Awaited<ReturnType<typeof parquetScan>>, columns: string[] } | null} */
let opened = null;

/**
 * @param {number} start
 * @param {number} end
 * @returns {Promise<ArrayBuffer>}
 */
function slice(start, end) {
  const id = ++lastId;
  port?.postMessage({ slice: { id, start, end } });
  return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
}

/** @param {number} byteLength */
async function open(byteLength) {
  opened = null;
  // Of the file before, which failed.
  waiting.clear();
  const file = {
    byteLength,
    /** @type {(start: number, end?: number) => Promise<ArrayBuffer>} */
    slice: (start, end = byteLength) => slice(start < 0 ? byteLength + start : start, end),
  };
  const metadata = await parquetMetadataAsync(file);
  const columns = parquetSchema(metadata).children.map(({ element }) => element.name);
  const scan = await parquetScan({ file, metadata });
  opened = { scan, columns };
  return { columns, ranges: scan.ranges };
}

/**
 * The cells of every column. One column after the other: of several at once, the failures of all but the first would be nobody's.
 * @param {number} rowStart
 * @param {number} rowEnd
 */
async function read(rowStart, rowEnd) {
  if (!opened) throw new Error("no file is open");
  const cells = [];
  for (const column of opened.columns) {
    const values = await opened.scan.readColumn({ column, rowStart, rowEnd });
    if (values.length !== rowEnd - rowStart) throw new Error("a column is shorter than said");
    cells.push(values);
    port?.postMessage({ column });
  }
  return cells;
}

port.on("message", async (/** @type {Asked} */ asked) => {
  if ("id" in asked) {
    const slice = waiting.get(asked.id);
    waiting.delete(asked.id);
    if ("bytes" in asked) slice?.resolve(asked.bytes);
    else slice?.reject(new Error(asked.noBytes));
    return;
  }
  try {
    const answer =
      "byteLength" in asked
        ? await open(asked.byteLength)
        : await read(asked.rowStart, asked.rowEnd);
    port.postMessage({ answer });
  } catch (error) {
    port.postMessage({ failure: error instanceof Error ? error.message : String(error) });
  }
});
