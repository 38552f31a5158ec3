import { listReleases } from "@/db/queries/releases";
import { endpoint, list } from "../endpoint";
import { operation } from "./operation";

/** Newest first. */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(
  operation.query,
  async ({ db, asOf, query }) =>
    list(asOf, await listReleases(db, query), "There are not that many releases."),
);
