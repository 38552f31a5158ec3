"use client";

import { useState } from "react";
import { MarkSymbol } from "@/components/country/mark-symbol";
import { useViewMessages } from "@/components/view-messages";
import { type ChartModel, pointText } from "@/lib/chart-model";
import { largestOf, lineLayout } from "@/lib/line-layout";
import { nearestSnapshot, periodAxis } from "@/lib/period-axis";
import { PeriodGrid, ValueGrid } from "./axes";
import { ChartFrame } from "./chart-frame";
import { Line } from "./line-chart";
import { Crosshair } from "./time-chart";

const SIZE = { name: "small", width: 272, height: 148, labelWidth: 0 };
const PLOT = { left: 36, right: 262, top: 22, bottom: 124 };

/** One chart a country, region or group; all have the same axes and are read off together. */
export function Multiples({ model, heading }: { model: ChartModel; heading: string }) {
  const messages = useViewMessages();
  const [read, setRead] = useState<number | null>(null);
  const { metric, frames, series, timeline, nameOf } = model;
  const index = read ?? model.shown;
  const axis = periodAxis(frames, timeline.breaks, PLOT);
  const { series: drawn, ticks } = lineLayout(series, axis, PLOT, largestOf(series), {
    hasLabels: false,
    tickCount: 3,
  });
  return (
    <>
      <p className="chart-readout" data-testid="readout">
        <strong>{frames[index]?.period}</strong>
      </p>
      <ul className="multiples" aria-live={read === null ? "off" : "polite"}>
        {drawn.map((entry, place) => {
          const name = nameOf(entry.id);
          const point = series[place]?.points[index];
          return (
            <li key={entry.id} data-series={entry.id}>
              <p className="multiple-name">
                <MarkSymbol style={entry.style} /> {name}{" "}
                <span className="number">
                  {point ? pointText(metric, entry.id, point, messages) : "–"}
                </span>
              </p>
              <ChartFrame
                label={`${heading}: ${name}`}
                readLabel={messages.charts.readOff(name)}
                sizes={[SIZE]}
                count={frames.length}
                current={index}
                onRead={setRead}
                nearest={(_, x) => nearestSnapshot(axis, x)}
                draw={() => (
                  <>
                    <ValueGrid metric={metric} ticks={ticks} plot={PLOT} />
                    <PeriodGrid axis={axis} plot={PLOT} isSmall />
                    <Crosshair x={axis.frames[index]?.x} plot={PLOT} />
                    <Line entry={entry} name={name} read={index} />
                  </>
                )}
              />
            </li>
          );
        })}
      </ul>
    </>
  );
}
