"use client";

import { useAtlas } from "@/components/atlas/atlas-context";
import { useMessages } from "@/components/messages";
import { mapTitle } from "@/lib/picture/map-title";
import { knownView, mapPictureView } from "@/lib/picture/picture-address";
import { sourcesOf } from "@/lib/picture/source-lines";
import { picture } from "@/messages/en/picture";
import { ShareDialog } from "./share-dialog";

/** What is on the map, with its sources. */
export function MapShareDialog({ onClose }: { onClose(): void }) {
  const { shown, view, timeline, areas } = useAtlas();
  const messages = useMessages();
  const { frame, previous, changes } = shown;
  const frames = frame ? [frame, ...(changes && previous ? [previous] : [])] : [];
  const title = mapTitle(shown, picture);
  return (
    <ShareDialog
      onClose={onClose}
      shared={{
        kind: "map",
        query: mapPictureView(shown, knownView(view, timeline, areas)),
        title,
        reference: {
          publisher: messages.site.name,
          title,
          release: { id: timeline.release.id, on: timeline.release.createdAt.slice(0, 10) },
          note: sourcesOf(timeline, frames, { messages, texts: picture })[0] ?? null,
        },
      }}
    />
  );
}
