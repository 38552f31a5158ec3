/** Apache Parquet from pages of rows: one row group for every few pages, so memory stays flat. */
import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import { headOf } from "./json-file";
import { blocksOf, type CellKind, type Download, type DownloadCell, type RowBlock } from "./table";

const GROUP_ROWS = 32_000;

const DAY_MS = 86_400_000;

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
  const readers = { ...READERS, day: dayNumbers() };
  const group = table.columns.map(({ name, kind }) => ({
    name,
    read: readers[kind],
    data: [] as (Value | undefined)[],
  }));
  let rows = 0;
  const add = ({ shared, ownAt, own }: RowBlock) => {
    rows += own.length;
    for (const [index, { data, read }] of group.entries()) {
      const cellOf = (text: DownloadCell | undefined) =>
        text === null || text === undefined ? undefined : read(text);
      const at = ownAt.indexOf(index);
      if (at >= 0) for (const cells of own) data.push(cellOf(cells[at]));
      else {
        const value = cellOf(shared[index]);
        for (let row = 0; row < own.length; row++) data.push(value);
      }
    }
  };
  const writeGroup = async () => {
    await parquet.write({ rowGroupSize: rows, columnData: group });
    for (const column of group) column.data = [];
    rows = 0;
  };
  // The first page is a group of its own: the reader sees at once that it comes.
  let wanted = 1;
  for await (const page of blocksOf(table)) {
    for (const block of page) add(block);
    if (rows < wanted) continue;
    wanted = GROUP_ROWS;
    await writeGroup();
    yield taken();
  }
  if (rows > 0) await writeGroup();
  await parquet.finish();
  yield taken();
}

/** Days since 1970 of a day; few days stand in many cells. */
function dayNumbers(): (day: string) => number {
  const known = new Map<string, number>();
  return (day) => {
    let number = known.get(day);
    if (number === undefined) {
      number = Date.parse(`${day}T00:00:00Z`) / DAY_MS;
      known.set(day, number);
    }
    return number;
  };
}

type Value = string | number | boolean;

const READERS: Record<Exclude<CellKind, "day">, (text: string) => Value> = {
  text: (text) => text,
  number: Number,
  flag: (text) => text === "true",
};
