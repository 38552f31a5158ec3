import {
  type AsyncBuffer,
  parquetMetadataAsync,
  parquetReadObjects,
  parquetSchema,
} from "hyparquet";
import type { Input } from "./input";
import { cellText } from "./read-json";
import { type Records, rowOf, Unreadable } from "./records";

const ROWS_PER_READ = 10_000;

/**
 * Rows of a Parquet file; a row's line is its place, the first being 2 as in a table with a header.
 * @throws Unreadable when it is damaged
 */
export async function readParquet(input: Input): Promise<Records> {
  const file: AsyncBuffer = {
    byteLength: input.size,
    slice: async (start, end = input.size) => {
      const bytes = await input.slice(start < 0 ? input.size + start : start, end);
      return bytes.buffer.slice(
        bytes.byteOffset,
        bytes.byteOffset + bytes.byteLength,
      ) as ArrayBuffer;
    },
  };
  const metadata = await parquetMetadataAsync(file).catch(damaged);
  const columns = readable(() =>
    parquetSchema(metadata).children.map(({ element }) => element.name),
  );
  const count = Number(metadata.num_rows);
  let done = 0;
  async function* rows() {
    for (let start = 0; start < count; start += ROWS_PER_READ) {
      const rowEnd = Math.min(count, start + ROWS_PER_READ);
      const read = await parquetReadObjects({ file, metadata, rowStart: start, rowEnd }).catch(
        damaged,
      );
      done = rowEnd;
      for (const [index, entry] of read.entries()) {
        const line = start + index + 2;
        yield rowOf(
          columns,
          line,
          columns.map((column) => cellText(entry[column], line)),
        );
      }
    }
  }
  return { columns, rows: rows(), notes: [], read: () => ({ done, of: count }) };
}

function readable<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    return damaged(error);
  }
}

function damaged(error: unknown): never {
  throw new Unreadable(`is no readable Parquet: ${error instanceof Error ? error.message : error}`);
}
