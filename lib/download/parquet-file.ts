/** Apache Parquet from pages of rows: one row group for every few pages, so memory stays flat. */
import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import { headOf } from "./json-file";
import type { CellKind, Download, DownloadRow } from "./table";

const GROUP_ROWS = 32_000;

const TYPES = {
  text: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  number: { type: "DOUBLE" },
  day: { type: "INT32", converted_type: "DATE" },
  flag: { type: "BOOLEAN" },
} as const;

/** Numbers are doubles, days dates, a missing cell null. The terms and the dictionary stand under the key `hashrate-atlas`. */
export async function* parquetBytes({ about, table }: Download): AsyncGenerator<Uint8Array> {
  const writer = new ByteWriter(1_000_000);
  const parquet = new ParquetWriter({
    writer,
    schema: [
      { name: "root", num_children: table.columns.length },
      ...table.columns.map(({ name, kind }) => ({
        name,
        repetition_type: "OPTIONAL" as const,
        ...TYPES[kind],
      })),
    ],
    kvMetadata: [{ key: "hashrate-atlas", value: JSON.stringify(headOf(about, table.columns)) }],
  });
  const taken = (): Uint8Array => {
    const bytes = writer.getBytes().slice();
    writer.index = 0;
    return bytes;
  };
  const writeGroup = (rows: readonly DownloadRow[]) =>
    parquet.write({
      rowGroupSize: GROUP_ROWS * 2,
      columnData: table.columns.map(({ name, kind }, index) => ({
        name,
        data: rows.map((row) => cell(kind, row[index] ?? null)),
      })),
    });
  let rows: DownloadRow[] = [];
  // The first page is a group of its own: the reader sees at once that it comes.
  let wanted = 1;
  for await (const page of table.pages()) {
    rows = rows.concat(page);
    if (rows.length < wanted) continue;
    wanted = GROUP_ROWS;
    await writeGroup(rows);
    rows = [];
    yield taken();
  }
  if (rows.length > 0) await writeGroup(rows);
  await parquet.finish();
  yield taken();
}

function cell(kind: CellKind, text: string | null): string | number | boolean | Date | undefined {
  if (text === null) return undefined;
  switch (kind) {
    case "number":
      return Number(text);
    case "day":
      return new Date(`${text}T00:00:00Z`);
    case "flag":
      return text === "true";
    case "text":
      return text;
  }
}
