import { listCountryEntries } from "@/db/queries/country-entries";
import { endpoint, list } from "../endpoint";
import { operation } from "./operation";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(
  operation.query,
  async ({ db, asOf }) => list(asOf, await listCountryEntries(db, asOf)),
);
