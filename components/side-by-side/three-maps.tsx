"use client";

import type { KeyboardEvent } from "react";
import { useAtlas, useHighlight } from "@/components/atlas/atlas-context";
import { useViewMessages } from "@/components/view-messages";
import { formatChange, formatValue } from "@/lib/format";
import { viewOf } from "@/lib/view-model";
import { LinkedMap } from "./linked-map";
import { useLinkedZoom } from "./use-linked-zoom";

const KEYS: Record<string, [x: number, y: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The map of the first date, of the change and of the second date; pointing at a country names its figures in all of them. */
export function ThreeMaps() {
  const { view, deferred, timeline, areas, places, mapSize, sourceName, pick } = useAtlas();
  const { areaId, set } = useHighlight();
  const { sideBySide: texts, controls, table } = useViewMessages();
  const linked = useLinkedZoom(mapSize);
  const { previous, frame, metric, changes, refused } = deferred;
  if (!previous || !frame) return null;
  const at = (period: string) =>
    viewOf(timeline, { ...view, view: "level", classes: [], year: null, to: period }, areas);
  const [before, after] = [at(previous.period), at(frame.period)];
  const nameOf = (id: string) => areas.find((area) => area.id === id)?.name ?? id;
  const level = ({ levels }: typeof before) => {
    const cell = levels.find(({ area }) => area === areaId)?.cell;
    return cell?.value == null ? texts.nothing : formatValue(metric, cell.value, cell.resolution);
  };
  const row = changes?.find(({ area }) => area === areaId);
  const change =
    row?.change == null
      ? table.notComparable
      : row.measurable
        ? formatChange(metric, row.change, row.resolution / 2)
        : table.notMeasurable;
  const maps = [
    {
      key: "from",
      title: previous.period,
      detail: sourceName(previous),
      label: texts.map(previous.period, sourceName(previous)),
      shown: before,
      value: level(before),
    },
    {
      key: "change",
      title: texts.change,
      detail: refused ? texts.refused : `${previous.period} → ${frame.period}`,
      label: texts.changeMap(previous.period, frame.period),
      shown: deferred,
      value: change,
    },
    {
      key: "to",
      title: frame.period,
      detail: sourceName(frame),
      label: texts.map(frame.period, sourceName(frame)),
      shown: after,
      value: level(after),
    },
  ];

  function onKeyDown(event: KeyboardEvent): void {
    const move = KEYS[event.key];
    if (move) linked.pan(...move);
    else if (event.key === "+") linked.zoom(1);
    else if (event.key === "-") linked.zoom(-1);
    else if (event.key === "0") linked.showAll();
    else return;
    event.preventDefault();
  }
  const areaAt = (target: EventTarget) =>
    (target as Element).closest("[data-area]")?.getAttribute("data-area") ?? null;

  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: what is pointed at here stands in the table too */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the table's rows are its keys */}
      <div
        className="three-maps"
        onPointerMove={({ target, pointerType }) => {
          if (pointerType !== "touch") set(areaAt(target));
        }}
        onPointerLeave={() => set(null)}
        onClick={({ target }) => {
          const id = areaAt(target);
          if (id) pick(id);
        }}
      >
        {maps.map(({ key, title, detail, label, shown, value }) => (
          <figure key={key} data-testid={`map-${key}`}>
            <figcaption>
              <strong>{title}</strong> <span className="muted">{detail}</span>
              <span className="pointed-at">{areaId ? `${nameOf(areaId)} ${value}` : ""}</span>
            </figcaption>
            <LinkedMap
              svgRef={linked.link}
              label={label}
              size={mapSize}
              places={places}
              scale={shown.scale}
              paints={shown.paints}
              transform={linked.transform.toString()}
              zoom={linked.transform.k}
              outlined={areaId ? [...view.country, areaId] : view.country}
            />
          </figure>
        ))}
      </div>
      <div className="linked-controls needs-script">
        {/* biome-ignore lint/a11y/useSemanticElements: keys of a map, not a fieldset of a form */}
        <div
          className="button-group"
          role="group"
          aria-label={texts.gestures}
          onKeyDown={onKeyDown}
        >
          <button type="button" aria-label={controls.zoomIn} onClick={() => linked.zoom(1)}>
            +
          </button>
          <button type="button" aria-label={controls.zoomOut} onClick={() => linked.zoom(-1)}>
            −
          </button>
          <button type="button" aria-label={controls.fit} onClick={linked.showAll}>
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <path d="M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4" />
            </svg>
          </button>
        </div>
        <p className="muted">
          {texts.about} {texts.gestures}
        </p>
      </div>
    </>
  );
}
