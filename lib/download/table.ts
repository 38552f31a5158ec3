/** What a file is made of: columns, pages of rows, and what has to be said about them. */

/** A day is `YYYY-MM-DD`, a number plain decimal text with its published digits, a flag `true` or `false`. */
export type CellKind = "text" | "number" | "day" | "flag";

export type DownloadColumn = {
  name: string;
  kind: CellKind;
  /** For the dictionary; says the unit of a number. */
  description: string;
};

/** Null: missing, never 0. */
export type DownloadCell = string | null;
export type DownloadRow = readonly DownloadCell[];

/** Rows that differ in a few cells only, as those of one snapshot do. */
export type RowBlock = {
  /** A whole row; what stands at the places of `ownAt` is not read. Blocks of the same kind share it. */
  shared: DownloadRow;
  /** Indices of the columns in which each row has its own cell, ascending. */
  ownAt: readonly number[];
  /** Of each row its cells at `ownAt`. */
  own: readonly DownloadRow[];
};

export type DownloadTable = {
  columns: readonly DownloadColumn[];
  /** Rows in a fixed order, read page by page: asked again, it begins anew. */
  pages(): AsyncIterable<readonly DownloadRow[]>;
  /** The same rows where they come in blocks: text is made of them several times faster. */
  blocks?(): AsyncIterable<readonly RowBlock[]>;
};

/** The rows of a block, one by one. */
export function rowsOf({ shared, ownAt, own }: RowBlock): DownloadRow[] {
  return own.map((cells) => {
    const row = shared.slice();
    for (let at = 0; at < ownAt.length; at++) row[ownAt[at] as number] = cells[at] ?? null;
    return row;
  });
}

/** Pages of blocks, whether the table has them or rows only. */
export async function* blocksOf({
  blocks,
  pages,
}: DownloadTable): AsyncGenerator<readonly RowBlock[]> {
  if (blocks) return yield* blocks();
  for await (const page of pages()) yield page.map((shared) => ({ shared, ownAt: [], own: [[]] }));
}

export type DownloadSource = {
  id: string;
  name: string;
  publisher: string;
  url: string | null;
  caveat: string | null;
  licence: DownloadLicence;
};

export type DownloadLicence = {
  id: string;
  name: string;
  url: string | null;
  /** What the reader has to keep to; null: nothing. */
  conditions: string | null;
  /** `yes`, `conditions` or `no`. */
  mayRedistribute: string;
  verified: boolean;
};

export type DownloadAbout = {
  /** File name without ending. */
  name: string;
  title: string;
  description: string;
  release: { id: number; label: string; createdAt: string };
  /** As the reader asked; null: the release. */
  asOf: string | null;
  /** Where it is had again. */
  address: string;
  sources: readonly DownloadSource[];
  /** Sources that may not be passed on: their rows are left out. */
  withheld: readonly DownloadSource[];
  /** Filters and anything else a reader must know. */
  notes: readonly string[];
};

export type Download = { about: DownloadAbout; table: DownloadTable };

/** A row as an object by column name. */
export function recordOf(
  columns: readonly DownloadColumn[],
  row: DownloadRow,
): Record<string, string | number | boolean | null> {
  return Object.fromEntries(
    columns.map(({ name, kind }, index) => [name, typedCell(kind, row[index] ?? null)]),
  );
}

/** The cell as JavaScript's own kind of value; a day stays text. */
export function typedCell(kind: CellKind, cell: DownloadCell): string | number | boolean | null {
  if (cell === null) return null;
  if (kind === "number") return Number(cell);
  return kind === "flag" ? cell === "true" : cell;
}

/** Licences with conditions, each with the sources that are under it. */
export function conditionsOf(
  sources: readonly DownloadSource[],
): { licence: DownloadLicence; sources: string[] }[] {
  const byLicence = new Map<string, { licence: DownloadLicence; sources: string[] }>();
  for (const { licence, name } of sources) {
    if (licence.mayRedistribute === "yes") continue;
    const entry = byLicence.get(licence.id) ?? { licence, sources: [] };
    entry.sources.push(name);
    byLicence.set(licence.id, entry);
  }
  return [...byLicence.values()];
}
