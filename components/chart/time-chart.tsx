"use client";

import { type ReactNode, useState } from "react";
import { useViewMessages } from "@/components/view-messages";
import type { ChartModel } from "@/lib/chart-model";
import { nearestSnapshot, type PeriodAxis, type Plot, periodAxis } from "@/lib/period-axis";
import { ChartFrame, SIZES } from "./chart-frame";
import { EventLane } from "./event-lane";
import { type ReadItem, Readout } from "./readout";

export type Drawing<Layout> = {
  axis: PeriodAxis;
  layout: Layout;
  /** The snapshot that is read off. */
  index: number;
  /** Name of the size, unique in the chart. */
  size: string;
};

type Props<Layout> = {
  model: ChartModel;
  heading: string;
  /** Room for what stands left of the plot and above it, px. */
  inset: { left: number; top: number };
  layoutOf(axis: PeriodAxis, plot: Plot, hasLabels: boolean): Layout;
  /** What is read off at a snapshot. */
  itemsAt(index: number): readonly ReadItem[];
  draw(drawing: Drawing<Layout>): ReactNode;
};

/** One drawing of all series over time: its axis with events, and the reading of a snapshot. */
export function TimeChart<Layout>({
  model,
  heading,
  inset,
  layoutOf,
  itemsAt,
  draw,
}: Props<Layout>) {
  const { charts } = useViewMessages();
  const [read, setRead] = useState<number | null>(null);
  const { frames, timeline } = model;
  const index = read ?? model.shown;
  const drawings = SIZES.map(({ name, width, height, labelWidth }) => {
    const plot = { ...inset, right: width - 12 - labelWidth, bottom: height - 24 };
    const axis = periodAxis(frames, timeline.breaks, plot);
    return { name, width, plot, axis, layout: layoutOf(axis, plot, labelWidth > 0) };
  });
  return (
    <>
      <Readout model={model} index={index} isLive={read !== null} items={itemsAt(index)} />
      <EventLane model={model} drawings={drawings} />
      <ChartFrame
        label={heading}
        readLabel={charts.readOff(heading)}
        count={frames.length}
        current={index}
        onRead={setRead}
        nearest={(size, x) => {
          const axis = drawings[size]?.axis;
          return axis ? nearestSnapshot(axis, x) : null;
        }}
        draw={({ name }, size) => {
          const drawing = drawings[size];
          return drawing
            ? draw({ axis: drawing.axis, layout: drawing.layout, index, size: name })
            : null;
        }}
      />
    </>
  );
}

/** The snapshot that is read off. */
export function Crosshair({ x, plot }: { x: number | undefined; plot: Plot }) {
  return x === undefined ? null : (
    <path className="chart-crosshair" d={`M${x} ${plot.top}V${plot.bottom}`} />
  );
}
