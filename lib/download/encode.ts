/** A download in a format, as bytes that are made while they are read. Runs on the server. */
import type { Geometry } from "geojson";
import { arrowBytes } from "./arrow-file";
import { csvText } from "./csv-file";
import type { Format } from "./formats";
import { geoJsonText, jsonText } from "./json-file";
import { type PackedTable, packageBytes } from "./package-file";
import { parquetBytes } from "./parquet-file";
import type { Download } from "./table";
import { xlsxBytes } from "./xlsx-file";

export type Surroundings = {
  /** By area id; null: the area has no place. */
  geometryOf(area: string): Geometry | null;
  /** Tables that an archive has beside the figures. */
  packed: readonly PackedTable[];
};

/** Bytes of the file. The rows are read once, and no faster than the bytes are taken. */
export function encode(
  download: Download,
  format: Format,
  { geometryOf, packed }: Surroundings,
): AsyncGenerator<Uint8Array> {
  switch (format) {
    case "csv":
      return utf8(csvText(download.table));
    case "json":
      return utf8(jsonText(download));
    case "geojson":
      return utf8(geoJsonText(download, geometryOf));
    case "xlsx":
      return xlsxBytes(download);
    case "parquet":
      return parquetBytes(download);
    case "arrow":
      return arrowBytes(download);
    case "zip":
      return packageBytes(download, packed);
  }
}

async function* utf8(text: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  for await (const part of text) yield Buffer.from(part);
}
