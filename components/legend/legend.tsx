"use client";

import { useAtlas, useHighlight } from "@/components/atlas/atlas-context";
import { useMessages } from "@/components/messages";
import { classBounds } from "@/lib/color-scale";
import { displayUnit, formatBound, formatClass } from "@/lib/format";

/** Bracket legend: one swatch a class with its bounds below, then the kinds of empty in words. */
export function Legend() {
  const { shown, view } = useAtlas();
  const { areaId } = useHighlight();
  const { metric, scale, paints } = shown;
  const isChange = view.view === "change";
  const patterns = new Set([...paints.values()].map(({ pattern }) => pattern));
  const markedClass = areaId === null ? null : (paints.get(areaId)?.classIndex ?? null);
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
        {patterns.has("not-covered") && (
          <li>
            <span className="swatch swatch-hatch" />
            {isChange ? legend.notComparable : legend.notCovered}
          </li>
        )}
        {patterns.has("in-other") && (
          <li>
            <span className="swatch swatch-outline" />
            {legend.inOther}
          </li>
        )}
        {patterns.has("caveat") && (
          <li>
            <span className="swatch swatch-dots" />
            {legend.caveat}
          </li>
        )}
        {patterns.has("not-applicable") && (
          <li>
            <span className="swatch swatch-cross" />
            {legend.notApplicable}
          </li>
        )}
      </ul>
    </section>
  );
}
