import { listClaims } from "@/db/queries/catalogue";
import { Claim } from "@/lib/contract";
import { endpoint, table } from "../endpoint";
import { operation } from "./operation";

const columns = Object.keys(Claim.shape) as (keyof Claim)[];

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(
  operation.query,
  async ({ db, asOf, query }) =>
    table(
      asOf,
      { rows: await listClaims(db, asOf), link: null },
      { format: query.format, columns, name: "hashrate-atlas-claims" },
    ),
);
