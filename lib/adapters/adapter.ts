/** Readers of the files that people really have: each turns one shape into the project's own columns, cell by cell, in text. */
import { parse } from "csv-parse/sync";
import { movePoint } from "../decimals";

export type Cells = Record<string, string>;

export type Adapted = {
  /** With the line of the file they come from; `area_id` is as the file names it, `publication_id` is left out. */
  rows: { line: number; cells: Cells }[];
  /** What the file has and the atlas has no place for, one sentence each. */
  notes: string[];
};

export type AdapterOptions = {
  /** US dollars for one unit of the file's currency; null: nobody said. */
  usdPerUnit: number | null;
  /** The same for a period, where it is known; with a word on where it comes from. Null: it is not known, and the row is left out. */
  rateOf?: (period: string) => { usdPerUnit: number; from: string } | null;
};

export type Adapter = {
  id: string;
  /** The table its rows belong to. */
  table: string;
  /** @param text the whole file, decoded */
  recognises(text: string): boolean;
  /** @throws NotThisShape */
  read(text: string, options: AdapterOptions): Adapted;
};

/** The file is not what the adapter reads; the message is a rule for the reader. */
export class NotThisShape extends Error {
  constructor(
    rule: string,
    readonly line = 1,
  ) {
    super(rule);
    this.name = "NotThisShape";
  }
}

export type GridRow = { line: number; cells: string[] };

/**
 * Records of separated text with the line each ends on; nothing is converted.
 * @throws NotThisShape for quotes that do not match
 */
export function gridOf(text: string, delimiter = ","): GridRow[] {
  try {
    const parsed = parse(text, {
      delimiter,
      info: true,
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      quote: delimiter === "\t" ? null : '"',
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return parsed.map(({ record, info }) => ({
      line: info.lines,
      cells: record.map((cell) => cell.trim()),
    }));
  } catch (error) {
    throw new NotThisShape(
      "has quotes that do not match",
      Number((error as { lines?: number }).lines ?? 1),
    );
  }
}

/** A file that has lines before its header: the rows below the first row that `isHeader`. */
export function tableBelow(
  rows: readonly GridRow[],
  isHeader: (cells: readonly string[]) => boolean,
) {
  const at = rows.findIndex(({ cells }) => isHeader(cells));
  const header = rows[at];
  if (!header) throw new NotThisShape("the header is not found");
  const column = (...names: string[]) =>
    header.cells.findIndex((cell) => names.includes(cell.toLowerCase()));
  return { header: header.cells, rows: rows.slice(at + 1), column };
}

/** Half a unit of the last digit of a decimal as it is written: 0.05 for 3.1; null when it is none. */
export function halfUnit(text: string): string | null {
  if (!/^-?\d+(\.\d+)?$/.test(text)) return null;
  const decimals = text.split(".")[1]?.length ?? 0;
  return movePoint("5", -decimals - 1);
}

/** The cells of a number that was published: status, value and the resolution of its digits, which `moved` scales. */
export function published(text: string, moved = 0): Cells {
  const value = movePoint(text, moved);
  const half = halfUnit(text);
  return {
    value,
    status: /^-?0(\.0+)?$/.test(value) ? "zero" : "value",
    resolution: half === null ? "" : movePoint(half, moved),
    date_precision: "exact",
  };
}

/** Money in another currency as dollars, to five digits after the point; the file's own figure is kept beside it. */
export function converted(local: string, currency: string, usdPerUnit: number | null): Cells {
  if (usdPerUnit === null)
    throw new NotThisShape(
      `prices are in ${currency}: say --rate with the US dollars for one ${currency}`,
    );
  const half = halfUnit(local);
  const value = Number((Number(local) * usdPerUnit).toFixed(5))
    .toFixed(5)
    .replace(/\.?0+$/, "");
  return {
    value: Number.isFinite(Number(local)) ? value : local,
    status: Number(value) === 0 ? "zero" : "value",
    resolution:
      half === null ? "" : String(Number((Number(half) * usdPerUnit + 0.000005).toFixed(7))),
    date_precision: "exact",
    currency,
    value_local: local,
    caveat: `converted at ${usdPerUnit} USD/${currency}`,
  };
}

/**
 * JSON of a text.
 * @throws NotThisShape
 */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new NotThisShape("is no JSON");
  }
}

/** The day (UTC) of a moment in seconds, `YYYY-MM-DD`; empty when it is none. */
export function dayOf(unixSeconds: unknown): string {
  const isMoment = typeof unixSeconds === "number" && Math.abs(unixSeconds) < 1e11;
  return isMoment ? new Date(unixSeconds * 1000).toISOString().slice(0, 10) : "";
}

/** A sentence about what was left out, or none. */
export function leftOut(names: Iterable<string>, why: string): string[] {
  const list = [...new Set(names)].sort();
  if (list.length === 0) return [];
  const told = list.slice(0, 12).join(", ");
  return [`left out, ${why}: ${told}${list.length > 12 ? ` and ${list.length - 12} more` : ""}`];
}
