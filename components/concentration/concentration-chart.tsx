"use client";

import { useState } from "react";
import { PeriodGrid } from "@/components/chart/axes";
import { ChartFrame, SIZES } from "@/components/chart/chart-frame";
import { Line } from "@/components/chart/line-chart";
import { Crosshair } from "@/components/chart/time-chart";
import { MarkSymbol } from "@/components/country/mark-symbol";
import { useViewMessages } from "@/components/view-messages";
import {
  type ConcentrationPoint,
  concentrationSeries,
  formatInterval,
  formatMeasure,
} from "@/lib/concentration-view";
import type { SeriesBreak } from "@/lib/contract";
import { largestOf, lineLayout } from "@/lib/line-layout";
import { nearestSnapshot, periodAxis } from "@/lib/period-axis";
import { concentration as text } from "@/messages/en/concentration";

type Props = {
  measure: string;
  label: string;
  points: readonly ConcentrationPoint[];
  sources: readonly { id: string; name: string }[];
  breaks: readonly SeriesBreak[];
};

/** One measure over time, a series a source: the line is the lower bound, the band reaches to the upper one. */
export function ConcentrationChart({ measure, label, points, sources, breaks }: Props) {
  const { charts } = useViewMessages();
  const [read, setRead] = useState<number | null>(null);
  const series = concentrationSeries(
    points,
    sources.map(({ id }) => id),
    breaks,
  );
  const index = read ?? points.length - 1;
  const point = points[index];
  const drawings = SIZES.map(({ width, height, labelWidth }) => {
    const plot = { left: 48, right: width - 12 - labelWidth, top: 32, bottom: height - 24 };
    const axis = periodAxis(points, breaks, plot);
    const hasLabels = labelWidth > 0;
    return { axis, layout: lineLayout(series, axis, plot, largestOf(series), { hasLabels }) };
  });
  const nameOf = (id: string) => sources.find((source) => source.id === id)?.name ?? id;
  return (
    <>
      <div
        className="chart-readout"
        data-testid="readout"
        aria-live={read === null ? "off" : "polite"}
      >
        <ul>
          {sources.map(({ id, name }, style) => (
            <li key={id} data-series={id}>
              <MarkSymbol style={style} /> {name}{" "}
              {point?.source === id && (
                <>
                  <strong>{point.period}</strong>{" "}
                  <span className="number">
                    {point.isComputable
                      ? formatInterval(measure, point)
                      : text.tooWide(formatInterval(measure, point))}
                  </span>
                </>
              )}
            </li>
          ))}
        </ul>
      </div>
      <ChartFrame
        label={text.chart(label)}
        readLabel={charts.readOff(label)}
        count={points.length}
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
                  <text x={layout.plot.left - 6} y={y + 4} textAnchor="end">
                    {formatMeasure(measure, value)}
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
