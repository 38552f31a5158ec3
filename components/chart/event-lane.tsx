"use client";

import type { CSSProperties } from "react";
import { MarkLane } from "@/components/timeline/mark-lane";
import type { ChartModel } from "@/lib/chart-model";
import type { Plot } from "@/lib/period-axis";

type Props = {
  model: ChartModel;
  drawings: readonly { name: string; width: number; plot: Plot }[];
};

/** The chart's events above its plot, at their days; the same marks as above the slider. */
export function EventLane({ model, drawings }: Props) {
  const { frames, events, timeline, nameOf } = model;
  if (events.length === 0) return null;
  // The style sheet takes those of the size that it shows.
  const places = drawings.flatMap(({ name, width, plot }) => [
    [`--${name}-left`, `${((plot.left / width) * 100).toFixed(2)}%`],
    [`--${name}-width`, `${(((plot.right - plot.left) / width) * 100).toFixed(2)}%`],
  ]);
  return (
    <div className="chart-events" style={Object.fromEntries(places) as CSSProperties}>
      <MarkLane
        frames={frames}
        breaks={[]}
        events={events}
        selected={[]}
        record={{ timeline, nameOf }}
      />
    </div>
  );
}
