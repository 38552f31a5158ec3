"use client";

import { useAtlas } from "@/components/atlas/atlas-context";
import { knownView, mapPictureView } from "@/lib/picture/picture-address";
import { viewQuery } from "@/lib/url-state";
import { ShareButton } from "./share-button";

/** Shares what is on the map. */
export function MapShare() {
  const { shown, view, timeline, areas } = useAtlas();
  return (
    <ShareButton
      of="map"
      query={viewQuery(mapPictureView(shown, knownView(view, timeline, areas)))}
    />
  );
}
