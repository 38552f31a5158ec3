import { type AsyncBuffer, parquetMetadataAsync, parquetScan, parquetSchema } from "hyparquet";
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
  const scan = await parquetScan({ file, metadata }).catch(damaged);
  const count = scan.ranges.reduce((sum, { rowStart, rowEnd }) => sum + rowEnd - rowStart, 0);
  let done = 0;

  // One column after the other: of several at once, the failures of all but the first would be nobody's.
  async function read(rowStart: number, rowEnd: number): Promise<ArrayLike<unknown>[]> {
    const cells = [];
    for (const column of columns) {
      const values = await scan.readColumn({ column, rowStart, rowEnd });
      if (values.length !== rowEnd - rowStart) throw new Error("a column is shorter than said");
      cells.push(values);
    }
    return cells;
  }

  async function* rows() {
    for (const range of scan.ranges)
      for (let start = range.rowStart; start < range.rowEnd; start += ROWS_PER_READ) {
        const end = Math.min(range.rowEnd, start + ROWS_PER_READ);
        const cells = await read(start, end).catch(damaged);
        done += end - start;
        for (let index = 0; index < end - start; index += 1) {
          const line = start + index + 2;
          yield rowOf(
            columns,
            line,
            cells.map((values) => cellText(values[index], line)),
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
