/** Shares that one report or press text gave of single countries. */
import { formatPeriod } from "../../lib/periods";
import type { SingleValue } from "../../lib/single-values";
import type { Database } from "../client";
import { releaseCache } from "../release-cache";
import type { AsOf } from "./as-of";
import { listSources } from "./catalogue";
import { findObservations } from "./observations";

const METRIC = "hashrate-share";
/** Lists that are a basket or a survey of their own are sources to be looked at alone, not single values. */
const SCOPES = new Set(["single-value", "partial-list"]);

const singleValues = releaseCache<SingleValue[]>("single-values", 16);

/** Single published shares of countries, oldest first, of sources outside of the timeline. */
export function listSingleValues(db: Database, asOf: AsOf): Promise<SingleValue[]> {
  return singleValues(db, asOf, [], async () => {
    const context = (await listSources(db, asOf)).filter(({ role }) => role === "context");
    const names = new Map(context.map(({ id, name }) => [id, name]));
    const rows = await findObservations(db, asOf, {
      metric: METRIC,
      sources: [...names.keys()],
      areaKinds: ["country"],
    });
    return rows
      .filter(({ scope }) => SCOPES.has(scope))
      .map((row) => ({
        area: row.areaId,
        period: formatPeriod({
          start: row.period_start,
          end: row.period_end,
          kind: row.period_kind,
        }),
        start: row.period_start,
        end: row.period_end,
        value: row.value,
        low: row.value_low,
        high: row.value_high,
        resolution: row.resolution,
        source: names.get(row.source) ?? row.source,
        quality: row.quality,
        caveat: row.caveat,
        url: row.source_url,
      }))
      .sort((a, b) => (a.start < b.start ? -1 : 1));
  });
}
