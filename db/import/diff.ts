/** What differs between two releases, as the command line tells it. */
import type { ReleaseChange, ReleaseCounts } from "../../lib/contract";
import type { Database } from "../client";
import { countChanges, listChanges } from "../queries/release-diff";
import { requireRelease } from "./releases";

const MAX_TOLD = 1_000;

export type Change = ReleaseChange;

export type Diff = ReleaseCounts & {
  from: number;
  to: number;
  /** At most 1,000. */
  changes: readonly Change[];
};

/** @throws NoSuchRelease */
export async function diffReleases(db: Database, from: number, to: number): Promise<Diff> {
  await requireRelease(db, from);
  await requireRelease(db, to);
  const counts = await countChanges(db, from, to);
  const changes = await listChanges(db, from, to, { offset: 0, limit: MAX_TOLD });
  return { from, to, ...counts, changes };
}
