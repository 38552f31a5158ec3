import { listEvents } from "@/db/queries/catalogue";
import { endpoint, list } from "../endpoint";
import { recordedCountry } from "../recorded";
import { operation } from "./operation";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(
  operation.query,
  async ({ db, asOf, query }) => {
    const events = await listEvents(db, asOf);
    if (query.country === undefined) return list(asOf, events);
    const country = await recordedCountry(db, query.country);
    return list(
      asOf,
      events.filter(({ iso3 }) => iso3 === country.iso3),
      `No event of ${country.name} is recorded.`,
    );
  },
);
