import { z } from "zod";
import { listNetworkDays } from "@/db/queries/catalogue";
import { NetworkDay } from "@/lib/contract";
import { formatCsv } from "@/lib/csv";
import { csv, endpoint, list } from "../endpoint";
import { readTimeRange, timeRangeParams } from "../time-range";

const columns = Object.keys(NetworkDay.shape) as (keyof NetworkDay)[];

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(
  { ...timeRangeParams, format: z.enum(["json", "csv"]).default("json") },
  async ({ db, asOf, query }) => {
    const days = await listNetworkDays(db, asOf, readTimeRange(query));
    if (query.format === "csv") return csv(formatCsv(columns, days), "hashrate-atlas-network.csv");
    return list(asOf, days, "No day of the network lies in the range asked for.");
  },
);
