"use client";

import { useCallback, useEffect, useImperativeHandle, useRef, useState } from "react";
import { useAtlas, useHighlight } from "@/components/atlas/atlas-context";
import { useMessages } from "@/components/messages";
import type { ColorScale, Theme } from "@/lib/color-scale";
import type { AreaPaint } from "@/lib/paint";
import { HoverCard, type HoverCardContent } from "./hover-card";
import { MapControls } from "./map-controls";
import type { MapSurface, SurfaceEvents, SurfaceScale } from "./surface";
import { createSvgSurface } from "./svg-surface";
import { useTheme } from "./use-theme";
import { WorldSvgMap } from "./world-svg";

export type SmallAreaRef = { id: string; lon: number; lat: number };

/** What the slider calls on every tick, before React renders anything. */
export type MapHandle = { paint(paints: ReadonlyMap<string, AreaPaint>): void };

/** One map, two surfaces: the server's SVG answers at once, MapLibre takes over when it stands. */
export function WorldMap() {
  const atlas = useAtlas();
  const { map: handle, mapSize, shown, view, smallAreas, describe, pick, go, sentence } = atlas;
  const { scale, paints } = shown;
  const { country: selected, projection } = view;
  const { areaId: highlighted, set: onHighlight } = useHighlight();
  const messages = useMessages();
  const theme = useTheme();
  const container = useRef<HTMLDivElement>(null);
  const surfaces = useRef<MapSurface[]>([]);
  const [takenOver, setTakenOver] = useState(false);
  const [notice, setNotice] = useState<string | null>(null);
  const [pointer, setPointer] = useState<{ x: number; y: number } | null>(null);
  const state = useRef({ scale, paints, selected, projection, theme, onHighlight, pick });
  useEffect(() => {
    state.current = { scale, paints, selected, projection, theme, onHighlight, pick };
  });

  const events = useCallback(
    (onReady: () => void, onError: (message: string) => void): SurfaceEvents => ({
      onHover: (id, point) => {
        setPointer(point);
        state.current.onHighlight(id);
      },
      onPick: (id) => state.current.pick(id),
      onReady,
      onError,
    }),
    [],
  );

  const bringUpToDate = useCallback((surface: MapSurface) => {
    const now = state.current;
    surface.setScale(surfaceScale(now.scale, now.theme));
    surface.setValues(now.paints);
    surface.select(now.selected);
  }, []);

  const onDrawn = useCallback(
    (svg: SVGSVGElement) => {
      if (surfaces.current.length > 0) return;
      const surface = createSvgSurface(
        svg,
        events(
          () => {},
          () => {},
        ),
      );
      surfaces.current.push(surface);
      bringUpToDate(surface);
    },
    [events, bringUpToDate],
  );

  useEffect(() => {
    const element = container.current;
    if (!element || savesData()) return;
    let surface: MapSurface | null = null;
    let left = false;
    const failed = (reason: unknown) => {
      if (left) return;
      console.warn(reason);
      setNotice(messages.map.failed);
    };
    const stop = whenIdle(() => {
      import("./maplibre-surface")
        .then(({ createMapLibreSurface }) => {
          if (left) return;
          const now = state.current;
          const created = createMapLibreSurface(element, {
            projection: now.projection,
            scale: surfaceScale(now.scale, now.theme),
            circles: smallAreas,
            tilesBase: "/geo",
            locale: messages.map.gestures,
            events: events(() => setTakenOver(true), failed),
          });
          surface = created;
          surfaces.current.push(created);
          bringUpToDate(created);
        })
        .catch(failed);
    });
    return () => {
      left = true;
      stop();
      surface?.destroy();
      surfaces.current = surfaces.current.filter((entry) => entry !== surface);
    };
  }, [events, bringUpToDate, smallAreas, messages]);

  const each = useCallback((act: (surface: MapSurface) => void) => {
    for (const surface of surfaces.current) act(surface);
  }, []);
  useImperativeHandle(
    handle,
    () => ({ paint: (next) => each((surface) => surface.setValues(next)) }),
    [each],
  );
  useEffect(
    () => each((surface) => surface.setScale(surfaceScale(scale, theme))),
    [each, scale, theme],
  );
  useEffect(() => each((surface) => surface.setValues(paints)), [each, paints]);
  useEffect(() => each((surface) => surface.select(selected)), [each, selected]);
  useEffect(() => each((surface) => surface.highlight(highlighted)), [each, highlighted]);
  useEffect(() => each((surface) => surface.setProjection(projection)), [each, projection]);

  const card = highlighted === null ? null : describe(highlighted);
  return (
    <div className="world-map" data-surface={takenOver ? "maplibre" : "svg"}>
      <WorldSvgMap
        label={`${messages.map.label}: ${sentence}`}
        size={mapSize}
        paints={paints}
        onDrawn={onDrawn}
      />
      <div ref={container} className="world-gl" aria-hidden="true" data-ready={takenOver} />
      <MapControls
        projection={projection}
        canProject={takenOver}
        onProjection={(next) => go({ projection: next })}
        onZoom={(direction) => each((surface) => surface.zoom(direction))}
        onFit={() => each((surface) => surface.fit(selected.length > 0 ? selected : "world"))}
      />
      {notice && (
        <p className="map-notice" role="status">
          {notice}
        </p>
      )}
      {card && pointer && <HoverCard content={card} point={pointer} />}
    </div>
  );
}

/** The palette and the page's own tokens, resolved for one theme. */
function surfaceScale(scale: ColorScale, theme: Theme): SurfaceScale {
  const { fills, borders } = scale.palette[theme];
  const style = getComputedStyle(document.documentElement);
  const token = (name: string) => style.getPropertyValue(`--${name}-${theme}`).trim();
  return {
    colors: fills,
    borderColors: borders,
    emptyFill: token("empty"),
    sea: token("sea"),
    ink: token("ink-3"),
    hatch: token("hatch"),
    outline: token("ink-1"),
    accent: token("accent"),
  };
}

function savesData(): boolean {
  const connection = (navigator as Navigator & { connection?: { saveData?: boolean } }).connection;
  return connection?.saveData === true;
}

/** After the first paint, when the browser has nothing better to do. */
function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback === "function") {
    const id = requestIdleCallback(work, { timeout: 2_000 });
    return () => cancelIdleCallback(id);
  }
  const id = setTimeout(work, 200);
  return () => clearTimeout(id);
}
