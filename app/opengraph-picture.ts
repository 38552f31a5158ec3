/** The picture that a shared link shows, by the renderer of all pictures. */

import type { Timeline } from "@/lib/contract";
import worldSvg from "@/lib/geo/generated/world-svg.json";
import type { WorldSvg } from "@/lib/geo/world-svg";
import { pageSheet } from "@/lib/picture/page-sheet";
import type { AtlasView } from "@/lib/view-model";
import { en } from "@/messages/en";
import { pagesEn } from "@/messages/en/pages";
import { rasterise } from "./api/v1/raster";
import { ORIGIN } from "./origin";
import { PICTURE_TYPE } from "./preview";

type Content = {
  title: string;
  sentence: string;
  /** Of the page. */
  path: string;
  /** Null: words only. */
  map: AtlasView | null;
  /** Of the map. */
  timeline: Timeline;
  marked?: string;
};

/** A PNG of 1200 × 630; a release changes what it says, so it is not kept for ever. */
export async function opengraphPicture(content: Content): Promise<Response> {
  const { title, sentence, path, map, timeline, marked } = content;
  const svg = pageSheet({
    title,
    sentence,
    address: `${ORIGIN}${path}`,
    map: map && {
      world: worldSvg as unknown as WorldSvg,
      shown: map,
      timeline,
      marked: marked ? [marked] : [],
    },
    messages: en,
    texts: pagesEn.picture,
  });
  return new Response(await rasterise(svg, 1), {
    headers: { "Content-Type": PICTURE_TYPE, "Cache-Control": "public, max-age=3600" },
  });
}
