"use client";

import dynamic from "next/dynamic";
import { useAtlas } from "@/components/atlas/atlas-context";
import { mapPictureView } from "@/lib/picture/picture-address";
import { ShareButton } from "./share-button";

const MapShareDialog = dynamic(
  () => import("./map-share-dialog").then((module) => module.MapShareDialog),
  { ssr: false },
);

/** Shares what is on the map. */
export function MapShare() {
  const { shown, view } = useAtlas();
  return (
    <ShareButton
      kind="map"
      query={mapPictureView(shown, view)}
      dialog={(onClose) => <MapShareDialog onClose={onClose} />}
    />
  );
}
