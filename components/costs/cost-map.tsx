"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { MapSurface } from "@/components/map/surface";
import { createSvgSurface } from "@/components/map/svg-surface";
import { WorldSvgMap } from "@/components/map/world-svg";
import type { AreaPaint } from "@/lib/paint";
import type { Place } from "@/lib/world-markup";
import { costs as text } from "@/messages/en/costs";

type Props = {
  label: string;
  paints: ReadonlyMap<string, AreaPaint>;
  places: readonly Place[];
  size: { width: number; height: number };
  chosen: string | null;
  describe(area: string): string;
  onPick(area: string): void;
};

/** The choropleth of the result: drawn by the server, recoloured in place. */
export function CostMap({ label, paints, places, size, chosen, describe, onPick }: Props) {
  const [surface, setSurface] = useState<MapSurface | null>(null);
  const [hovered, setHovered] = useState<string | null>(null);
  const pick = useRef(onPick);
  useEffect(() => {
    pick.current = onPick;
  });
  const onDrawn = useCallback(
    (svg: SVGSVGElement) =>
      setSurface(
        createSvgSurface(svg, places, {
          onHover: (id) => setHovered(id),
          onPick: (id) => {
            if (id !== null) pick.current(id);
          },
          onView: () => {},
          onReady: () => {},
          onError: console.error,
        }),
      ),
    [places],
  );
  useEffect(() => () => surface?.destroy(), [surface]);
  useEffect(() => surface?.setValues(paints), [surface, paints]);
  useEffect(() => surface?.select(chosen === null ? [] : [chosen]), [surface, chosen]);
  useEffect(() => surface?.highlight(hovered === null ? [] : [hovered]), [surface, hovered]);
  const named = hovered ?? chosen;
  return (
    <figure className="cost-map">
      <div className="world-map" style={{ aspectRatio: `${size.width} / ${size.height}` }}>
        <WorldSvgMap label={label} size={size} paints={paints} onDrawn={onDrawn} />
      </div>
      <figcaption>
        {label}. <span>{named === null ? text.hoverHint : describe(named)}</span>
      </figcaption>
    </figure>
  );
}
