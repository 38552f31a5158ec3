/** What turns the shares of a timeline into EH/s: one network total a snapshot, and what its source published itself. */
import type { NetworkTotalEntry, Timeline } from "../../lib/contract";
import { networkTotal } from "../../lib/network-total";
import type { Database } from "../client";
import { releaseCache } from "../release-cache";
import type { AsOf } from "./as-of";
import { listNetworkDays } from "./catalogue";
import { findObservations } from "./observations";

const totals = releaseCache<NetworkTotalEntry[]>("network-totals", 16);

/** One entry a frame of the timeline, in its order; `published` is empty where the source has no EH/s of that period. */
export function networkTotalsOf(
  db: Database,
  asOf: AsOf,
  { frames, source }: Timeline,
): Promise<NetworkTotalEntry[]> {
  return totals(db, asOf, [source], async () => {
    const [first] = frames;
    if (!first) return [];
    const within = {
      start: first.start,
      end:
        frames
          .map(({ end }) => end)
          .sort()
          .at(-1) ?? first.end,
    };
    const [days, rows] = await Promise.all([
      listNetworkDays(db, asOf, within),
      findObservations(db, asOf, {
        metric: "hashrate",
        sources: [...new Set(frames.map((frame) => frame.source))],
        areaKinds: ["country", "residual"],
      }),
    ]);
    return frames.map((frame) => ({
      source: frame.source,
      period: frame.period,
      ...networkTotal(frame, days),
      published: rows
        .filter(
          (row) =>
            row.source === frame.source &&
            row.period_start === frame.start &&
            row.period_end === frame.end,
        )
        .flatMap(({ areaId, value }) => (value === null ? [] : [{ area: areaId, ehs: value }])),
    }));
  });
}
