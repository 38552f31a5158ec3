"use client";

import { useId } from "react";
import { styleClass } from "@/components/country/mark-symbol";
import type { ChartModel } from "@/lib/chart-model";
import { formatValue } from "@/lib/format";
import { stackLayout, stacksOf } from "@/lib/stack-layout";
import { PeriodGrid, ValueGrid } from "./axes";
import { Crosshair, TimeChart } from "./time-chart";

/** The whole in each snapshot, with what is not published as a band of its own. */
export function StackChart({ model, heading }: { model: ChartModel; heading: string }) {
  const hatch = useId();
  const { metric, frames, series, known, nameOf } = model;
  const stacks = stacksOf(frames, series, known);
  const resolutionOf = (id: string, index: number) =>
    series.find((entry) => entry.id === id)?.points[index]?.resolution ?? null;
  return (
    <TimeChart
      model={model}
      heading={heading}
      inset={{ left: 40, top: 32 }}
      layoutOf={(axis, plot, hasLabels) => stackLayout(stacks, axis, plot, hasLabels)}
      itemsAt={(index) =>
        (stacks[index]?.parts ?? []).map(({ id, value }, style) => ({
          id,
          style: id.startsWith("other-") ? null : style,
          text: value === 0 ? "–" : formatValue(metric, value, resolutionOf(id, index)),
        }))
      }
      draw={({ axis, layout, index, size }) => {
        const pattern = `${hatch}-${size}`;
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
  );
}
