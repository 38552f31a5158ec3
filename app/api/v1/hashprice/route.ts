import { getHashprice } from "@/db/queries/hashprice";
import { HASHPRICE_COLUMNS } from "@/lib/contract";
import { csv, endpoint, list } from "../endpoint";
import { operation } from "./operation";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(
  operation.query,
  async ({ db, asOf, query }) => {
    const { months, years } = await getHashprice(db, asOf);
    const rows = query.by === "year" ? years : months;
    return query.format === "csv"
      ? csv(["hashprice", query.by], HASHPRICE_COLUMNS, rows)
      : list(asOf, rows, "No complete month of the network is on record.");
  },
);
