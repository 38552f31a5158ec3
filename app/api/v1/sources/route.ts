import { listSources } from "@/db/queries/catalogue";
import type { AgedSource } from "@/lib/contract";
import { dataAgeOf } from "@/lib/freshness";
import { endpoint, list } from "../endpoint";
import { operation } from "./operation";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(
  operation.query,
  async ({ db, asOf, today }) => {
    const sources = await listSources(db, asOf);
    const rows: AgedSource[] = sources.map((source) => ({
      ...source,
      ...dataAgeOf(source, today),
    }));
    return list(asOf, rows);
  },
  { daily: true },
);
