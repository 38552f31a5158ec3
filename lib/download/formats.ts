/** The file formats, in the order in which they are offered. */
export const FORMATS = ["csv", "xlsx", "json", "geojson", "parquet", "arrow", "zip"] as const;
export type Format = (typeof FORMATS)[number];

export const MEDIA_TYPES: Record<Format, string> = {
  csv: "text/csv; charset=utf-8; header=present",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  json: "application/json; charset=utf-8",
  geojson: "application/geo+json",
  parquet: "application/vnd.apache.parquet",
  arrow: "application/vnd.apache.arrow.file",
  zip: "application/zip",
};

/** What is chosen: one snapshot, a year, a series, all there is, or the table as it stands on the page. */
export const SCOPES = ["snapshot", "displayed", "year", "series", "everything"] as const;
export type DownloadScope = (typeof SCOPES)[number];

/** Rows that a sheet of a spreadsheet takes, without its header. */
export const MAX_SHEET_ROWS = 1_048_575;

/** A map needs one row an area; a sheet ends somewhere. */
export function formatsOf(scope: DownloadScope, rows: number): Format[] {
  return FORMATS.filter(
    (format) =>
      (format !== "geojson" || scope === "snapshot" || scope === "displayed") &&
      (format !== "xlsx" || rows <= MAX_SHEET_ROWS),
  );
}
