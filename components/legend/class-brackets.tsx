"use client";

import { type PointerEvent, useRef, useState } from "react";
import { useAtlas, useHighlight } from "@/components/atlas/atlas-context";
import { useMessages } from "@/components/messages";
import { placeInLegend } from "@/lib/classification";
import { classBounds } from "@/lib/color-scale";
import { displayUnit, formatBound, formatClass } from "@/lib/format";
import type { Metric } from "@/lib/metrics";
import type { AtlasView } from "@/lib/view-model";

/** One bracket a class. Pointed at, it outlines its countries; pressed or dragged across, it narrows map and table. */
export function ClassBrackets() {
  const { shown, view, go } = useAtlas();
  const { areaId, setClass } = useHighlight();
  const { classes: texts } = useMessages();
  const { metric, scale } = shown;
  const isChange = view.view === "change";
  const [drag, setDrag] = useState<{ from: number; to: number } | null>(null);
  const hasDragged = useRef(false);

  const isDragged = drag !== null && drag.from !== drag.to;
  const chosen = isDragged ? rangeOf(drag) : view.classes;
  const classes = Array.from({ length: scale.classCount }, (_, index) => ({
    index,
    ...classBounds(scale, index),
    isOff: chosen.length > 0 && !chosen.includes(index),
  }));
  const value = areaId === null ? null : colouredValue(shown, areaId);
  const place = value === null ? null : placeInLegend(scale, value);
  const marked = place === null ? null : Math.min(Math.floor(place), scale.classCount - 1);

  function choose(next: readonly number[]): void {
    go({ classes: next.length === scale.classCount ? [] : next });
  }

  function onMove(event: PointerEvent): void {
    if (!drag) return;
    const over = classAt(event);
    if (over === null || over === drag.to) return;
    hasDragged.current = true;
    setDrag({ ...drag, to: over });
  }

  function onUp(): void {
    if (drag && hasDragged.current) choose(rangeOf(drag));
    setDrag(null);
  }

  return (
    <ol
      className="legend-classes"
      aria-label={texts.filter}
      onPointerMove={onMove}
      onPointerUp={onUp}
      onPointerCancel={() => setDrag(null)}
      onPointerLeave={() => setClass(null)}
    >
      {classes.map(({ index, lo, hi, isOff }) => (
        <li key={index} data-marked={marked === index} data-off={isOff}>
          <button
            type="button"
            data-class={index}
            aria-pressed={view.classes.includes(index)}
            onPointerDown={(event) => {
              if (event.button !== 0) return;
              // Else a finger's moves would all belong to the class it came down on.
              event.currentTarget.releasePointerCapture(event.pointerId);
              hasDragged.current = false;
              setDrag({ from: index, to: index });
            }}
            onPointerEnter={(event) => {
              if (event.pointerType === "mouse") setClass(index);
            }}
            onFocus={(event) => {
              if (event.currentTarget.matches(":focus-visible")) setClass(index);
            }}
            onBlur={() => setClass(null)}
            onClick={() => {
              if (!hasDragged.current) choose(toggled(view.classes, index));
              hasDragged.current = false;
            }}
          >
            <span className="swatch" style={isOff ? undefined : { background: `var(--c${index})` }}>
              {place !== null && marked === index && (
                <span
                  className="legend-tick"
                  data-testid="legend-tick"
                  style={{ left: `${((place - index) * 100).toFixed(1)}%` }}
                />
              )}
            </span>
            <span className="visually-hidden">{formatClass(metric, lo, hi, isChange)}</span>
            <span className="bound" aria-hidden="true">
              {boundText(metric, lo, hi)}
            </span>
          </button>
        </li>
      ))}
      <li className="legend-unit" aria-hidden="true">
        {isChange && metric.unit === "fraction" ? "pp" : displayUnit(metric)}
      </li>
    </ol>
  );
}

function boundText(metric: Metric, lo: number | null, hi: number | null): string {
  if (lo === null) return hi === Number.MIN_VALUE ? "0" : "";
  return lo === Number.MIN_VALUE ? ">0" : formatBound(metric, lo);
}

/** The figure that colours the country; null: none, or a change too small to be measured. */
function colouredValue({ levels, changes }: AtlasView, areaId: string): number | null {
  if (!changes) return levels.find(({ area }) => area === areaId)?.cell.value ?? null;
  const row = changes.find(({ area }) => area === areaId);
  return row?.measurable ? row.change : null;
}

function toggled(classes: readonly number[], index: number): number[] {
  return classes.includes(index)
    ? classes.filter((other) => other !== index)
    : [...classes, index].sort((a, b) => a - b);
}

function rangeOf({ from, to }: { from: number; to: number }): number[] {
  const first = Math.min(from, to);
  return Array.from({ length: Math.abs(to - from) + 1 }, (_, offset) => first + offset);
}

function classAt({ clientX, clientY }: PointerEvent): number | null {
  const button = document.elementFromPoint(clientX, clientY)?.closest("[data-class]");
  return button ? Number(button.getAttribute("data-class")) : null;
}
