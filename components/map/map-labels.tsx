"use client";

import { useEffect, useRef, useState } from "react";
import { useAtlas } from "@/components/atlas/atlas-context";
import { formatChange, formatNumber, formatValue } from "@/lib/format";
import { type LabelRequest, type PlacedLabel, placeLabels, type Rectangle } from "@/lib/labels";
import { hasMarks, MARK_RADIUS_PX, markOffsetPx, singleValuesNear } from "@/lib/single-values";
import type { AtlasView } from "@/lib/view-model";
import type { RestingMap, Spot } from "./surface";

const HEIGHT_PX = 16;
const WIDE_PX = 640;
const CANDIDATES = 16;
/** Zoom buttons, regions and projection lie over this corner. */
const CONTROLS = { width: 420, height: 40 };

type Props = {
  locate(areaId: string): Spot | null;
  resting: RestingMap;
};

/** Name and figure of the largest and of the selection, over either surface. The table says the same to screen readers. */
export function MapLabels({ locate, resting }: Props) {
  const { deferred, places, view, singleValues } = useAtlas();
  const layer = useRef<HTMLDivElement>(null);
  const [labels, setLabels] = useState<readonly (PlacedLabel & { text: LabelText })[]>([]);
  const selected = view.country;

  const measured = useRef<{ at: RestingMap; measure: Measure } | null>(null);
  useEffect(() => {
    const element = layer.current;
    if (!element) return;
    const { width, height } = resting;
    // What font applies may change with the size of the window, not with the slider.
    if (measured.current?.at !== resting)
      measured.current = { at: resting, measure: measurer(element) };
    const { measure } = measured.current;
    const texts = new Map(labelTexts(deferred).map((text) => [text.id, text]));
    const ids = [...selected, ...texts.keys()].slice(0, CANDIDATES + selected.length);
    const obstacles: (Rectangle & { id?: string })[] = [
      {
        left: width - CONTROLS.width,
        top: height - CONTROLS.height,
        right: width,
        bottom: height,
      },
    ];
    for (const place of places) {
      const at = place.size === "large" ? null : locate(place.id);
      const radius = at?.radiusPx ?? null;
      if (!at || radius === null) continue;
      obstacles.push({
        id: place.id,
        left: at.x - radius,
        top: at.y - radius,
        right: at.x + radius,
        bottom: at.y + radius,
      });
    }
    const { frame, frames, metric } = deferred;
    const marked =
      frame && hasMarks(view, metric.id, frame)
        ? (frame.beside ?? singleValuesNear(singleValues, frames, frame))
        : [];
    for (const area of new Set(marked.map((value) => value.area))) {
      const at = locate(area);
      if (!at) continue;
      const away = markOffsetPx(at.radiusPx);
      obstacles.push({
        left: at.x + away - MARK_RADIUS_PX,
        top: at.y - away - MARK_RADIUS_PX,
        right: at.x + away + MARK_RADIUS_PX,
        bottom: at.y - away + MARK_RADIUS_PX,
      });
    }
    const requests = [...new Set(ids)].flatMap((id): LabelRequest[] => {
      const text = texts.get(id);
      const at = text ? locate(id) : null;
      if (!text || !at) return [];
      const { x, y, radiusPx } = at;
      const wide = measure(`${text.name} ${text.value}`);
      return [{ id, x, y, width: wide, height: HEIGHT_PX, radiusPx: radiusPx ?? 0 }];
    });
    const placed = placeLabels(requests, {
      bounds: { left: 0, top: 0, right: width, bottom: height },
      obstacles,
      // A class has no larger ones that stand for the rest: its word tells neighbours apart.
      limit: width >= WIDE_PX || deferred.metric.classNames ? 8 : 4,
    });
    setLabels(
      placed.flatMap((label) => {
        const text = texts.get(label.id);
        return text ? [{ ...label, text }] : [];
      }),
    );
  }, [deferred, places, view, selected, singleValues, locate, resting]);

  return (
    <div ref={layer} className="map-labels" aria-hidden="true">
      {labels.map(({ id, left, top, text }) => (
        <span key={id} data-area={id} style={{ transform: `translate(${left}px, ${top}px)` }}>
          {text.name} <b>{text.value}</b>
        </span>
      ))}
    </div>
  );
}

type LabelText = { id: string; name: string; value: string };

/** Most important first. */
function labelTexts({ metric, levels, changes, paints }: AtlasView): LabelText[] {
  const isSeen = (area: string) => !paints.get(area)?.dimmed;
  if (changes)
    return changes
      .filter((row) => row.measurable && row.area !== "OTH" && isSeen(row.area))
      .sort((a, b) => Math.abs(b.change ?? 0) - Math.abs(a.change ?? 0))
      .map(({ area, name, change, resolution }) => ({
        id: area,
        name,
        value: formatChange(metric, change ?? 0, resolution / 2),
      }));
  return levels
    .filter((row) => row.rank !== null && row.cell.value !== null && isSeen(row.area))
    .map(({ area, name, cell }) => ({
      id: area,
      name,
      // A unit as long as a price's is said by the legend.
      value:
        metric.unit === "USD/kWh"
          ? formatNumber(metric, cell.value ?? 0, cell.resolution)
          : formatValue(metric, cell.value ?? 0, cell.resolution),
    }));
}

let canvas: CanvasRenderingContext2D | null = null;

type Measure = (text: string) => number;

function measurer(element: Element): Measure {
  canvas ??= document.createElement("canvas").getContext("2d");
  const { fontSize, fontFamily } = getComputedStyle(element);
  if (canvas) canvas.font = `600 ${fontSize} ${fontFamily}`;
  return (text) => Math.ceil(canvas?.measureText(text).width ?? text.length * 8) + 2;
}
