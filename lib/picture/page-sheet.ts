/** The preview of a page that is about more than a view: its own words beside a map. */
import type { Messages } from "@/messages/en";
import type { PictureMessages } from "@/messages/en/pages";
import type { Timeline } from "../contract";
import type { WorldSvg } from "../geo/world-svg";
import { mapDrawing } from "../map-picture";
import type { AtlasView } from "../view-model";
import { legendPicture } from "./legend-picture";
import type { PictureLook } from "./palette";
import { pictureSheet } from "./sheet";
import { sourcesOf } from "./source-lines";

export type PageSheetInput = {
  title: string;
  sentence: string;
  /** Public address of the page. */
  address: string;
  /** Null: words only. */
  map: { world: WorldSvg; shown: AtlasView; timeline: Timeline; marked: readonly string[] } | null;
  messages: Messages;
  texts: PictureMessages;
};

const LOOK: PictureLook = { theme: "light", isTransparent: false, size: "social" };

/** An SVG document of 1200 × 630. */
export function pageSheet({ map, title, sentence, address, ...words }: PageSheetInput): string {
  const { messages } = words;
  const drawing = map && {
    ...mapDrawing(map.world, map.shown.paints, map.shown.scale, { marked: map.marked }),
    width: map.world.width,
    height: map.world.height,
  };
  const frame = map?.shown.frame;
  return pictureSheet(
    {
      site: messages.site.name,
      title,
      sentence,
      drawing,
      legend: map ? (room) => legendPicture(map.shown, LOOK, room, messages) : null,
      notes: [],
      sources: map && frame ? sourcesOf(map.timeline, [frame], words) : [],
      credit: null,
      address,
    },
    LOOK,
  );
}
