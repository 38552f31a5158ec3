import { listCountryEntries } from "@/db/queries/country-entries";
import { endpoint, list } from "../endpoint";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint({}, async ({ db, asOf }) =>
  list(asOf, await listCountryEntries(db, asOf)),
);
