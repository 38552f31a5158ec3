/** A shock that happened. */
import { ORIGIN } from "@/app/origin";
import { listSources } from "@/db/queries/catalogue";
import { getReplayRecord } from "@/db/queries/replay-record";
import type { PictureLook } from "@/lib/picture/palette";
import { replaySheet } from "@/lib/picture/replay-sheet";
import { REPLAYS, replayOf } from "@/lib/replays";
import { pagesEn } from "@/messages/en/pages";
import { allEn } from "@/messages/en/views";
import type { DrawContext, Drawn } from "./picture";
import { ApiProblem } from "./problem";

/** Of the days and of the adjustments. */
const SOURCES = new Set(["brk", "electrum", "bitcoinj"]);

/** @throws ApiProblem where the release lacks the days of the shock */
export async function drawReplay(
  { db, asOf, query }: DrawContext,
  look: PictureLook,
): Promise<Drawn> {
  const id = REPLAYS.find((name) => name === query.replay);
  const { days, epochs } = await getReplayRecord(db, asOf);
  const replay = id && replayOf(id, days, epochs);
  if (!replay) throw new ApiProblem(404, "no-figures", pagesEn.replay.missing, "replay");
  const content = replaySheet(
    {
      replay,
      sources: (await listSources(db, asOf)).filter((source) => SOURCES.has(source.id)),
      release: asOf.release.id,
      asOf: asOf.text,
      address: `${ORIGIN}/shock/replays#${id}`,
      messages: allEn,
      texts: pagesEn.picture,
      words: pagesEn.replay,
    },
    look,
  );
  return { content, name: `replay_${id}`, query: `?replay=${id}` };
}
