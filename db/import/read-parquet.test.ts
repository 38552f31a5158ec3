import { parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, test } from "vitest";
import { bytesInput } from "./input";
import { readParquet } from "./read-parquet";

const PATIENCE_MS = 400;

const areas = Array.from({ length: 50 }, (_, row) => ["CHN", "USA", "RUS"][row % 3] ?? "");
const whole = new Uint8Array(
  parquetWriteBuffer({
    columnData: [
      { name: "area_id", data: areas },
      { name: "value", data: areas.map((_, row) => row / 100), type: "DOUBLE" },
    ],
  }),
);

async function rowsOf(bytes: Uint8Array): Promise<string[]> {
  const { rows } = await readParquet(bytesInput(bytes), PATIENCE_MS);
  const cells = [];
  for await (const row of rows) cells.push(Object.values(row.cells).join(" "));
  return cells;
}

describe("Parquet", () => {
  test("is read in order, with its columns", async () => {
    expect(await rowsOf(whole)).toEqual(areas.map((area, row) => `${area} ${row / 100}`));
  });

  test("a damaged count ends the reading after a while, and the next file is read", async () => {
    const said: string[] = [];
    // Somewhere in here are the counts of the first page.
    for (let at = 80; at < 110; at++) {
      const damaged = whole.slice();
      damaged[at] = 0xff;
      const started = performance.now();
      await rowsOf(damaged).catch((error: Error) => said.push(error.message));
      expect(performance.now() - started).toBeLessThan(20_000);
    }
    expect(said).toContain(
      "is no readable Parquet: a part of it takes longer than 0.4 s to decode",
    );
    expect(await rowsOf(whole)).toHaveLength(areas.length);
  });

  test("two files are read at once, each its own", async () => {
    const other = new Uint8Array(
      parquetWriteBuffer({ columnData: [{ name: "area_id", data: ["ETH", "PRY"] }] }),
    );
    const [first, second] = await Promise.all([rowsOf(whole), rowsOf(other)]);
    expect(first).toHaveLength(areas.length);
    expect(second).toEqual(["ETH", "PRY"]);
  });

  test("a file that is let go half-way is no trouble to the next", async () => {
    const { rows, close } = await readParquet(bytesInput(whole));
    await rows[Symbol.asyncIterator]().next();
    close?.();
    expect(await rowsOf(whole)).toHaveLength(areas.length);
  });
});
