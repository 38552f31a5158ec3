"use client";

import { useViewMessages } from "@/components/view-messages";
import { classBounds } from "@/lib/color-scale";
import { displayUnit, formatBound, formatClass } from "@/lib/format";
import type { PartsView } from "@/lib/subdivision-view";

const EMPTY = ["in-other", "not-covered", "not-applicable", "caveat"] as const;

/** Classes of the same scale object that colours the map, and the patterns that the map shows. */
export function PartsLegend({ view }: { view: PartsView }) {
  const { legend } = useViewMessages();
  const { scale, metric, paints } = view;
  const patterns = new Set([...paints.values()].map(({ pattern }) => pattern));
  const names = {
    "in-other": legend.inOther,
    "not-covered": legend.notCovered,
    "not-applicable": legend.notApplicable,
    caveat: legend.caveat,
  };
  return (
    <div className="parts-legend">
      <ol aria-label={legend.label}>
        {Array.from({ length: scale.classCount }, (_, index) => {
          const { lo, hi } = classBounds(scale, index);
          const bound =
            lo === null
              ? hi === Number.MIN_VALUE
                ? "0"
                : ""
              : lo === Number.MIN_VALUE
                ? ">0"
                : formatBound(metric, lo);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a class is its place
            <li key={index}>
              <span className="swatch" style={{ background: `var(--c${index})` }} />
              <span className="visually-hidden">{formatClass(metric, lo, hi)}</span>
              <span aria-hidden="true">{bound}</span>
            </li>
          );
        })}
        <li aria-hidden="true">{displayUnit(metric)}</li>
      </ol>
      <ul>
        {EMPTY.filter((pattern) => patterns.has(pattern)).map((pattern) => (
          <li key={pattern}>
            <svg className="world-svg" viewBox="0 0 20 12" aria-hidden="true">
              <g className="areas">
                <rect
                  className={pattern === "caveat" ? "parts-dotted" : pattern}
                  width="20"
                  height="12"
                />
              </g>
            </svg>
            {names[pattern]}
          </li>
        ))}
      </ul>
    </div>
  );
}
