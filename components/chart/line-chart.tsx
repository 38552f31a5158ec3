"use client";

import { useState } from "react";
import { styleClass } from "@/components/country/mark-symbol";
import { useViewMessages } from "@/components/view-messages";
import { type ChartModel, pointText } from "@/lib/chart-model";
import { type DrawnSeries, largestOf, lineLayout } from "@/lib/line-layout";
import { symbolPath } from "@/lib/mark-style";
import { nearestSnapshot, periodAxis } from "@/lib/period-axis";
import { PeriodGrid, ValueGrid } from "./axes";
import { ChartFrame, SIZES } from "./chart-frame";
import { Readout } from "./readout";

/** Chosen countries, regions and groups over time, cut at gaps and breaks. */
export function LineChart({ model, heading }: { model: ChartModel; heading: string }) {
  const messages = useViewMessages();
  const [read, setRead] = useState<number | null>(null);
  const { metric, frames, series, timeline, nameOf } = model;
  const index = read ?? model.shown;
  const drawings = SIZES.map(({ width, height, labelWidth }) => {
    const plot = { left: 40, right: width - 12 - labelWidth, top: 32, bottom: height - 24 };
    const axis = periodAxis(frames, timeline.breaks, plot);
    return {
      axis,
      layout: lineLayout(series, axis, plot, largestOf(series), { hasLabels: labelWidth > 0 }),
    };
  });
  return (
    <>
      <Readout
        model={model}
        index={index}
        isLive={read !== null}
        items={series.map(({ id, points }, style) => ({
          id,
          style,
          text: points[index] ? pointText(metric, id, points[index], messages) : "–",
        }))}
      />
      <ChartFrame
        label={heading}
        readLabel={messages.charts.readOff(heading)}
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
              <ValueGrid metric={metric} ticks={layout.ticks} plot={layout.plot} />
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

export function Crosshair({
  x,
  plot,
}: {
  x: number | undefined;
  plot: { top: number; bottom: number };
}) {
  return x === undefined ? null : (
    <path className="chart-crosshair" d={`M${x} ${plot.top}V${plot.bottom}`} />
  );
}

/** A symbol stands where no line reaches, at the end of a line, and where the figure is read off. */
export function Line({
  entry,
  name,
  read,
}: {
  entry: Pick<DrawnSeries, "id" | "style" | "isBloc" | "lines" | "marks" | "label"> &
    Partial<Pick<DrawnSeries, "bands" | "ranges">>;
  name: string;
  read: number;
}) {
  const { id, style, isBloc, lines, bands = [], ranges = [], marks, label } = entry;
  return (
    <g className={`${styleClass(style)}${isBloc ? " bloc" : ""}`} data-series={id}>
      {bands.map((d) => (
        <path key={d} className="chart-band" d={d} />
      ))}
      {ranges.map(({ frame, x, top, bottom }) => (
        <path key={frame} className="chart-range" d={`M${x - 4} ${top}h8m-4 0V${bottom}m-4 0h8`} />
      ))}
      {lines.map((d) => (
        <path key={d} className="chart-line" d={d} />
      ))}
      {marks
        .filter(({ alone, frame }, index) => alone || frame === read || index === marks.length - 1)
        .map(({ frame, x, y }) => (
          <path
            key={frame}
            className="chart-mark"
            d={symbolPath(style)}
            transform={`translate(${x} ${y})`}
          />
        ))}
      {label && (
        <>
          <path
            className="chart-leader"
            d={`M${label.fromX + 6} ${label.fromY}L${label.x - 3} ${label.y}`}
          />
          <text className="chart-label" x={label.x} y={label.y + 4}>
            {name}
          </text>
        </>
      )}
    </g>
  );
}
