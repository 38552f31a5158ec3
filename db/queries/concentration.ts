/** Concentration of every snapshot of every source that lists countries. */
import {
  type CarbonRecord,
  type ConcentrationEntry,
  concentrationOf,
} from "../../lib/concentration-record";
import type { Timeline } from "../../lib/contract";
import type { Database } from "../client";
import { releaseCache } from "../release-cache";
import type { AsOf } from "./as-of";
import { listCountryEntries } from "./country-entries";
import { findObservations } from "./observations";
import { getShareRecord } from "./share-record";

export type ConcentrationRecord = {
  entries: ConcentrationEntry[];
  sources: Timeline["sources"];
  breaks: Timeline["breaks"];
};

const records = releaseCache<ConcentrationRecord>("concentration", 4);

/** Entries oldest first, with the sources that have any; computed once for each release. */
export function getConcentration(db: Database, asOf: AsOf): Promise<ConcentrationRecord> {
  return records(db, asOf, [], async () => {
    const [record, countries, carbon] = await Promise.all([
      getShareRecord(db, asOf),
      listCountryEntries(db, asOf),
      carbonRecord(db, asOf),
    ]);
    const areas = countries.map(({ iso3, region, groups }) => ({ id: iso3, region, groups }));
    const entries = concentrationOf(record.frames, areas, carbon);
    const used = new Set(entries.map(({ source }) => source));
    return {
      entries,
      sources: record.sources.filter(({ id }) => used.has(id)),
      breaks: record.breaks,
    };
  });
}

async function carbonRecord(db: Database, asOf: AsOf): Promise<CarbonRecord> {
  const rows = await findObservations(db, asOf, {
    metric: "carbon-intensity",
    areaKinds: ["country"],
  });
  const byArea = new Map<string, { year: number; gPerKwh: number }[]>();
  for (const { areaId, period_start, value } of rows) {
    if (value === null) continue;
    const years = byArea.get(areaId) ?? [];
    years.push({ year: Number(period_start.slice(0, 4)), gPerKwh: value });
    byArea.set(areaId, years);
  }
  for (const years of byArea.values()) years.sort((a, b) => a.year - b.year);
  return byArea;
}
