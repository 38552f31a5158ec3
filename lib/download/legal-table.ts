/** The legal record as rows of a file. */
import { LEGAL_COLUMNS, type LegalStatus } from "../contract";
import type { DownloadTable } from "./table";

const DESCRIPTIONS: Record<(typeof LEGAL_COLUMNS)[number], string> = {
  area: "Key of the area: ISO 3166-1 alpha-3, or ISO 3166-2 for a part of a country",
  name: "English name",
  iso3: "Country, ISO 3166-1 alpha-3",
  status:
    "banned, restricted, allowed, special-tariff or announced; a place without a row is unknown",
  since: "First day of the status",
  until: "Its last day; empty: no end is on record",
  datePrecision: "How exactly the days are known",
  summary: "What the report says",
  sourceUrl: "Where it was read",
  event: "Id of the event that supports it, in /api/v1/events",
};

export function legalTable(entries: readonly LegalStatus[]): DownloadTable {
  return {
    columns: LEGAL_COLUMNS.map((name) => ({
      name: name === "area" ? "area_id" : name,
      kind: name === "since" || name === "until" ? "day" : "text",
      description: DESCRIPTIONS[name],
    })),
    pages: async function* () {
      yield entries.map((entry) => LEGAL_COLUMNS.map((name) => entry[name]));
    },
  };
}
