import { z } from "zod";
import { findCountry, listLegalStatuses } from "@/db/queries/catalogue";
import { endpoint, list } from "../endpoint";
import { ApiProblem } from "../problem";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(
  { country: z.string().min(1).optional() },
  async ({ db, asOf, query }) => {
    const statuses = await listLegalStatuses(db, asOf);
    if (query.country === undefined) return list(asOf, statuses);
    const country = await findCountry(db, query.country.toUpperCase());
    if (!country)
      throw new ApiProblem(
        404,
        "unknown-country",
        `There is no country ${query.country}.`,
        "country",
      );
    return list(
      asOf,
      statuses.filter(({ iso3 }) => iso3 === country.iso3),
      `The legal status of mining in ${country.name} is unknown: no event on record says it.`,
    );
  },
);
