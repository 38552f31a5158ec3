"use client";

import { useMessages } from "@/components/messages";
import { type ColorScale, classBounds } from "@/lib/color-scale";
import { displayUnit, formatBound, formatClass } from "@/lib/format";
import type { Metric } from "@/lib/metrics";
import type { Pattern } from "@/lib/paint";

type Props = {
  metric: Metric;
  scale: ColorScale;
  isChange: boolean;
  /** Class of the highlighted country, to be marked. */
  markedClass: number | null;
  /** Patterns that occur on the map. */
  patterns: readonly Pattern[];
};

/** Bracket legend: one swatch a class with its bounds below, then the kinds of empty in words. */
export function Legend({ metric, scale, isChange, markedClass, patterns }: Props) {
  const { legend } = useMessages();
  const classes = Array.from({ length: scale.classCount }, (_, index) => ({
    index,
    ...classBounds(scale, index),
  }));
  return (
    <section className="legend" aria-label={legend.label}>
      <ol className="legend-classes">
        {classes.map(({ index, lo, hi }) => (
          <li key={index} data-marked={markedClass === index}>
            <span className="swatch" style={{ background: `var(--c${index})` }} />
            <span className="visually-hidden">{formatClass(metric, lo, hi, isChange)}</span>
            <span className="bound" aria-hidden="true">
              {lo === null
                ? hi === Number.MIN_VALUE
                  ? "0"
                  : ""
                : lo === Number.MIN_VALUE
                  ? ">0"
                  : formatBound(metric, lo)}
            </span>
          </li>
        ))}
        <li className="legend-unit" aria-hidden="true">
          {isChange && metric.unit === "fraction" ? "pp" : displayUnit(metric)}
        </li>
      </ol>
      <ul className="legend-patterns">
        {isChange && (
          <li>
            <span className="swatch" style={{ background: `var(--c${scale.classCount})` }} />
            {legend.noChange}
          </li>
        )}
        {patterns.includes("not-covered") && (
          <li>
            <span className="swatch swatch-hatch" />
            {isChange ? legend.notComparable : legend.notCovered}
          </li>
        )}
        {patterns.includes("in-other") && (
          <li>
            <span className="swatch swatch-outline" />
            {legend.inOther}
          </li>
        )}
        {patterns.includes("caveat") && (
          <li>
            <span className="swatch swatch-dots" />
            {legend.caveat}
          </li>
        )}
        {patterns.includes("not-applicable") && (
          <li>
            <span className="swatch swatch-cross" />
            {legend.notApplicable}
          </li>
        )}
      </ul>
    </section>
  );
}
