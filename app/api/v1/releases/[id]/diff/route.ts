import type { Database } from "@/db/client";
import { countChanges, listChanges } from "@/db/queries/release-diff";
import { findRelease } from "@/db/queries/releases";
import { RELEASE_CHANGE_COLUMNS, ReleaseDiff, type ReleaseEntry } from "@/lib/contract";
import { releaseChangeLines } from "@/lib/release-change-lines";
import { csv, endpoint, json } from "../../../endpoint";
import { ApiProblem } from "../../../problem";
import { operation } from "./operation";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint(
  operation.query,
  async ({ db, query, segments }) => {
    const release = await requireRelease(db, segments.id ?? "", null);
    const from =
      query.against === undefined
        ? release.previous
        : (await requireRelease(db, query.against, "against")).id;
    const [counts, rows] = [
      await countChanges(db, from, release.id, true),
      await listChanges(db, from, release.id, { ...query, isPassedOn: true }),
    ];
    if (query.format === "csv")
      return csv(
        [`release-${release.id}`, `against-${from ?? "nothing"}`],
        RELEASE_CHANGE_COLUMNS,
        rows.flatMap(releaseChangeLines),
      );
    const { offset } = query;
    return json(
      ReleaseDiff.parse({ from, to: release.id, ...counts, offset, count: rows.length, rows }),
    );
  },
);

async function requireRelease(
  db: Database,
  text: string,
  param: string | null,
): Promise<ReleaseEntry> {
  const found = /^\d{1,9}$/.test(text) ? await findRelease(db, Number(text)) : null;
  if (found) return found;
  throw new ApiProblem(
    404,
    "unknown-release",
    `There is no release ${text.slice(0, 40)}: see /api/v1/releases.`,
    ...(param === null ? [] : [param]),
  );
}
