"use client";

import { useViewMessages } from "@/components/view-messages";
import type { ChartModel } from "@/lib/chart-model";
import { rankLayout } from "@/lib/rank-layout";
import { PeriodGrid } from "./axes";
import { Line } from "./line-chart";
import { Crosshair, TimeChart } from "./time-chart";

/** Rank over time; equal figures stand side by side at one height. */
export function RankChart({ model, heading }: { model: ChartModel; heading: string }) {
  const { charts } = useViewMessages();
  const { series, ranks, nameOf } = model;
  const countries = series.filter(({ kind }) => kind === "country");
  return (
    <TimeChart
      model={model}
      heading={heading}
      inset={{ left: 28, top: 24 }}
      layoutOf={(axis, plot, hasLabels) => rankLayout(series, ranks, axis, plot, hasLabels)}
      itemsAt={(index) =>
        countries.map(({ id, points }, style) => {
          const rank = ranks[index]?.get(id);
          return {
            id,
            style,
            text: rank
              ? charts.rank(rank.rank, rank.tied)
              : charts.absent[points[index]?.status ?? "not-covered"],
          };
        })
      }
      draw={({ axis, layout, index }) => (
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
      )}
    />
  );
}
