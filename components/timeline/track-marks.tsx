"use client";

import { useAtlas } from "@/components/atlas/atlas-context";
import { MarkLane } from "./mark-lane";

/** Events and breaks above the slider. They are the same for every snapshot. */
export function TrackMarks() {
  const { axis, shown, events, view, timeline, areas } = useAtlas();
  return (
    <MarkLane
      frames={shown.frames}
      breaks={axis.breaks}
      events={events}
      selected={view.country}
      record={{
        timeline,
        nameOf: (iso3) => areas.find(({ id }) => id === iso3)?.name ?? iso3,
      }}
    />
  );
}
