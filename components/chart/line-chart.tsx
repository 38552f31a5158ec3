"use client";

import { styleClass } from "@/components/country/mark-symbol";
import { useViewMessages } from "@/components/view-messages";
import { type ChartModel, pointText } from "@/lib/chart-model";
import { type DrawnSeries, largestOf, lineLayout } from "@/lib/line-layout";
import { symbolPath } from "@/lib/mark-style";
import { PeriodGrid, ValueGrid } from "./axes";
import { Crosshair, TimeChart } from "./time-chart";

/** Chosen countries, regions and groups over time, cut at gaps and breaks. */
export function LineChart({ model, heading }: { model: ChartModel; heading: string }) {
  const messages = useViewMessages();
  const { metric, series, nameOf } = model;
  return (
    <TimeChart
      model={model}
      heading={heading}
      inset={{ left: 40, top: 32 }}
      layoutOf={(axis, plot, hasLabels) =>
        lineLayout(series, axis, plot, largestOf(series), { hasLabels })
      }
      itemsAt={(index) =>
        series.map(({ id, points }, style) => ({
          id,
          style,
          text: points[index] ? pointText(metric, id, points[index], messages) : "–",
        }))
      }
      draw={({ axis, layout, index }) => (
        <>
          <ValueGrid metric={metric} ticks={layout.ticks} plot={layout.plot} />
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
