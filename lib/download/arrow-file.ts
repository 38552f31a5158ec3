/** Apache Arrow's file format (Feather 2) from pages of rows: one record batch a page. */
import {
  Bool,
  type DataType,
  DateDay,
  Field,
  Float64,
  makeData,
  RecordBatch,
  RecordBatchFileWriter,
  Schema,
  Struct,
  Utf8,
  vectorFromArray,
} from "apache-arrow";
import { headOf } from "./json-file";
import type { CellKind, Download, DownloadColumn, DownloadRow } from "./table";

const TYPES: Record<CellKind, () => DataType> = {
  text: () => new Utf8(),
  number: () => new Float64(),
  day: () => new DateDay(),
  flag: () => new Bool(),
};

/** Hands over what it has written, so that nothing piles up. */
class DrainedWriter extends RecordBatchFileWriter {
  private chunks: Uint8Array[] = [];

  protected override _write(chunk: ArrayBufferView): this {
    const bytes = new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    this.chunks.push(bytes.slice());
    this._position += bytes.byteLength;
    return this;
  }

  drain(): Uint8Array {
    const bytes = Buffer.concat(this.chunks);
    this.chunks = [];
    return bytes;
  }
}

/** Numbers are doubles, days dates, a missing cell null. The terms and the dictionary stand in the schema's metadata. */
export async function* arrowBytes({ about, table }: Download): AsyncGenerator<Uint8Array> {
  const fields = table.columns.map(({ name, kind }) => new Field(name, TYPES[kind](), true));
  const terms = JSON.stringify(headOf(about, table.columns));
  const schema = new Schema(fields, new Map([["hashrate-atlas", terms]]));
  const writer = new DrainedWriter();
  writer.reset(undefined, schema);
  for await (const page of table.pages()) {
    writer.write(batchOf(schema, table.columns, page));
    yield writer.drain();
  }
  writer.finish();
  yield writer.drain();
}

function batchOf(
  schema: Schema,
  columns: readonly DownloadColumn[],
  page: readonly DownloadRow[],
): RecordBatch {
  const children = columns.map(({ kind }, index) => {
    const cells = page.map((row) => cell(kind, row[index] ?? null));
    const [data] = vectorFromArray(cells, TYPES[kind]()).data;
    if (!data) throw new RangeError("a column without data");
    return data;
  });
  const type = new Struct(schema.fields);
  return new RecordBatch(schema, makeData({ type, length: page.length, nullCount: 0, children }));
}

function cell(kind: CellKind, text: string | null): string | number | boolean | Date | null {
  if (text === null) return null;
  if (kind === "number") return Number(text);
  if (kind === "day") return new Date(`${text}T00:00:00Z`);
  return kind === "flag" ? text === "true" : text;
}
