"use client";

import dynamic from "next/dynamic";
import { useCallback, useEffect, useRef, useState } from "react";
import { useAtlas, useHighlight } from "@/components/atlas/atlas-context";
import { useMessages } from "@/components/messages";
import type { ColorScale, Theme } from "@/lib/color-scale";
import { areasOfClass } from "@/lib/paint";
import { REGION_VIEWS } from "@/lib/regions";
import { MapControls } from "./map-controls";
import { MapCursor } from "./map-cursor";
import { MapLabels } from "./map-labels";
import { mayLoadHeavyMap } from "./slow-line";
import type { MapSurface, Point, RestingMap, SurfaceEvents, SurfaceScale } from "./surface";
import { createSvgSurface } from "./svg-surface";
import { useTheme } from "./use-theme";
import { WorldSvgMap } from "./world-svg";

const loadCard = () => import("./moment-card").then((m) => m.MomentCard);
const loadMapLibre = () => import("./maplibre-surface");
const MomentCard = dynamic(loadCard, { ssr: false });
const SingleMarks = dynamic(() => import("./single-marks").then((m) => m.SingleMarks), {
  ssr: false,
});

/** One map, two surfaces: the server's SVG answers at once, MapLibre takes over when it stands. */
export function WorldMap() {
  const atlas = useAtlas();
  const { mapSize, shown, view, places, pick, go, scrubbing, viewAt } = atlas;
  const { scale, paints } = shown;
  const { country: selected, projection, region } = view;
  const { areaId: highlighted, classIndex: highlightedClass, set: onHighlight } = useHighlight();
  const messages = useMessages();
  const theme = useTheme();
  const frame = useRef<HTMLDivElement>(null);
  const container = useRef<HTMLDivElement>(null);
  const surfaces = useRef<MapSurface[]>([]);
  const [takenOver, setTakenOver] = useState(false);
  const [notice, setNotice] = useState<string | null>(null);
  const [pointer, setPointer] = useState<Point | null>(null);
  /** The country whose card a tap has opened: a second tap selects it. */
  const [tapped, setTapped] = useState<string | null>(null);
  const [isMoving, setMoving] = useState(false);
  /** Whenever it is another one, what lies over the map is placed anew. */
  const [resting, setResting] = useState<RestingMap>({ width: 0, height: 0 });
  /** Null: not known yet, as on the server. */
  const [loadsHeavy, setLoadsHeavy] = useState<boolean | null>(null);
  const latest = {
    scale,
    paints,
    selected,
    projection,
    theme,
    places,
    tapped,
    region,
    onHighlight,
    pick,
  };
  const state = useRef(latest);
  useEffect(() => {
    state.current = latest;
  });

  const events = useCallback(
    (onReady: () => void, onError: (message: string) => void): SurfaceEvents => ({
      onHover: (id, point) => {
        setPointer(point);
        state.current.onHighlight(id);
      },
      onPick: (id, touch, isBeside) => {
        const now = state.current;
        if (touch && (id === null || now.tapped !== id)) {
          setTapped(id);
          setPointer(id === null ? null : touch);
          now.onHighlight(id);
          return;
        }
        setTapped(null);
        if (id === null) return;
        if (touch) now.onHighlight(null);
        now.pick(id, isBeside);
      },
      onView: (moves) => {
        setMoving(moves);
        if (!moves) setResting((map) => ({ ...map }));
      },
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
    if (now.region) surface.fit(REGION_VIEWS[now.region]);
  }, []);

  const onDrawn = useCallback(
    (svg: SVGSVGElement) => {
      if (surfaces.current.length > 0) return;
      const surface = createSvgSurface(
        svg,
        state.current.places,
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

  const { isEmbedded = false } = atlas;
  useEffect(
    () => setLoadsHeavy(!isEmbedded && mayLoadHeavyMap(navigator, window.innerWidth)),
    [isEmbedded],
  );
  useEffect(() => {
    const element = container.current;
    if (!element) return;
    const observer = new ResizeObserver(() =>
      setResting({ width: element.clientWidth, height: element.clientHeight }),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    const element = container.current;
    if (!element || !loadsHeavy) return;
    let surface: MapSurface | null = null;
    let left = false;
    const failed = (reason: unknown) => {
      if (left) return;
      console.warn(reason);
      setNotice(messages.map.failed);
    };
    const stop = whenIdle(() => {
      loadMapLibre()
        .then(({ createMapLibreSurface }) => {
          if (left) return;
          const now = state.current;
          const created = createMapLibreSurface(element, {
            projection: now.projection,
            scale: surfaceScale(now.scale, now.theme),
            places,
            tilesBase: "/geo",
            locale: messages.map.gestures,
            events: events(() => {
              setTakenOver(true);
              setResting((map) => ({ ...map }));
            }, failed),
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
  }, [events, bringUpToDate, places, messages, loadsHeavy]);

  const each = useCallback((act: (surface: MapSurface) => void) => {
    for (const surface of surfaces.current) act(surface);
  }, []);
  /** The surface that is seen: the last one that stands. */
  const seen = useCallback(
    () => (takenOver ? surfaces.current.at(-1) : surfaces.current[0]),
    [takenOver],
  );
  // Every tick of the slider, and before React renders anything: only what is seen. The other surface follows at rest.
  useEffect(() => {
    each((surface) => {
      if (surface !== seen()) surface.setValues(paints);
    });
    const paint = () => {
      const ahead = scrubbing.ahead();
      seen()?.setValues(viewAt(ahead).paints);
      if (frame.current) frame.current.dataset.scrubbing = String(ahead !== null);
    };
    paint();
    return scrubbing.subscribe(paint);
  }, [each, scrubbing, viewAt, seen, paints]);
  useEffect(() => {
    const onPrint = () => each((surface) => surface.setValues(viewAt(scrubbing.ahead()).paints));
    window.addEventListener("beforeprint", onPrint);
    return () => window.removeEventListener("beforeprint", onPrint);
  }, [each, scrubbing, viewAt]);
  useEffect(
    () => each((surface) => surface.setScale(surfaceScale(scale, theme))),
    [each, scale, theme],
  );
  useEffect(() => each((surface) => surface.select(selected)), [each, selected]);
  useEffect(() => {
    const ids =
      highlighted !== null
        ? [highlighted]
        : highlightedClass !== null
          ? areasOfClass(paints, highlightedClass)
          : [];
    each((surface) => surface.highlight(ids));
  }, [each, highlighted, highlightedClass, paints]);
  useEffect(() => each((surface) => surface.setProjection(projection)), [each, projection]);

  useEffect(() => {
    if (region) each((surface) => surface.fit(REGION_VIEWS[region]));
  }, [each, region]);

  const locate = useCallback((areaId: string) => seen()?.locate(areaId) ?? null, [seen]);
  const zoom = (direction: 1 | -1) => each((surface) => surface.zoom(direction));
  const showWorld = () => each((surface) => surface.fit("world"));
  const closeCard = () => {
    setTapped(null);
    onHighlight(null);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the card is loaded before it is asked for
    <div
      ref={frame}
      className="world-map"
      data-surface={takenOver ? "maplibre" : "svg"}
      data-moving={isMoving}
      onPointerEnter={loadCard}
      onFocus={loadCard}
    >
      <WorldSvgMap label={messages.map.label} size={mapSize} paints={paints} onDrawn={onDrawn} />
      <div ref={container} className="world-gl" aria-hidden="true" data-ready={takenOver} />
      <MapLabels locate={locate} resting={resting} />
      {view.singles && <SingleMarks locate={locate} resting={resting} />}
      <MapCursor
        locate={locate}
        resting={resting}
        onFocus={(id, point) => {
          setTapped(null);
          setPointer(point);
          onHighlight(id);
        }}
        onZoom={zoom}
        onWorld={showWorld}
      />
      <MapControls
        projection={projection}
        canProject={takenOver}
        region={region}
        hasSelection={selected.length > 0}
        onProjection={(next) => go({ projection: next })}
        onRegion={(next) => {
          go({ region: next });
          if (next === null) showWorld();
        }}
        onZoom={zoom}
        singles={
          view.view === "level" &&
          (shown.metric.id === "hashrate-share"
            ? atlas.singleValues.length > 0
            : shown.frame?.beside !== undefined)
            ? { shown: view.singles, onToggle: () => go({ singles: !view.singles }) }
            : null
        }
        onAsk={loadsHeavy === false ? () => setLoadsHeavy(true) : null}
        onWorld={() => {
          if (region) go({ region: null });
          showWorld();
        }}
        onSelection={() => each((surface) => surface.fit(selected))}
      />
      {notice && (
        <p className="map-notice" role="status">
          {notice}
        </p>
      )}
      {highlighted && pointer && (
        <MomentCard
          areaId={highlighted}
          point={pointer}
          onOpen={
            tapped === highlighted
              ? () => {
                  closeCard();
                  if (!selected.includes(highlighted)) pick(highlighted);
                }
              : null
          }
          onCompare={
            selected.length > 0 && !selected.includes(highlighted)
              ? () => {
                  closeCard();
                  pick(highlighted, true);
                }
              : null
          }
        />
      )}
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

/** After the first paint, when the browser has nothing better to do. */
function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback === "function") {
    const id = requestIdleCallback(work, { timeout: 2_000 });
    return () => cancelIdleCallback(id);
  }
  const id = setTimeout(work, 200);
  return () => clearTimeout(id);
}
