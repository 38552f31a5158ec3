/** The map of a view. */
import { ORIGIN } from "@/app/origin";
import { networkTotalsOf } from "@/db/queries/network-totals";
import worldSvg from "@/lib/geo/generated/world-svg.json";
import type { WorldSvg } from "@/lib/geo/world-svg";
import { mapSheet } from "@/lib/picture/map-sheet";
import type { PictureLook } from "@/lib/picture/palette";
import { loadView } from "@/lib/url-state";
import { viewOf } from "@/lib/view-model";
import { en } from "@/messages/en";
import { pagesEn } from "@/messages/en/pages";
import { drawParts } from "./parts-picture";
import type { DrawContext, Drawn } from "./picture";
import { readView } from "./view-query";

export async function drawMap(context: DrawContext, look: PictureLook): Promise<Drawn> {
  const { db, asOf, query } = context;
  const { parts } = loadView({ ...query });
  if (parts !== null) return drawParts(parts, context, look);
  const { view, timeline, areas } = await readView(db, asOf, query);
  const totals =
    view.view === "change" && timeline.metric === "hashrate-share"
      ? await networkTotalsOf(db, asOf, timeline)
      : null;
  const shown = viewOf(timeline, view, areas, totals);
  const content = mapSheet(
    {
      world: worldSvg as unknown as WorldSvg,
      shown,
      timeline,
      view,
      origin: ORIGIN,
      messages: en,
      texts: pagesEn.picture,
    },
    look,
  );
  const name = [
    "map",
    view.metric,
    shown.previous && view.view === "change" ? shown.previous.period : null,
    shown.frame?.period,
  ];
  return { content, name: name.filter(Boolean).join("_") };
}
