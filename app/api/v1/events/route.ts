import { findCountry, listEvents } from "@/db/queries/catalogue";
import { endpoint, list } from "../endpoint";
import { ApiProblem } from "../problem";
import { operation } from "./operation";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(
  operation.query,
  async ({ db, asOf, query }) => {
    const events = await listEvents(db, asOf);
    if (query.country === undefined) return list(asOf, events);
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
      events.filter(({ iso3 }) => iso3 === country.iso3),
      `No event of ${country.name} is recorded.`,
    );
  },
);
