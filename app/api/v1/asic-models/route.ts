import { listAsicModels } from "@/db/queries/chain";
import { ASIC_COLUMNS } from "@/lib/contract";
import { endpoint, table } from "../endpoint";
import { operation } from "./operation";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(
  operation.query,
  async ({ db, asOf, query }) =>
    table(
      asOf,
      { rows: await listAsicModels(db, asOf), link: null },
      { format: query.format, columns: ASIC_COLUMNS, name: ["asic-models"] },
    ),
);
