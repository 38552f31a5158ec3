/** The map that zooms: the only module that runs MapLibre. The drawing follows feature state, which holds values, not colours. */
import "maplibre-gl/dist/maplibre-gl.css";
import { addProjection, Map as GlMap, type MapMouseEvent, setWorkerUrl } from "maplibre-gl";
import { circleRadius, TARGET_PX } from "@/lib/circle-scale";
import type { AreaBounds } from "@/lib/geo/area-bounds";
import { equalEarthCrs, forward, HALF_HEIGHT, HALF_WIDTH, inverse } from "@/lib/geo/equal-earth";
import areaBounds from "@/lib/geo/generated/area-bounds.json";
import { type Box, boxOf, type Point } from "@/lib/geo/planar";
import { type AreaPaint, PATTERNS } from "@/lib/paint";
import type { RegionView } from "@/lib/regions";
import type { Projection } from "@/lib/url-state";
import { drawingOrder, type Place } from "@/lib/world-markup";
import { patternImages } from "./maplibre-patterns";
import { type AreaState, DRAWN_STATE, mapStyle, PICKABLE_LAYER, SOURCE } from "./maplibre-style";
import type { MapSurface, Point as ScreenPoint, SurfaceEvents, SurfaceScale } from "./surface";
import { isBeside, touchOf } from "./touch";

export type MapLibreOptions = {
  projection: Projection;
  scale: SurfaceScale;
  /** Where countries are, and which may have a circle. */
  places: readonly Place[];
  /** Where tiles and worker are served. */
  tilesBase: string;
  /** Texts of MapLibre's own messages, by its keys. */
  locale: Record<string, string>;
  events: SurfaceEvents;
};

const UNPAINTED: AreaState = {
  class: -1,
  pattern: PATTERNS.indexOf("not-covered"),
  radius: 0,
  dimmed: false,
  highlighted: false,
  selected: false,
};

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
  const { events, tilesBase, places } = options;
  const placeOf = new Map(places.map((place) => [place.id, place]));
  if (!isRegistered) {
    setWorkerUrl(`${tilesBase}/maplibre-gl-worker.mjs`);
    addProjection(equalEarthCrs);
    isRegistered = true;
  }
  let { projection, scale } = options;
  let highlighted: readonly string[] = [];
  let selected: readonly string[] = [];
  let isReady = false;
  const states = new Map<string, AreaState>();
  let paints: ReadonlyMap<string, AreaPaint> = new Map();

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
    // A second tap or click on a country means the country.
    doubleClickZoom: false,
    dragRotate: false,
    // Its mousedown with Shift would swallow the click that compares.
    boxZoom: false,
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
    for (const [id, state] of states) write(id, UNPAINTED, state);
  });
  map.on("idle", () => {
    container.dataset.mapState = "idle";
    if (!isReady) {
      isReady = true;
      events.onReady();
    }
  });
  map.on("error", ({ error }) => events.onError(error.message));
  // After a tap the browser makes mouse events up, which would close the card that the tap opened.
  let isTouched = false;
  const onPointer = ({ pointerType }: PointerEvent) => {
    isTouched = pointerType === "touch";
  };
  container.addEventListener("pointerdown", onPointer, { capture: true });
  container.addEventListener("pointermove", onPointer, { capture: true });
  map.on("mousemove", onMove);
  map.on("mouseout", onLeave);
  map.on("click", ({ point, originalEvent }) =>
    events.onPick(areaAt(point), touchOf(originalEvent), isBeside(originalEvent)),
  );
  map.on("movestart", () => events.onView(true));
  map.on("moveend", () => {
    repaint();
    events.onView(false);
  });
  map.on("resize", () => {
    // A box without room asks for less than MapLibre's least.
    map.setMinZoom(Math.max(-2, worldView().zoom - 0.5));
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
      if (values === paints) return;
      paints = values;
      repaint();
    },
    highlight(ids) {
      for (const id of highlighted) if (!ids.includes(id)) change(id, { highlighted: false });
      for (const id of ids) change(id, { highlighted: true });
      highlighted = [...ids];
    },
    select(ids) {
      for (const id of selected) if (!ids.includes(id)) change(id, { selected: false });
      for (const id of ids) change(id, { selected: true });
      selected = [...ids];
    },
    fit(target) {
      busy();
      if (target === "world") map.easeTo({ ...worldView(), duration: 200 });
      else if ("box" in target) fitRegion(target);
      else fitAreas(target);
    },
    zoom(direction) {
      busy();
      map.easeTo({ zoom: map.getZoom() + direction * 0.7, duration: 200 });
    },
    locate(id) {
      const place = placeOf.get(id);
      const at = place && placeInSight(place);
      if (!at) return null;
      const { x, y } = at;
      const { clientWidth, clientHeight } = container;
      return x >= 0 && y >= 0 && x <= clientWidth && y <= clientHeight
        ? { x, y, radiusPx: states.get(id)?.radius || null }
        : null;
    },
    setProjection(next) {
      if (next === projection) return;
      projection = next;
      busy();
      map.setStyle(style(), { diff: false });
      map.jumpTo(worldView());
    },
    destroy() {
      container.removeEventListener("pointerdown", onPointer, { capture: true });
      container.removeEventListener("pointermove", onPointer, { capture: true });
      map.remove();
      delete container.dataset.mapState;
    },
  };

  function style() {
    return mapStyle({
      projection,
      tilesBase: new URL(tilesBase, window.location.href).href,
      scale,
      circleIds: drawingOrder(places.filter(({ size }) => size !== "large")).map(({ id }) => id),
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
    const corners = ids.flatMap(cornersOf);
    if (corners.length === 0) return;
    if (projection !== "equal-earth") {
      const { minX, minY, maxX, maxY } = boxOf(corners);
      map.fitBounds([minX, minY, maxX, maxY], {
        padding: container.clientHeight / 4,
        maxZoom: 5,
        duration: 200,
      });
      return;
    }
    showPlane(boxOf(corners.map(forward)), FIT_FRACTION, 5);
  }

  function fitRegion({ bounds: [west, south, east, north] }: RegionView): void {
    if (projection !== "equal-earth") {
      map.fitBounds([west, south, east, north], { padding: 8, duration: 200 });
      return;
    }
    showPlane(boxOf(outlineOf(west, south, east, north).map(forward)), 1, MAX_ZOOM);
  }

  /** A box of the projected plane, filling at most that part of the container. */
  function showPlane({ minX, minY, maxX, maxY }: Box, part: number, maxZoom: number): void {
    const center = inverse([(minX + maxX) / 2, (minY + maxY) / 2]);
    const unitPx = TILE_PX / (2 * HALF_WIDTH);
    const widest = (part * container.clientWidth) / ((maxX - minX) * unitPx);
    const highest = (part * container.clientHeight) / ((maxY - minY) * unitPx);
    const zoom = Math.min(maxZoom, Math.log2(Math.min(widest, highest)));
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
    const place = placeOf.get(id);
    if (!place) return [];
    const { lon, lat } = place;
    return [
      [lon - 1, lat - 1],
      [lon + 1, lat + 1],
    ];
  }

  function repaint(): void {
    const zoom = zoomed();
    for (const [id, paint] of paints) change(id, stateOf(paint, placeOf.get(id), zoom));
  }

  /** Overwrites and never removes: a removal in the same frame would take later writes with it. */
  function change(id: string, part: Partial<AreaState>): void {
    const before = states.get(id) ?? UNPAINTED;
    const after = { ...before, ...part };
    states.set(id, after);
    write(id, before, after);
  }

  /** Each layer gets what is new and what it draws: every write is a part of a tile's buffers filled anew. */
  function write(id: string, before: AreaState, after: AreaState): void {
    // Before the first style there is no source; `style.load` writes what is kept.
    if (!map.getSource(SOURCE)) return;
    for (const [sourceLayer, drawn] of Object.entries(DRAWN_STATE)) {
      const differs = drawn.filter((name) => before[name] !== after[name]);
      if (differs.length === 0) continue;
      busy();
      map.setFeatureState(
        { source: SOURCE, sourceLayer, id },
        Object.fromEntries(differs.map((name) => [name, after[name]])),
      );
    }
  }

  function onMove({ point, originalEvent }: MapMouseEvent): void {
    if (isTouched) return;
    const id = areaAt(point);
    map.getCanvas().style.cursor = id === null ? "" : "pointer";
    events.onHover(id, id === null ? null : { x: originalEvent.clientX, y: originalEvent.clientY });
  }

  function onLeave(): void {
    if (isTouched) return;
    events.onHover(null, null);
  }

  function areaAt(point: ScreenPoint): string | null {
    const circle = circleAt(point);
    if (circle !== null || !map.getLayer(PICKABLE_LAYER)) return circle;
    const [found] = map.queryRenderedFeatures([point.x, point.y], { layers: [PICKABLE_LAYER] });
    return typeof found?.id === "string" ? found.id : null;
  }

  /** How many times larger than the whole world the map is drawn. */
  function zoomed(): number {
    return 2 ** (map.getZoom() - worldView().zoom);
  }

  /** Null on the far side of the globe, where the same pixel is another place. */
  function placeInSight({ lon, lat }: Place): ScreenPoint | null {
    const { x, y } = map.project([lon, lat]);
    if (projection !== "globe") return { x, y };
    const front = map.unproject([x, y]);
    const apart = Math.abs(((front.lng - lon + 540) % 360) - 180);
    return apart < 1 && Math.abs(front.lat - lat) < 1 ? { x, y } : null;
  }

  /** The circle whose rim is nearest; small ones are hit around them. */
  function circleAt(point: ScreenPoint): string | null {
    let nearest: string | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (const [id, { radius }] of states) {
      const place = radius > 0 ? placeOf.get(id) : undefined;
      if (!place) continue;
      const at = placeInSight(place);
      if (!at) continue;
      const { x, y } = at;
      const distance = Math.hypot(x - point.x, y - point.y);
      if (distance > Math.max(radius, TARGET_PX / 2) || distance - radius >= least) continue;
      nearest = id;
      least = distance - radius;
    }
    return nearest;
  }

  function busy(): void {
    container.dataset.mapState = "busy";
  }
}

function stateOf(
  paint: AreaPaint,
  place: Place | undefined,
  zoom: number,
): Omit<AreaState, "highlighted" | "selected"> {
  const { classIndex, pattern, dimmed = false } = paint;
  return {
    class: classIndex ?? -1,
    pattern: PATTERNS.indexOf(pattern),
    radius: place ? (circleRadius(place, paint, zoom) ?? 0) : 0,
    dimmed,
  };
}

/** Points along the edges of a piece of the globe, whose sides a projection bends. */
function outlineOf(west: number, south: number, east: number, north: number): Point[] {
  return Array.from({ length: 17 }, (_, step) => step / 16).flatMap((part): Point[] => {
    const lon = west + part * (east - west);
    const lat = south + part * (north - south);
    return [
      [lon, south],
      [lon, north],
      [west, lat],
      [east, lat],
    ];
  });
}

function sameScale(a: SurfaceScale, b: SurfaceScale): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
