"use client";

import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import { useAtlas, useMoment } from "@/components/atlas/atlas-context";
import { useMessages } from "@/components/messages";
import type { Frame } from "@/lib/contract";
import { monthName } from "@/lib/format";
import type { TimeAxis } from "@/lib/time-axis";

const percent = (fraction: number) => `${(fraction * 100).toFixed(3)}%`;
const DOT_RADIUS = 2.5;

/** The record itself: share of the US as an area, one dot a snapshot in a row for each source, gaps, breaks, years. */
export function TimeTrack() {
  const { axis, shown, sourceName } = useAtlas();
  const { frames } = shown;
  const { timeline } = useMessages();
  const dots = useRef<SVGSVGElement>(null);
  const [first] = useState(shown.index);
  const sources = [...new Set(frames.map((frame) => frame.source))];
  const row = (source: string) => `calc(var(--row) * ${sources.indexOf(source)})`;
  return (
    <div className="time-track" aria-hidden="true">
      <svg
        className="time-profile"
        aria-hidden="true"
        viewBox="0 0 1000 40"
        preserveAspectRatio="none"
      >
        <path d={profilePath(axis, frames)} />
      </svg>
      {axis.gaps.map((gap) => {
        const text = timeline.gap(monthName(gap.fromDate), monthName(gap.toDate, -1));
        return (
          <span
            key={gap.fromDate}
            className="time-gap"
            style={{ left: percent(gap.from), width: percent(gap.to - gap.from) }}
            title={text}
          >
            {gap.to - gap.from > 0.2 && <span>{text}</span>}
          </span>
        );
      })}
      {axis.breaks.map(({ at, entry }) => (
        <span
          key={entry.id}
          className="time-break"
          style={{ left: percent(at) }}
          title={entry.reason}
        />
      ))}
      {axis.years.map(({ at, year }) => (
        <span key={year} className="time-year" style={{ left: percent(at) }}>
          {year}
        </span>
      ))}
      <svg ref={dots} className="time-dots" aria-hidden="true">
        {axis.frames.map((frame) => (
          <circle
            key={frame.index}
            data-shown={frame.index === first}
            cx={percent(frame.at)}
            r={DOT_RADIUS}
            style={{ cy: row(frame.source) }}
          />
        ))}
      </svg>
      <div className="time-sources">
        {sources.length > 1 &&
          sources.map((source) => {
            const own = axis.frames.filter((frame) => frame.source === source);
            const frame = frames[own[0]?.index ?? 0];
            const place = labelPlace(own[0]?.at ?? 0, own.at(-1)?.at ?? 1);
            return (
              frame &&
              place && (
                <span key={source} className="time-source" style={{ ...place, top: row(source) }}>
                  {sourceName(frame)}
                </span>
              )
            );
          })}
      </div>
      <ShownDot dots={dots} axis={axis} />
    </div>
  );
}

/** Marks the dot of the moment, which React does not know of: it would go through all of them, which may be thousands. */
function ShownDot({ dots, axis }: { dots: RefObject<SVGElement | null>; axis: TimeAxis }) {
  const { index } = useMoment();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another axis has other dots
  useLayoutEffect(() => {
    for (const dot of dots.current?.querySelectorAll("[data-shown=true]") ?? [])
      dot.setAttribute("data-shown", "false");
    dots.current?.children[index]?.setAttribute("data-shown", "true");
  }, [dots, index, axis]);
  return null;
}

/** The name of a row stands beside its dots, where there is room. */
function labelPlace(first: number, last: number): { left: string } | { right: string } | null {
  if (Math.max(1 - last, first) < 0.15) return null;
  return 1 - last >= first ? { left: percent(last) } : { right: percent(1 - first) };
}

/** Steps as wide as their periods, cut wherever the figure is missing. */
function profilePath(axis: TimeAxis, frames: readonly Frame[]): string {
  const profile = frames.map((frame) => frame.cells.find(({ area }) => area === "USA")?.value);
  const highest = Math.max(...profile.map((value) => value ?? 0), Number.MIN_VALUE);
  return axis.frames
    .map(({ index, from, to }) => {
      const value = profile[index];
      if (value === null || value === undefined) return "";
      const top = 40 - (value / highest) * 38;
      return `M${from * 1000} 40V${top}H${to * 1000}V40Z`;
    })
    .join("");
}
