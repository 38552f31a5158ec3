import { findCountry, listLegalStatuses } from "@/db/queries/catalogue";
import { LEGAL_COLUMNS } from "@/lib/contract";
import { formatCsv } from "@/lib/csv";
import { legalStatusOn } from "@/lib/legal-status";
import { csv, endpoint, list } from "../endpoint";
import { ApiProblem } from "../problem";
import { operation } from "./operation";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(
  operation.query,
  async ({ db, asOf, query: { country: code, on, format } }) => {
    const country = code === undefined ? null : await findCountry(db, code.toUpperCase());
    if (code !== undefined && !country)
      throw new ApiProblem(404, "unknown-country", `There is no country ${code}.`, "country");
    const statuses = (await listLegalStatuses(db, asOf)).filter(
      (entry, _, all) =>
        (country === null || entry.iso3 === country.iso3) &&
        (on === undefined || legalStatusOn(all, entry.area, on) === entry),
    );
    if (format === "csv") {
      const name = ["hashrate-atlas_legal-status", on, country?.iso3].filter(Boolean).join("_");
      return csv(formatCsv(LEGAL_COLUMNS, statuses), `${name}.csv`);
    }
    const where = country === null ? "" : ` in ${country.name}`;
    const when = on === undefined ? "" : ` on ${on}`;
    return list(
      asOf,
      statuses,
      `The legal status of mining${where}${when} is unknown: no event on record says it.`,
    );
  },
);
