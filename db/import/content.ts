/** What a row says, as texts in a fixed order, and a digest of many rows in any order. */
import { createHash } from "node:crypto";
import { getTableColumns } from "drizzle-orm";
import { parsePeriod } from "../../lib/periods";
import { cell, type Row } from "../../lib/rules/table";
import { sha256 } from "../loads";
import { type Resource, readRow } from "../resources";
import { observation } from "../schema";

const OBSERVATION_KEYS = Object.keys(getTableColumns(observation)).filter(
  (key) => key !== "id" && key !== "loadId",
);

/**
 * The columns of a figure in the order of the table, empty where there is none; of other rows the cells of the file.
 * @param broken its period may be none
 */
export function contentOf(resource: Resource, row: Row, broken = false): string[] {
  if (resource.table !== observation) return resource.columns.map(({ name }) => cell(row, name));
  const cells =
    broken && !isPeriod(cell(row, "period")) ? { ...row.cells, period: "2000" } : row.cells;
  const read = readRow(resource, cells, 0);
  if (cells !== row.cells) Object.assign(read, { periodStart: null, periodEnd: null });
  return OBSERVATION_KEYS.map((key) => String(read[key] ?? ""));
}

/** The same rows have the same digest, in whatever order, encoding or format they came. */
export function digestOf(resource: Resource, rows: readonly Row[]): string {
  let [a, b] = [0n, 0n];
  for (const row of rows) {
    const hash = createHash("md5").update(contentOf(resource, row).join("\x1f")).digest("hex");
    a += BigInt(`0x${hash.slice(0, 15)}`);
    b += BigInt(`0x${hash.slice(15, 30)}`);
  }
  return contentDigest(rows.length, a, b);
}

/** @param a sum of the first 60 bits of the MD5 of each row; `b` of the next 60: sums know no order */
export function contentDigest(count: number, a: bigint, b: bigint): string {
  return sha256(`${count} ${a} ${b}`);
}

function isPeriod(text: string): boolean {
  try {
    parsePeriod(text);
    return true;
  } catch {
    return false;
  }
}
