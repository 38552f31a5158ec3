import { listLegalStatuses } from "@/db/queries/catalogue";
import { LEGAL_COLUMNS } from "@/lib/contract";
import { legalStatusOn } from "@/lib/legal-status";
import { csv, endpoint, list } from "../endpoint";
import { recordedCountry } from "../recorded";
import { operation } from "./operation";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(
  operation.query,
  async ({ db, asOf, query: { country: code, on, format } }) => {
    const country = code === undefined ? null : await recordedCountry(db, code);
    const statuses = (await listLegalStatuses(db, asOf)).filter(
      (entry, _, all) =>
        (country === null || entry.iso3 === country.iso3) &&
        (on === undefined || legalStatusOn(all, entry.area, on) === entry),
    );
    if (format === "csv") return csv(["legal-status", on, country?.iso3], LEGAL_COLUMNS, statuses);
    const where = country === null ? "" : ` in ${country.name}`;
    const when = on === undefined ? "" : ` on ${on}`;
    return list(
      asOf,
      statuses,
      `The legal status of mining${where}${when} is unknown: no event on record says it.`,
    );
  },
);
