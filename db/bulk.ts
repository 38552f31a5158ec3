/** Rows by the engine's own bulk way: COPY, from a stream on PostgreSQL, from a blob on the embedded engine. */
import { once } from "node:events";
import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { Database } from "./client";

/**
 * Adds rows of text to a table; null is SQL's.
 * @param db of one session, as `exclusively` hands it out: neither a pool nor a transaction
 * @param table as SQL writes its name
 */
export async function copyRows(
  db: Database,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly (string | null)[])[],
): Promise<void> {
  await copyText(db, table, columns, rows.map(copyLine).join(""));
}

/** A row as `copyText` takes it; null is SQL's. */
export function copyLine(cells: readonly (string | null)[]): string {
  return `${cells.map(escaped).join("\t")}\n`;
}

/** The same of rows that `copyLine` has written. */
export async function copyText(
  db: Database,
  table: string,
  columns: readonly string[],
  text: string,
): Promise<void> {
  const { $client: client } = db as Database & { $client?: unknown };
  const target = `copy ${table} (${columns.join(", ")}) from`;
  if (client instanceof PGlite) {
    await client.query(`${target} '/dev/blob'`, [], { blob: new Blob([text]) });
  } else if (client instanceof pg.Client) {
    const stream = client.query(copyFrom(`${target} stdin`));
    stream.end(text);
    await once(stream, "finish");
  } else throw new Error("rows are copied in a session of their own");
}

const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  "\t": "\\t",
  "\n": "\\n",
  "\r": "\\r",
};

/** A cell in COPY's text format. */
function escaped(text: string | null): string {
  if (text === null) return "\\N";
  return /[\\\t\n\r]/.test(text)
    ? text.replace(/[\\\t\n\r]/g, (sign) => ESCAPES[sign] ?? "")
    : text;
}
