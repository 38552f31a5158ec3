import { listPublications } from "@/db/queries/catalogue";
import { endpoint, list } from "../endpoint";
import { recordedSource } from "../recorded";
import { operation } from "./operation";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(
  operation.query,
  async ({ db, asOf, query }) => {
    const source = await recordedSource(db, asOf, query.source);
    return list(
      asOf,
      await listPublications(db, asOf, source),
      "No publication came out before the day asked for.",
    );
  },
);
