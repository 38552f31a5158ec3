import { listDifficultyEpochs } from "@/db/queries/chain";
import { DIFFICULTY_COLUMNS } from "@/lib/contract";
import { endpoint, table } from "../endpoint";
import { pageOf } from "../paging";
import { readTimeRange } from "../time-range";
import { operation } from "./operation";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(
  operation.query,
  async ({ db, asOf, query, address }) => {
    const epochs = await listDifficultyEpochs(db, asOf, readTimeRange(query));
    return table(asOf, pageOf(epochs, query, asOf, address), {
      format: query.format,
      columns: DIFFICULTY_COLUMNS,
      name: ["difficulty"],
      reason: "No difficulty epoch begins in the range asked for.",
    });
  },
);
