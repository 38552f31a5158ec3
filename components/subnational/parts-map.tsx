"use client";

import { type KeyboardEvent, useId, useRef, useState } from "react";
import { useViewMessages } from "@/components/view-messages";
import type { Subdivisions } from "@/lib/contract";
import type { PartsMap } from "@/lib/geo/parts-map";
import { rowChange, rowFigure } from "@/lib/parts-texts";
import type { PartsView } from "@/lib/subdivision-view";
import { paintClass } from "@/lib/world-markup";

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

type Props = { data: Subdivisions; map: PartsMap; view: PartsView; title: string };

/** The choropleth of a country's parts: complete without script; pointer, tap and arrow keys open a card. */
export function PartsChoropleth({ data, map, view, title }: Props) {
  const { subdivisions: text } = useViewMessages();
  const [shown, setShown] = useState<string | null>(null);
  const [wanted, setWanted] = useState<string | null>(null);
  const buttons = useRef(new Map<string, HTMLButtonElement>());
  const id = useId();
  const order = view.rows.filter(({ area }) => map.shapes.some((shape) => shape.id === area));
  const index = Math.max(
    0,
    order.findIndex(({ area }) => area === wanted),
  );
  const card = map.shapes.find((shape) => shape.id === shown);
  // A wide map is drawn smaller than its units: its patterns must be coarser to be seen.
  const grain = Math.max(1, map.width / 400);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEPS[event.key];
    const to =
      event.key === "Home" ? 0 : event.key === "End" ? order.length - 1 : index + (step ?? 0);
    if (step === undefined && event.key !== "Home" && event.key !== "End") return;
    event.preventDefault();
    const next = order[Math.min(Math.max(to, 0), order.length - 1)]?.area;
    if (next === undefined) return;
    setWanted(next);
    buttons.current.get(next)?.focus({ preventScroll: true });
  };

  return (
    <div
      className="parts-map"
      style={{ aspectRatio: `${map.width} / ${map.height}` }}
      onPointerLeave={({ pointerType }) => {
        // A finger that is lifted leaves, too: its card stays until the next tap.
        if (pointerType === "mouse") setShown(null);
      }}
      onPointerDown={({ target }) => {
        if (!(target instanceof SVGPathElement)) setShown(null);
      }}
    >
      <svg
        className="world-svg"
        viewBox={`0 0 ${map.width} ${map.height}`}
        role="img"
        aria-label={title}
      >
        <defs>
          <pattern
            id="parts-hatch"
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform={`rotate(45) scale(${grain})`}
          >
            <rect className="hatch-ground" width="5" height="5" />
            <path className="hatch-line" d="M0 0V5" />
          </pattern>
          <pattern
            id="parts-cross"
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform={`rotate(45) scale(${grain})`}
          >
            <rect className="hatch-ground" width="6" height="6" />
            <path className="hatch-line" d="M0 0V6M0 0H6" />
          </pattern>
          <pattern
            id="parts-dots"
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform={`scale(${grain})`}
          >
            <circle className="dot" cx="3" cy="3" r="0.8" />
          </pattern>
        </defs>
        <g className="areas">
          {map.shapes.map((shape) => (
            <path
              key={shape.id}
              data-part={shape.id}
              className={paintClass(view.paints.get(shape.id))}
              d={shape.d}
              onPointerEnter={() => setShown(shape.id)}
              onPointerDown={() => setShown(shape.id)}
            />
          ))}
        </g>
        <g className="parts-dots">
          {map.shapes
            .filter((shape) => view.paints.get(shape.id)?.pattern === "caveat")
            .map((shape) => (
              <path key={shape.id} d={shape.d} />
            ))}
        </g>
        {card && <path className="parts-outline" d={card.d} />}
        <g className="parts-labels">
          {map.shapes.map(({ id: part, label, cx, cy }) =>
            label === undefined ? null : (
              <text
                key={part}
                className={labelClass(view, part)}
                x={cx}
                y={cy + 4}
                textAnchor="middle"
              >
                {label}
              </text>
            ),
          )}
        </g>
      </svg>
      <fieldset
        className="parts-cursor needs-script"
        aria-label={text.cursor}
        onKeyDown={onKeyDown}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) setShown(null);
        }}
      >
        {order.map((row, place) => {
          const shape = map.shapes.find((entry) => entry.id === row.area);
          return (
            <button
              key={row.area}
              ref={(button) => {
                if (button) buttons.current.set(row.area, button);
              }}
              type="button"
              tabIndex={place === index ? 0 : -1}
              style={{
                left: `${(100 * (shape?.cx ?? 0)) / map.width}%`,
                top: `${(100 * (shape?.cy ?? 0)) / map.height}%`,
              }}
              aria-label={[
                row.name,
                rowFigure(view, row),
                row.rank === null ? null : text.rank(row.rank),
                view.date,
              ]
                .filter(Boolean)
                .join(", ")}
              aria-describedby={shown === row.area ? id : undefined}
              onFocus={() => {
                setWanted(row.area);
                setShown(row.area);
              }}
            />
          );
        })}
      </fieldset>
      {card && <PartCard id={id} data={data} map={map} view={view} shapeId={card.id} />}
    </div>
  );
}

/** Beside the part, inside of the map's frame: shifted by as much of its own width as the part lies to the right. */
function PartCard({
  id,
  data,
  map,
  view,
  shapeId,
}: Omit<Props, "title"> & { id: string; shapeId: string }) {
  const messages = useViewMessages();
  const { subdivisions: text, status } = messages;
  const shape = map.shapes.find((entry) => entry.id === shapeId);
  if (!shape) return null;
  const row = view.rows.find(({ area }) => area === shapeId);
  const [right, down] = [shape.cx / map.width, shape.cy / map.height];
  const before = view.series.frames[view.index - 1];
  const change = row && before ? rowChange(view, row, messages) : "";
  const source = data.sources.find((entry) => entry.id === view.series.source);
  const pattern = view.paints.get(shapeId)?.pattern;
  const empty = pattern === "in-other" || pattern === "not-covered" ? status[pattern] : "";
  return (
    <div
      id={id}
      className="hover-card part-card"
      data-testid="part-card"
      style={{
        left: `${100 * right}%`,
        top: `calc(${100 * down}% + ${down < 0.5 ? 20 : -20}px)`,
        transform: `translate(${-100 * right}%, ${down < 0.5 ? 0 : -100}%)`,
      }}
    >
      <strong>{shape.name}</strong>
      {row && row.cell.status !== "not-applicable" ? (
        <span className="figure">{rowFigure(view, row)}</span>
      ) : (
        <span>{row ? status["not-applicable"] : empty}</span>
      )}
      {row?.rank && <span className="muted">{text.rank(row.rank)}</span>}
      {change && before && <span className="muted">{text.since(change, before.period)}</span>}
      <span className="muted">
        {view.date}, {source?.name ?? view.series.source}
      </span>
      {row?.remark && <span className="caveat-text">{row.remark}</span>}
    </div>
  );
}

/** Letters on a class take the tone that the class's border has: it stands out from the fill. */
function labelClass({ paints }: PartsView, part: string): string {
  const classIndex = paints.get(part)?.classIndex ?? null;
  return classIndex === null ? "parts-label-empty" : `c${classIndex}`;
}
