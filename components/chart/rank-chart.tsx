"use client";

import { useState } from "react";
import { useViewMessages } from "@/components/view-messages";
import type { ChartModel } from "@/lib/chart-model";
import { nearestSnapshot, periodAxis } from "@/lib/period-axis";
import { rankLayout } from "@/lib/rank-layout";
import { PeriodGrid } from "./axes";
import { ChartFrame, SIZES } from "./chart-frame";
import { Crosshair, Line } from "./line-chart";
import { Readout } from "./readout";

/** Rank over time; equal figures stand side by side at one height. */
export function RankChart({ model, heading }: { model: ChartModel; heading: string }) {
  const { charts } = useViewMessages();
  const [read, setRead] = useState<number | null>(null);
  const { frames, series, ranks, timeline, nameOf } = model;
  const index = read ?? model.shown;
  const drawings = SIZES.map(({ width, height, labelWidth }) => {
    const plot = { left: 28, right: width - 12 - labelWidth, top: 24, bottom: height - 24 };
    const axis = periodAxis(frames, timeline.breaks, plot);
    return { axis, layout: rankLayout(series, ranks, axis, plot, labelWidth > 0) };
  });
  const countries = series.filter(({ kind }) => kind === "country");
  return (
    <>
      <Readout
        model={model}
        index={index}
        isLive={read !== null}
        items={countries.map(({ id, points }, style) => {
          const rank = ranks[index]?.get(id);
          return {
            id,
            style,
            text: rank
              ? charts.rank(rank.rank, rank.tied)
              : charts.absent[points[index]?.status ?? "not-covered"],
          };
        })}
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
        draw={(_, size) => {
          const drawing = drawings[size];
          if (!drawing) return null;
          const { axis, layout } = drawing;
          return (
            <>
              {layout.ticks.map(({ y, value }) => (
                <g key={value} className="chart-tick">
                  <path d={`M${layout.plot.left} ${y}H${layout.plot.right}`} />
                  <text x={layout.plot.left - 8} y={y + 4} textAnchor="end">
                    {value}
                  </text>
                </g>
              ))}
              <PeriodGrid axis={axis} plot={layout.plot} />
              <Crosshair x={axis.frames[index]?.x} plot={layout.plot} />
              {layout.series.map((entry) => (
                <Line key={entry.id} entry={entry} name={nameOf(entry.id)} read={index} />
              ))}
            </>
          );
        }}
      />
    </>
  );
}
