"use client";

import { useViewMessages } from "@/components/view-messages";
import { formatBound } from "@/lib/format";
import type { Metric } from "@/lib/metrics";
import type { PeriodAxis, Plot } from "@/lib/period-axis";

const GAP_LABEL_WIDTH = 132;
const NEAR = 12;

/** Gaps, periods and series breaks behind a chart over time. */
export function PeriodGrid({
  axis,
  plot,
  isSmall = false,
}: {
  axis: PeriodAxis;
  plot: Plot;
  isSmall?: boolean;
}) {
  const { charts } = useViewMessages();
  return (
    <>
      {axis.gaps.map(({ x, width }) => (
        <g key={x} className="chart-gap">
          <rect x={x} y={plot.top} width={width} height={plot.bottom - plot.top} />
          {width > GAP_LABEL_WIDTH && !isSmall && (
            <text x={x + width / 2} y={plot.bottom - 8} textAnchor="middle">
              {charts.gap}
            </text>
          )}
        </g>
      ))}
      {axis.ticks.map(({ x, label }) => (
        <g key={label} className="chart-year">
          <path d={`M${x} ${plot.bottom}v4`} />
          <text x={x + 2} y={plot.bottom + 16}>
            {label}
          </text>
        </g>
      ))}
      {axis.breaks.map(({ x, number, entry }, index) => (
        <g key={entry.id} className="chart-break">
          <path d={`M${x} ${plot.top}V${plot.bottom}`} />
          {!isSmall && (
            <text x={x} y={plot.top - 6} textAnchor={anchorOf(axis.breaks, index)}>
              {number}
            </text>
          )}
          <title>{`${entry.date}: ${entry.reason}`}</title>
        </g>
      ))}
    </>
  );
}

/** Numbers of breaks that are near to each other lean away from each other. */
function anchorOf(breaks: PeriodAxis["breaks"], index: number): "start" | "middle" | "end" {
  const x = breaks[index]?.x ?? 0;
  if ((breaks[index + 1]?.x ?? Number.POSITIVE_INFINITY) - x < NEAR) return "end";
  return x - (breaks[index - 1]?.x ?? Number.NEGATIVE_INFINITY) < NEAR ? "start" : "middle";
}

/** Hairlines with their figures; the unit stands once, on top. */
export function ValueGrid({
  metric,
  ticks,
  plot,
}: {
  metric: Metric;
  ticks: readonly { y: number; value: number }[];
  plot: Plot;
}) {
  return (
    <>
      {ticks.map(({ y, value }) => (
        <g key={value} className="chart-tick">
          <path d={`M${plot.left} ${y}H${plot.right}`} />
          <text x={plot.left - 6} y={y + 4} textAnchor="end">
            {formatBound(metric, value)}
          </text>
        </g>
      ))}
      <text className="chart-unit" x={0} y={11}>
        {metric.unit === "fraction" ? "%" : metric.unit}
      </text>
    </>
  );
}
