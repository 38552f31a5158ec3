import { listBreaks } from "@/db/queries/catalogue";
import { endpoint, list } from "../endpoint";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint({}, async ({ db, asOf }) =>
  list(asOf, await listBreaks(db, asOf)),
);
