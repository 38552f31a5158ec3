/** What the chain did: epochs with their times, and every day of the network. */
import { asc, eq } from "drizzle-orm";
import type { ChainDay, EpochRow } from "../../lib/replays";
import type { Database } from "../client";
import { releaseCache } from "../release-cache";
import { difficultyEpoch, releaseLoad } from "../schema";
import type { AsOf } from "./as-of";
import { listNetworkDays } from "./catalogue";

export type ReplayRecord = { epochs: EpochRow[]; days: ChainDay[] };

/** Since the year before the first replay. */
const SINCE = { start: "2021-01-01", end: "9999-12-31" };

const records = releaseCache<ReplayRecord>("replay-record", 2);

/** Oldest first; computed once for each release. */
export function getReplayRecord(db: Database, asOf: AsOf): Promise<ReplayRecord> {
  return records(db, asOf, [], async () => {
    const [epochs, days] = await Promise.all([
      db
        .select({ epoch: difficultyEpoch })
        .from(difficultyEpoch)
        .innerJoin(releaseLoad, eq(releaseLoad.loadId, difficultyEpoch.loadId))
        .where(eq(releaseLoad.releaseId, asOf.release.id))
        .orderBy(asc(difficultyEpoch.height)),
      listNetworkDays(db, asOf, SINCE),
    ]);
    return {
      days: days.map(({ date, lastHeight, blocks, hashrateEhs }) => ({
        date,
        lastHeight,
        blocks,
        hashrateEhs,
      })),
      epochs: epochs.map(({ epoch }) => ({
        height: epoch.height,
        date: epoch.date,
        timestampS: epoch.timestampUtc === null ? null : epoch.timestampUtc.getTime() / 1000,
        difficulty: Number(epoch.difficulty),
        bits: epoch.bits,
        change: epoch.changeFraction === null ? null : Number(epoch.changeFraction),
      })),
    };
  });
}
