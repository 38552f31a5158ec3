/** Hashrate shares of every source, also of those that the default timeline leaves out. */
import type { Timeline } from "../../lib/contract";
import { framesOfSources, Shared } from "../../lib/frames";
import type { Database } from "../client";
import { releaseCache } from "../release-cache";
import type { AsOf } from "./as-of";
import { listBreaks, listSources } from "./catalogue";
import { findObservations } from "./observations";

const answers = releaseCache<Timeline>("share-record", 8);

/** Snapshots of every source, oldest first, computed once for each release. */
export function getShareRecord(db: Database, asOf: AsOf): Promise<Timeline> {
  return answers(db, asOf, [], async () => {
    const [rows, breaks, sources] = await Promise.all([
      findObservations(db, asOf, {
        metric: "hashrate-share",
        areaKinds: ["country", "residual"],
      }),
      listBreaks(db, asOf),
      listSources(db, asOf),
    ]);
    const notes = new Shared<string>();
    const frames = framesOfSources(rows, notes);
    const used = new Set(frames.map(({ source }) => source));
    const { digest: _, ...release } = asOf.release;
    return {
      metric: "hashrate-share",
      release,
      asOf: asOf.text,
      source: null,
      frames,
      breaks: breaks.filter(({ metric }) => metric === "hashrate-share"),
      sources: sources.filter(({ id }) => used.has(id)),
      notes: notes.values,
      tariffs: [],
    };
  });
}
