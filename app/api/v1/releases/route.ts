import { listReleases } from "@/db/queries/releases";
import { endpoint, list } from "../endpoint";
import { pageParams } from "./page-params";

/** Newest first. */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(
  pageParams,
  async ({ db, asOf, query }) =>
    list(asOf, await listReleases(db, query), "There are not that many releases."),
);
