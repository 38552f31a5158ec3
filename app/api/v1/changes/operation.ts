import { z } from "zod";
import { LedgerList } from "@/lib/contract";
import { operation as operationOf } from "../operation";
import { formatParam, sourceParam } from "../params";
import { period } from "../time-range";

export const operation = operationOf({
  tag: "Changes",
  summary: "Who gained, who lost",
  description:
    "Change of each share between two snapshots, in percentage points and EH/s. Across a series break it is refused, unless `across=true` asks for it; then every line says so.",
  query: {
    source: sourceParam,
    from: period,
    to: period,
    across: z.enum(["true", "false"]).default("false"),
    format: formatParam,
  },
  answer: LedgerList,
  examples: ["/api/v1/changes?source=luxor&from=2025-Q4&to=2026-Q3&format=csv"],
});
