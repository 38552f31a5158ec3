import { plainNumber } from "../../lib/decimals";
import { decode } from "./decode";
import { type Records, rowOf, Unreadable } from "./records";

/**
 * Rows of a JSON list of objects, or of the list under `rows` or `data`; a row's line is its place in the list, the
 * first being 2 as in a table with a header.
 * @throws Unreadable when it is something else
 */
export async function readJson(bytes: Uint8Array): Promise<Records> {
  const { text, note } = await decode(bytes);
  const list = listOf(parseJson(text));
  const columns = [...new Set(list.flatMap((entry) => Object.keys(entry)))];
  async function* rows() {
    for (const [index, entry] of list.entries()) {
      const line = index + 2;
      yield rowOf(
        columns,
        line,
        columns.map((column) => cellText(entry[column], line)),
      );
    }
  }
  return { columns, rows: rows(), notes: note ? [note] : [] };
}

/** @throws Unreadable when the text is no JSON */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Unreadable(`is no JSON: ${(error as Error).message.split("\n")[0]?.slice(0, 200)}`);
  }
}

/** The text of one JSON or Parquet value. */
export function cellText(value: unknown, line: number): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return Number.isFinite(value) ? plainNumber(value) : String(value);
  if (value instanceof Date) {
    const written = value.toISOString();
    return written.endsWith("T00:00:00.000Z")
      ? written.slice(0, 10)
      : written.replace(".000Z", "Z");
  }
  if (typeof value === "object")
    throw new Unreadable("has a value that is a list or an object", line);
  return String(value);
}

function listOf(value: unknown): Record<string, unknown>[] {
  const holder = value as { rows?: unknown; data?: unknown } | null;
  const list = Array.isArray(value) ? value : (holder?.rows ?? holder?.data);
  if (!Array.isArray(list))
    throw new Unreadable("is no list of objects, nor has one under rows or data");
  if (list.length === 0) throw new Unreadable("the file is empty");
  const wrong = list.findIndex(
    (entry) => typeof entry !== "object" || entry === null || Array.isArray(entry),
  );
  if (wrong >= 0) throw new Unreadable("is no object", wrong + 2, String(list[wrong]).slice(0, 80));
  return list;
}
