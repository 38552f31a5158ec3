/** JSON and GeoJSON from pages of rows. */
import type { Geometry } from "geojson";
import {
  type Download,
  type DownloadAbout,
  type DownloadColumn,
  type DownloadRow,
  recordOf,
} from "./table";

/** What stands before the rows: the release, the terms, the dictionary. */
export function headOf(about: DownloadAbout, columns: readonly DownloadColumn[]) {
  const { name: _, ...head } = about;
  return { ...head, columns };
}

/** `{…about, columns, rows: [{column: value}]}`; numbers keep the published digits. */
export async function* jsonText({ about, table }: Download): AsyncGenerator<string> {
  const head = JSON.stringify(headOf(about, table.columns));
  yield `${head.slice(0, -1)},"rows":[`;
  const names = table.columns.map(({ name }) => `${JSON.stringify(name)}:`);
  let separator = "\n";
  for await (const page of table.pages()) {
    let text = "";
    for (const row of page) {
      text += `${separator}${jsonRow(table.columns, names, row)}`;
      separator = ",\n";
    }
    yield text;
  }
  yield "\n]}\n";
}

function jsonRow(
  columns: readonly DownloadColumn[],
  names: readonly string[],
  row: DownloadRow,
): string {
  let text = "{";
  for (let index = 0; index < columns.length; index++) {
    const cell = row[index] ?? null;
    const kind = columns[index]?.kind;
    if (index > 0) text += ",";
    text += names[index];
    text += cell === null || kind === "number" || kind === "flag" ? cell : JSON.stringify(cell);
  }
  return `${text}}`;
}

/**
 * RFC 7946: one feature a row, the area's shape or point as its geometry; null for an area that has no place.
 * @param geometryOf by area id or ISO 3166-1 alpha-3
 */
export async function* geoJsonText(
  { about, table }: Download,
  geometryOf: (area: string) => Geometry | null,
): AsyncGenerator<string> {
  const head = JSON.stringify({ type: "FeatureCollection", ...headOf(about, table.columns) });
  yield `${head.slice(0, -1)},"features":[`;
  const place = table.columns.findIndex(({ name }) => name === "area_id");
  let separator = "\n";
  for await (const page of table.pages()) {
    for (const row of page) {
      const area = row[place] ?? null;
      const feature = {
        type: "Feature",
        geometry: area === null ? null : geometryOf(area),
        properties: recordOf(table.columns, row),
      };
      yield `${separator}${JSON.stringify(feature)}`;
      separator = ",\n";
    }
  }
  yield "\n]}\n";
}
