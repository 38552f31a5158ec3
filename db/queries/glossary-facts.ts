/** The figures that the glossary's examples are computed from. */
import { and, desc, eq, isNotNull } from "drizzle-orm";
import { SnapshotRow } from "../../lib/contract";
import type { GlossaryFacts } from "../../lib/glossary";
import { metricOf } from "../../lib/metrics";
import { formatPeriod } from "../../lib/periods";
import type { Database } from "../client";
import { releaseCache } from "../release-cache";
import { difficultyEpoch, networkDay, releaseLoad } from "../schema";
import { cachedTimeline } from "../timeline-cache";
import type { AsOf } from "./as-of";
import { listCountries } from "./catalogue";
import { findObservations } from "./observations";

const answers = releaseCache<GlossaryFacts | null>("glossary-facts", 4);

/** Null when the release has no network day, epoch, share or efficiency. */
export function getGlossaryFacts(db: Database, asOf: AsOf): Promise<GlossaryFacts | null> {
  return answers(db, asOf, [], async () => {
    const [days, epochs, fleets, timeline, countries] = await Promise.all([
      db
        .select({ day: networkDay })
        .from(networkDay)
        .innerJoin(releaseLoad, eq(releaseLoad.loadId, networkDay.loadId))
        .where(
          and(
            eq(releaseLoad.releaseId, asOf.release.id),
            isNotNull(networkDay.priceUsd),
            isNotNull(networkDay.feesBtc),
            isNotNull(networkDay.issuanceBtc),
          ),
        )
        .orderBy(desc(networkDay.date))
        .limit(1),
      db
        .select({ epoch: difficultyEpoch })
        .from(difficultyEpoch)
        .innerJoin(releaseLoad, eq(releaseLoad.loadId, difficultyEpoch.loadId))
        .where(eq(releaseLoad.releaseId, asOf.release.id))
        .orderBy(desc(difficultyEpoch.height))
        .limit(1),
      findObservations(db, asOf, { metric: "fleet-efficiency", areaKinds: ["world"] }),
      cachedTimeline(db, asOf, metricOf("hashrate-share"), null),
      listCountries(db),
    ]);
    const day = days[0]?.day;
    const epoch = epochs[0]?.epoch;
    const frame = timeline.frames.at(-1);
    const fleet = fleets
      .filter(({ value }) => value !== null)
      .reduce<SnapshotRow | null>(
        (newest, row) => (newest === null || row.period_end > newest.period_end ? row : newest),
        null,
      );
    if (!day || !epoch || !frame || !fleet) return null;
    const row = SnapshotRow.parse(fleet);
    return {
      day: {
        date: day.date,
        lastHeight: day.lastHeight,
        blocks: day.blocks,
        difficultyMean: Number(day.difficultyMean),
        hashrateEhs: Number(day.hashrateEhs),
        priceUsd: Number(day.priceUsd),
        issuanceBtc: Number(day.issuanceBtc),
        feesBtc: Number(day.feesBtc),
      },
      epoch: {
        height: epoch.height,
        date: epoch.date,
        difficulty: Number(epoch.difficulty),
        changeFraction: epoch.changeFraction === null ? null : Number(epoch.changeFraction),
      },
      frame,
      frameSource: timeline.sources.find(({ id }) => id === frame.source)?.name ?? frame.source,
      fleet: {
        ...row,
        period: formatPeriod({
          start: row.period_start,
          end: row.period_end,
          kind: row.period_kind,
        }),
      },
      country: (iso3) => countries.find((country) => country.iso3 === iso3)?.name ?? iso3,
    };
  });
}
