"use client";

import { useId, useState } from "react";
import { styleClass } from "@/components/country/mark-symbol";
import { useViewMessages } from "@/components/view-messages";
import type { ChartModel } from "@/lib/chart-model";
import { formatValue } from "@/lib/format";
import { nearestSnapshot, periodAxis } from "@/lib/period-axis";
import { stackLayout, stacksOf } from "@/lib/stack-layout";
import { PeriodGrid, ValueGrid } from "./axes";
import { ChartFrame, SIZES } from "./chart-frame";
import { Crosshair } from "./line-chart";
import { Readout } from "./readout";

/** The whole in each snapshot, with what is not published as a band of its own. */
export function StackChart({ model, heading }: { model: ChartModel; heading: string }) {
  const { charts } = useViewMessages();
  const hatch = useId();
  const [read, setRead] = useState<number | null>(null);
  const { metric, frames, series, timeline, known, nameOf } = model;
  const index = read ?? model.shown;
  const stacks = stacksOf(frames, series, known);
  const drawings = SIZES.map(({ width, height, labelWidth }) => {
    const plot = { left: 40, right: width - 12 - labelWidth, top: 32, bottom: height - 24 };
    const axis = periodAxis(frames, timeline.breaks, plot);
    return { axis, layout: stackLayout(stacks, axis, plot, labelWidth > 0) };
  });
  const resolutionOf = (id: string) =>
    series.find((entry) => entry.id === id)?.points[index]?.resolution ?? null;
  return (
    <>
      <Readout
        model={model}
        index={index}
        isLive={read !== null}
        items={(stacks[index]?.parts ?? []).map(({ id, value }, style) => ({
          id,
          style: id.startsWith("other-") ? null : style,
          text: value === 0 ? "–" : formatValue(metric, value, resolutionOf(id)),
        }))}
      />
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
          if (!drawing) return null;
          const { axis, layout } = drawing;
          const pattern = `${hatch}-${name}`;
          return (
            <>
              <defs>
                <pattern
                  id={pattern}
                  width="6"
                  height="6"
                  patternUnits="userSpaceOnUse"
                  patternTransform="rotate(45)"
                >
                  <rect className="hatch-ground" width="6" height="6" />
                  <path className="hatch-line" d="M0 0V6" />
                </pattern>
              </defs>
              <ValueGrid metric={metric} ticks={layout.ticks} plot={layout.plot} />
              {layout.bands.map(({ id, style, shape, label }) => (
                <g
                  key={id}
                  className={style === null ? `rest ${id}` : styleClass(style)}
                  data-series={id}
                >
                  <path
                    className="stack-band"
                    d={shape}
                    {...(id === "other-unpublished" ? { fill: `url(#${pattern})` } : {})}
                  />
                  {label && (
                    <>
                      <path
                        className="chart-leader"
                        d={`M${label.fromX + 2} ${label.fromY}L${label.x - 3} ${label.y}`}
                      />
                      <text className="chart-label" x={label.x} y={label.y + 4}>
                        {nameOf(id)}
                      </text>
                    </>
                  )}
                </g>
              ))}
              <PeriodGrid axis={axis} plot={layout.plot} />
              <Crosshair x={axis.frames[index]?.x} plot={layout.plot} />
            </>
          );
        }}
      />
    </>
  );
}
