"use client";

import { useAtlas } from "@/components/atlas/atlas-context";
import { useMessages } from "@/components/messages";
import { circleScale } from "@/lib/circle-scale";
import { formatValue } from "@/lib/format";

const ROW_PX = 16;

/** The scale of the circles: three of them in one another, each with its figure. Nothing where circles are no sizes. */
export function CircleLegend() {
  const { shown, view } = useAtlas();
  const { legend } = useMessages();
  const scale = view.view === "level" ? circleScale(shown.metric) : null;
  if (!scale) return null;
  const circles = scale.legendValues.map((value) => ({
    value,
    radius: scale.radiusOf(value) ?? 0,
  }));
  const largest = circles.at(-1)?.radius ?? 0;
  const height = Math.max(2 * largest + 2, ROW_PX * circles.length);
  const middle = largest + 1;
  const longest = Math.max(
    ...circles.map(({ value }) => formatValue(shown.metric, value, value / 2).length),
  );
  return (
    <figure className="circle-legend">
      <svg
        width={2 * largest + 20 + 7 * longest}
        height={height}
        role="img"
        aria-label={legend.circles}
      >
        {circles.map(({ value, radius }, index) => {
          const top = height - 1 - 2 * radius;
          const row = height - ROW_PX * (index + 0.5);
          return (
            <g key={value}>
              <circle cx={middle} cy={height - 1 - radius} r={radius} />
              <path d={`M${middle} ${top}L${2 * largest + 8} ${row}h4`} />
              <text x={2 * largest + 16} y={row} dominantBaseline="central">
                {formatValue(shown.metric, value, value / 2)}
              </text>
            </g>
          );
        })}
      </svg>
      <figcaption>{legend.circles}</figcaption>
    </figure>
  );
}
