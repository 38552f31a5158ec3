/** What the story is computed from: the record of the claims, and provinces, epochs and prices. */

import { asc, eq } from "drizzle-orm";
import { metricOf } from "../../lib/metrics";
import type { StoryRecord } from "../../lib/story";
import type { Database } from "../client";
import { releaseCache } from "../release-cache";
import { difficultyEpoch, releaseLoad } from "../schema";
import { cachedTimeline } from "../timeline-cache";
import type { AsOf } from "./as-of";
import { listNetworkDays } from "./catalogue";
import { figureOf, getClaimRecord } from "./claim-record";
import { findObservations } from "./observations";

/** The spring in which China banned mining and the autumn after. */
const BAN = { start: "2021-04-01", end: "2021-12-01" };

const records = releaseCache<StoryRecord>("story", 4);

/** Computed once for each release. */
export function getStoryRecord(db: Database, asOf: AsOf): Promise<StoryRecord> {
  return records(db, asOf, [], async () => {
    const [claims, prices, provinces, banDays, epochs] = await Promise.all([
      getClaimRecord(db, asOf),
      cachedTimeline(db, asOf, metricOf("electricity-price"), null),
      findObservations(db, asOf, { metric: "share-of-parent", areas: ["CN-SC", "CN-XJ"] }),
      listNetworkDays(db, asOf, BAN),
      db
        .select({ date: difficultyEpoch.date, change: difficultyEpoch.changeFraction })
        .from(difficultyEpoch)
        .innerJoin(releaseLoad, eq(releaseLoad.loadId, difficultyEpoch.loadId))
        .where(eq(releaseLoad.releaseId, asOf.release.id))
        .orderBy(asc(difficultyEpoch.height)),
    ]);
    return {
      claims,
      prices,
      provinces: provinces.map(figureOf),
      banDays,
      banEpochs: epochs
        .filter(({ date }) => date >= BAN.start && date < BAN.end)
        .map(({ date, change }) => ({ date, change: change === null ? null : Number(change) })),
    };
  });
}
