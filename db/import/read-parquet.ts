import type { Input } from "./input";
import { PATIENCE_MS, parquetThread } from "./parquet-thread";
import { cellText } from "./read-json";
import { type Records, rowOf, Unreadable } from "./records";

const ROWS_PER_READ = 10_000;

/**
 * Rows of a Parquet file; a row's line is its place, the first being 2 as in a table with a header.
 * @param patienceMs how long one part may take to decode before the file counts as damaged
 * @throws Unreadable when it is damaged
 */
export async function readParquet(
  input: Input,
  patienceMs: number = PATIENCE_MS,
): Promise<Records> {
  const thread = parquetThread(input, patienceMs);
  const { columns, ranges } = await thread.open().catch(damaged);
  const count = ranges.reduce((sum, { rowStart, rowEnd }) => sum + rowEnd - rowStart, 0);
  let done = 0;

  async function* rows() {
    try {
      for (const range of ranges)
        for (let start = range.rowStart; start < range.rowEnd; start += ROWS_PER_READ) {
          const end = Math.min(range.rowEnd, start + ROWS_PER_READ);
          const cells = await thread.read(start, end).catch(damaged);
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
    } finally {
      thread.close();
    }
  }
  return {
    columns,
    rows: rows(),
    notes: [],
    read: () => ({ done, of: count }),
    close: () => thread.close(),
  };
}

function damaged(error: unknown): never {
  throw new Unreadable(`is no readable Parquet: ${error instanceof Error ? error.message : error}`);
}
