/** The figures that a shock is computed from: shares, prices, the newest epoch and day, efficiency. */
import { and, desc, eq, isNotNull } from "drizzle-orm";
import { unpublishedShare } from "../../lib/chart-series";
import { metricOf } from "../../lib/metrics";
import type { ShockRecord } from "../../lib/shock-outcome";
import type { Database } from "../client";
import { releaseCache } from "../release-cache";
import { area, difficultyEpoch, releaseLoad } from "../schema";
import { cachedTimeline } from "../timeline-cache";
import type { AsOf } from "./as-of";
import { listSources } from "./catalogue";
import { listCountryEntries } from "./country-entries";
import { getGlossaryFacts } from "./glossary-facts";
import { findObservations } from "./observations";

const records = releaseCache<ShockRecord | null>("shock-records", 8);

/**
 * @param sourceId a source of the default timeline; null or unknown: that of its newest snapshot
 * @returns null when the release has no shares, epoch, day or efficiency
 */
export function getShockRecord(
  db: Database,
  asOf: AsOf,
  sourceId: string | null,
): Promise<ShockRecord | null> {
  return records(db, asOf, [sourceId], async () => {
    const [shares, prices, entries, facts, epochs, stateShares, sources, stateAreas] =
      await Promise.all([
        cachedTimeline(db, asOf, metricOf("hashrate-share"), null),
        cachedTimeline(db, asOf, metricOf("electricity-price"), null),
        listCountryEntries(db, asOf),
        getGlossaryFacts(db, asOf),
        db
          .select({ epoch: difficultyEpoch })
          .from(difficultyEpoch)
          .innerJoin(releaseLoad, eq(releaseLoad.loadId, difficultyEpoch.loadId))
          .where(and(eq(releaseLoad.releaseId, asOf.release.id), isNotNull(difficultyEpoch.bits)))
          .orderBy(desc(difficultyEpoch.height))
          .limit(1),
        findObservations(db, asOf, { metric: "share-of-parent" }),
        listSources(db, asOf),
        db.select({ id: area.id, name: area.name }).from(area).where(eq(area.parentId, "USA")),
      ]);
    const newest = new Map(shares.frames.map((frame) => [frame.source, frame]));
    const frame = newest.get(sourceId ?? "") ?? shares.frames.at(-1);
    const epoch = epochs[0]?.epoch;
    if (!frame || !facts || !epoch || epoch.bits === null) return null;
    const known = new Map(entries.map((entry) => [entry.iso3, entry]));
    const priceOf = new Map(prices.frames.at(-1)?.cells.map(({ area, value }) => [area, value]));
    const countries = frame.cells
      .flatMap(({ area, value }) => {
        const entry = known.get(area);
        return entry && value !== null && value > 0 ? { entry, share: value } : [];
      })
      .map(({ entry, share }) => ({
        id: entry.iso3,
        name: entry.name,
        share,
        region: entry.region,
        priceUsdPerKwh: priceOf.get(entry.iso3) ?? null,
      }))
      .sort((a, b) => b.share - a.share);
    const nameOf = (id: string) => sources.find((source) => source.id === id)?.name ?? id;
    const american = countries.find(({ id }) => id === "USA")?.share ?? 0;
    const states = stateShares.filter(({ areaId }) => areaId.startsWith("US-"));
    const lastState = states
      .map(({ period_start }) => period_start)
      .sort()
      .at(-1);
    const { day, fleet } = facts;
    return {
      source: { id: frame.source, name: nameOf(frame.source) },
      sources: [...newest.values()].map(({ source, period }) => ({
        id: source,
        name: nameOf(source),
        period,
      })),
      period: frame.period,
      countries,
      rest: unpublishedShare(frame, new Set(known.keys())),
      areas: entries.map(({ iso3, name }) => ({ id: iso3, name })),
      isTopList: frame.scope === "top-n",
      areaCount: known.size,
      states: states
        .filter(({ period_start }) => period_start === lastState)
        .map(({ areaId, value, value_low, period_start }) => {
          const ofParent = value ?? value_low ?? 0;
          return {
            id: areaId,
            name: stateAreas.find(({ id }) => id === areaId)?.name ?? areaId,
            ofParent,
            share: ofParent * american,
            period: period_start.slice(0, 7),
          };
        })
        .sort((a, b) => b.share - a.share),
      epoch: {
        height: epoch.height,
        bits: epoch.bits,
        difficulty: Number(epoch.difficulty),
        date: epoch.date,
      },
      day: {
        date: day.date,
        lastHeight: day.lastHeight,
        priceUsd: day.priceUsd,
        feesBtcPerBlock: (day.feesBtc ?? 0) / Math.max(1, day.blocks),
      },
      efficiency: {
        jPerTh: fleet.value ?? 20,
        period: fleet.period,
        source: nameOf(fleet.source ?? ""),
      },
    };
  });
}
