/** The map of a view as a picture with everything that is needed to print it. */
import type { Messages } from "@/messages/en";
import type { PictureMessages } from "@/messages/en/pages";
import type { Timeline } from "../contract";
import type { WorldSvg } from "../geo/world-svg";
import { mapDrawing } from "../map-picture";
import { headline } from "../sentence";
import { type ViewState, viewQuery } from "../url-state";
import type { AtlasView } from "../view-model";
import { legendPicture } from "./legend-picture";
import { mapTitle } from "./map-title";
import type { PictureLook } from "./palette";
import { mapPictureView } from "./picture-address";
import type { SheetContent } from "./sheet";
import { creditOf, sourcesOf } from "./source-lines";

export type MapSheetInput = {
  world: WorldSvg;
  shown: AtlasView;
  timeline: Timeline;
  view: ViewState;
  /** Public address of the site. */
  origin: string;
  messages: Messages;
  texts: PictureMessages;
};

/** What its picture says: title, sentence, map, legend, source, licence, release and the address of the view. */
export function mapSheet(input: MapSheetInput, look: PictureLook): SheetContent {
  const { world, shown, timeline, view, messages, texts } = input;
  const { frame, previous } = shown;
  const { rules, markup } = mapDrawing(world, shown.paints, shown.scale, {
    theme: look.theme,
    marked: view.country,
  });
  return {
    site: messages.site.name,
    title: mapTitle(shown, texts),
    sentence: headline(shown, timeline, messages),
    drawing: { rules, markup, width: world.width, height: world.height },
    legend: (room) => legendPicture(shown, look, room, messages),
    notes: [
      ...(shown.chosen === null ? [] : [texts.narrowed]),
      ...(view.view === "level" && view.breaks !== "fixed"
        ? [messages.classes.notFixed[view.breaks]]
        : []),
    ],
    sources: sourcesOf(
      timeline,
      frame ? [frame, ...(shown.changes && previous ? [previous] : [])] : [],
      input,
    ),
    credit: `${creditOf(timeline, view, input)} ${texts.boundaries}`,
    address: `${input.origin}/${viewQuery(mapPictureView(shown, view))}`,
  };
}
