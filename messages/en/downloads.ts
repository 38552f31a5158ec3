/** Texts of the files that are downloaded, and of the dialog and the page that offer them. */
export const downloads = {
  open: "All formats",
  title: "Download the data",
  lead: "Every file has numeric cells, ISO codes, and for each figure its source, vintage, unit, status and caveat. An empty cell is missing, never 0. The code NA is Namibia.",
  close: "Close",
  loading: "Counting the rows …",
  failed: "What can be downloaded could not be found out.",
  retry: "Try again",
  page: "This choice as a page",
  everythingElse: "Versions that never change, with checksums",
  scopes: {
    snapshot: "This snapshot",
    displayed: "As displayed",
    year: "This year",
    series: "This series",
    everything: "Everything",
  },
  means: {
    snapshot: "Every figure of the snapshot with all its columns, shares as fractions.",
    displayed: "The table of the page: its filters, its order, its units.",
    year: "Every snapshot of the metric that shares a day with the year.",
    series: "The metric through time, newest vintage of each snapshot.",
    everything: "Every figure of every source and metric, all vintages, parts of countries too.",
  },
  rows: (count: number) => (count === 1 ? "1 row" : `${count.toLocaleString("en")} rows`),
  about: (size: string) => `about ${size}`,
  formats: {
    csv: "CSV",
    xlsx: "Excel",
    json: "JSON",
    geojson: "GeoJSON",
    parquet: "Parquet",
    arrow: "Arrow",
    zip: "Zip",
  },
  formatMeans: {
    csv: "Text table (RFC 4180), for any program",
    xlsx: "Excel workbook with typed cells and a sheet on sources and terms",
    json: "Rows with the dictionary and the terms",
    geojson: "Shapes of the countries with their figures (RFC 7946)",
    parquet: "Columns with types, for DuckDB, pandas, R, Spark",
    arrow: "Arrow file (Feather), for pandas, R, Polars",
    zip: "CSV with dictionary, terms, citation (Data Package)",
  },
  conditions: "Conditions:",
  condition: (sources: string, licence: string, terms: string) =>
    `${sources}: ${licence}. ${terms}`,
  notVerified: "Not verified with the publisher.",
  moreSources: (count: number) => `and ${count} more`,
  withheld: (sources: string) =>
    `Left out, because its licence does not allow to pass it on: ${sources}.`,
  none: "Nothing of this choice was published, so there is nothing to download.",
  titles: {
    everything: "Everything on record",
    series: (metric: string, source: string | null) =>
      source === null ? `${metric}, whole record` : `${metric}, whole record, ${source}`,
    period: (metric: string, period: string, source: string | null) =>
      [metric, period, source].filter(Boolean).join(", "),
    displayed: (metric: string, period: string) => `${metric}, ${period}, as displayed`,
  },
  wholeRecord: "whole record",
  description:
    "Figures as published by their sources, collected by Hashrate Atlas. Estimates: nobody counts machines. Sources measure different things and are not to be joined.",
  displayedNote: "Filters, order and units are those of the page.",
  missing: "An empty cell is missing, never 0; status says why. The code NA is Namibia's.",
};
