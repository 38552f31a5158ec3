/** The areas of `data/areas.csv` as far as the map needs them. */
import { readFileSync } from "node:fs";
import { csvParse } from "d3-dsv";

export type Area = {
  areaId: string;
  kind: string;
  /** Three digits as in ISO 3166-1; empty for areas without a number. */
  isoNumeric: string;
  name: string;
  geometry: "shape" | "point" | "none";
  /** Where a label or a circle stands, in degrees; null for areas without a place. */
  place: [lon: number, lat: number] | null;
};

export function readAreas(path: string): Area[] {
  return csvParse(readFileSync(path, "utf8")).map((row) => {
    const areaId = row.area_id ?? "";
    return {
      areaId,
      kind: row.kind ?? "",
      isoNumeric: row.iso_numeric ?? "",
      name: row.name ?? "",
      geometry: geometryOf(areaId, row.geometry),
      place: row.lon && row.lat ? [Number(row.lon), Number(row.lat)] : null,
    };
  });
}

function geometryOf(areaId: string, text: string | undefined): Area["geometry"] {
  if (text === "shape" || text === "point" || text === "none") return text;
  throw new RangeError(`${areaId}: geometry is "${text}"`);
}
