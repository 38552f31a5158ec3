import { listNetworkDays } from "@/db/queries/catalogue";
import { NetworkDay } from "@/lib/contract";
import { endpoint, table } from "../endpoint";
import { pageOf } from "../paging";
import { readTimeRange } from "../time-range";
import { operation } from "./operation";

const columns = Object.keys(NetworkDay.shape) as (keyof NetworkDay)[];

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(
  operation.query,
  async ({ db, asOf, query, address }) => {
    const days = await listNetworkDays(db, asOf, readTimeRange(query));
    return table(asOf, pageOf(days, query, asOf, address), {
      format: query.format,
      columns,
      name: ["network"],
      reason: "No day of the network lies in the range asked for.",
    });
  },
);
