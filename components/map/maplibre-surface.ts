/** The map that zooms: the only module that runs MapLibre. The drawing follows feature state, which holds values, not colours. */
import "maplibre-gl/dist/maplibre-gl.css";
import { addProjection, Map as GlMap, type MapMouseEvent, setWorkerUrl } from "maplibre-gl";
import type { AreaBounds } from "@/lib/geo/area-bounds";
import { equalEarthCrs, forward, HALF_HEIGHT, HALF_WIDTH, inverse } from "@/lib/geo/equal-earth";
import areaBounds from "@/lib/geo/generated/area-bounds.json";
import { boxOf, type Point } from "@/lib/geo/planar";
import { type AreaPaint, PATTERNS } from "@/lib/paint";
import type { Projection } from "@/lib/url-state";
import { patternImages } from "./maplibre-patterns";
import { mapStyle, PICKABLE_LAYERS, SOURCE, STATEFUL_LAYERS } from "./maplibre-style";
import type { MapSurface, SurfaceEvents, SurfaceScale } from "./surface";

export type MapLibreOptions = {
  projection: Projection;
  scale: SurfaceScale;
  /** Areas too small for their shape to be seen. */
  circles: readonly { id: string; lon: number; lat: number }[];
  /** Where tiles and worker are served. */
  tilesBase: string;
  /** Texts of MapLibre's own messages, by its keys. */
  locale: Record<string, string>;
  events: SurfaceEvents;
};

type AreaState = { class: number; pattern: number; highlighted?: boolean; selected?: boolean };

const TILE_PX = 512;
/** A country fills at most this part of the map when it is fitted. */
const FIT_FRACTION = 0.5;
const MAX_ZOOM = 7;
const BOUNDS = areaBounds as unknown as AreaBounds;

let isRegistered = false;

/**
 * Fills `container` with a map. Its attribute `data-map-state` is `idle` whenever everything asked for is on the screen.
 * @throws Error when the browser offers no WebGL
 */
export function createMapLibreSurface(
  container: HTMLElement,
  options: MapLibreOptions,
): MapSurface {
  const { events, tilesBase, circles } = options;
  if (!isRegistered) {
    setWorkerUrl(`${tilesBase}/maplibre-gl-worker.mjs`);
    addProjection(equalEarthCrs);
    isRegistered = true;
  }
  let { projection, scale } = options;
  let highlighted: string | null = null;
  let selected: readonly string[] = [];
  let isReady = false;
  const states = new Map<string, AreaState>();

  const map = new GlMap({
    container,
    style: style(),
    ...worldView(),
    maxZoom: MAX_ZOOM,
    attributionControl: false,
    // The page scrolls past the map: zooming takes Ctrl and the wheel, or two fingers.
    cooperativeGestures: true,
    locale: options.locale,
    keyboard: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    renderWorldCopies: false,
    fadeDuration: 0,
    trackResize: true,
  });
  map.touchZoomRotate.disableRotation();
  // The table and the SVG speak to keyboards and screen readers; a second, silent stop would only be in the way.
  map.getCanvas().tabIndex = -1;

  busy();
  map.on("style.load", () => {
    for (const { name, data, options: image } of patternImages(scale.hatch, scale.ink)) {
      if (!map.hasImage(name)) map.addImage(name, data, image);
    }
    for (const [id, state] of states) write(id, state);
  });
  map.on("idle", () => {
    container.dataset.mapState = "idle";
    if (!isReady) {
      isReady = true;
      events.onReady();
    }
  });
  map.on("error", ({ error }) => events.onError(error.message));
  map.on("mousemove", onMove);
  map.on("mouseout", onLeave);
  map.on("click", ({ point }) => {
    const id = areaAt(point);
    if (id !== null) events.onPick(id);
  });
  map.on("resize", () => {
    map.setMinZoom(worldView().zoom - 0.5);
  });

  return {
    setScale(next) {
      if (sameScale(next, scale)) return;
      scale = next;
      busy();
      for (const { name, data } of patternImages(scale.hatch, scale.ink)) {
        if (map.hasImage(name)) map.updateImage(name, data);
      }
      // Only paint differs: sources, tiles and feature state stay.
      map.setStyle(style(), { diff: true });
    },
    setValues(values) {
      for (const [id, paint] of values) change(id, stateOf(paint));
    },
    highlight(id) {
      if (id === highlighted) return;
      if (highlighted !== null) change(highlighted, { highlighted: false });
      if (id !== null) change(id, { highlighted: true });
      highlighted = id;
    },
    select(ids) {
      for (const id of selected) if (!ids.includes(id)) change(id, { selected: false });
      for (const id of ids) change(id, { selected: true });
      selected = [...ids];
    },
    fit(ids) {
      busy();
      if (ids === "world") map.easeTo({ ...worldView(), duration: 200 });
      else fitAreas(ids);
    },
    zoom(direction) {
      busy();
      map.easeTo({ zoom: map.getZoom() + direction * 0.7, duration: 200 });
    },
    setProjection(next) {
      if (next === projection) return;
      projection = next;
      busy();
      map.setStyle(style(), { diff: false });
      map.jumpTo(worldView());
    },
    destroy() {
      map.remove();
      delete container.dataset.mapState;
    },
  };

  function style() {
    return mapStyle({
      projection,
      tilesBase: new URL(tilesBase, window.location.href).href,
      scale,
      circleIds: circles.map(({ id }) => id),
      equalEarth: equalEarthCrs.name,
    });
  }

  /** Centre and zoom that show the whole world as the SVG does. */
  function worldView(): { center: [number, number]; zoom: number } {
    const { clientWidth, clientHeight } = container;
    const flat = Math.min(clientWidth, (clientHeight * HALF_WIDTH) / HALF_HEIGHT);
    if (projection === "equal-earth") return { center: [0, 0], zoom: Math.log2(flat / TILE_PX) };
    // A globe is as wide as the square of its tiles divided by π.
    const side =
      projection === "globe" ? 0.94 * Math.PI * Math.min(clientWidth, clientHeight) : clientWidth;
    return { center: [projection === "globe" ? -40 : 0, 20], zoom: Math.log2(side / TILE_PX) };
  }

  function fitAreas(ids: readonly string[]): void {
    const places = ids.flatMap(cornersOf);
    if (places.length === 0) return;
    if (projection !== "equal-earth") {
      const { minX, minY, maxX, maxY } = boxOf(places);
      map.fitBounds([minX, minY, maxX, maxY], {
        padding: container.clientHeight / 4,
        maxZoom: 5,
        duration: 200,
      });
      return;
    }
    const { minX, minY, maxX, maxY } = boxOf(places.map(forward));
    const center = inverse([(minX + maxX) / 2, (minY + maxY) / 2]);
    const unitPx = TILE_PX / (2 * HALF_WIDTH);
    const widest = (FIT_FRACTION * container.clientWidth) / ((maxX - minX) * unitPx);
    const highest = (FIT_FRACTION * container.clientHeight) / ((maxY - minY) * unitPx);
    const zoom = Math.min(5, Math.log2(Math.min(widest, highest)));
    if (center) map.easeTo({ center, zoom, duration: 200 });
  }

  function cornersOf(id: string): Point[] {
    const bounds = BOUNDS[id];
    if (bounds) {
      const [west, south, east, north] = bounds;
      return [west, Math.min(east, 180)].flatMap((lon): Point[] => [
        [lon, south],
        [lon, north],
      ]);
    }
    return circles
      .filter((circle) => circle.id === id)
      .flatMap(({ lon, lat }): Point[] => [
        [lon - 1, lat - 1],
        [lon + 1, lat + 1],
      ]);
  }

  /** Overwrites and never removes: a removal in the same frame would take later writes with it. */
  function change(id: string, part: Partial<AreaState>): void {
    const before = states.get(id) ?? { class: -1, pattern: PATTERNS.indexOf("not-covered") };
    const after = { ...before, ...part };
    if (states.has(id) && isSame(before, after)) return;
    states.set(id, after);
    busy();
    write(id, after);
  }

  function write(id: string, state: AreaState): void {
    // Before the first style there is no source; `style.load` writes what is kept.
    if (!map.getSource(SOURCE)) return;
    for (const sourceLayer of STATEFUL_LAYERS)
      map.setFeatureState({ source: SOURCE, sourceLayer, id }, state);
  }

  function onMove({ point, originalEvent }: MapMouseEvent): void {
    const id = areaAt(point);
    map.getCanvas().style.cursor = id === null ? "" : "pointer";
    events.onHover(id, id === null ? null : { x: originalEvent.clientX, y: originalEvent.clientY });
  }

  function onLeave(): void {
    events.onHover(null, null);
  }

  function areaAt(point: { x: number; y: number }): string | null {
    if (!map.getLayer("land")) return null;
    const found = map.queryRenderedFeatures([point.x, point.y], { layers: PICKABLE_LAYERS });
    const shown = found.find(
      ({ layer, id }) => layer.id !== "circles" || (states.get(String(id))?.class ?? -1) >= 0,
    );
    return typeof shown?.id === "string" ? shown.id : null;
  }

  function busy(): void {
    container.dataset.mapState = "busy";
  }
}

function stateOf({ classIndex, pattern }: AreaPaint): AreaState {
  return { class: classIndex ?? -1, pattern: PATTERNS.indexOf(pattern) };
}

function isSame(a: AreaState, b: AreaState): boolean {
  return (
    a.class === b.class &&
    a.pattern === b.pattern &&
    a.highlighted === b.highlighted &&
    a.selected === b.selected
  );
}

function sameScale(a: SurfaceScale, b: SurfaceScale): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
