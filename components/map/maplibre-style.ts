/** The style of the map that zooms: pure, from a palette to layer specifications. Values are feature state, colours are here. */
import type {
  DataDrivenPropertyValueSpecification,
  ExpressionSpecification,
  LayerSpecification,
  StyleSpecification,
} from "maplibre-gl";
import { PATTERNS, type Pattern } from "@/lib/paint";
import type { Projection } from "@/lib/url-state";
import type { SurfaceScale } from "./surface";

export const SOURCE = "atlas";
/** What the drawing knows of an area. */
export type AreaState = {
  class: number;
  pattern: number;
  /** Of the circle, in px; 0: none. */
  radius: number;
  dimmed: boolean;
  highlighted: boolean;
  selected: boolean;
};

/** Layers of the tiles that carry feature state, all keyed by area id, and what each of them draws: the rest is not written. */
export const DRAWN_STATE: Record<string, readonly (keyof AreaState)[]> = {
  areas: ["class", "pattern", "dimmed"],
  borders: ["class", "highlighted", "selected"],
  points: ["class", "radius", "dimmed", "highlighted", "selected"],
};
/** The layer whose shapes answer the pointer; circles are larger to the pointer than they look. */
export const PICKABLE_LAYER = "land";
const MAX_TILE_ZOOM = 4;

/** The feature state of an area that nobody painted: not covered. */
const CLASS: ExpressionSpecification = ["coalesce", ["feature-state", "class"], -1];
const PATTERN: ExpressionSpecification = [
  "coalesce",
  ["feature-state", "pattern"],
  PATTERNS.indexOf("not-covered"),
];

/** Radius of an area's circle in px; 0: it has none. */
const RADIUS: ExpressionSpecification = ["coalesce", ["feature-state", "radius"], 0];

/** Countries outside of the classes chosen in the legend keep a trace of their colour; as in the SVG (legend.css). */
const UNLESS_DIMMED: ExpressionSpecification = [
  "case",
  ["boolean", ["feature-state", "dimmed"], false],
  0.12,
  1,
];

type StyleOptions = {
  projection: Projection;
  tilesBase: string;
  scale: SurfaceScale;
  /** Areas that are drawn as circles too, the lowest first. */
  circleIds: readonly string[];
  /** Name under which the Equal Earth projection is registered. */
  equalEarth: string;
};

export function mapStyle({
  projection,
  tilesBase,
  scale,
  circleIds,
  equalEarth,
}: StyleOptions): StyleSpecification {
  const isFlat = projection === "equal-earth";
  return {
    version: 8,
    projection: { type: isFlat ? equalEarth : projection },
    sources: {
      [SOURCE]: {
        type: "vector",
        tiles: [`${tilesBase}/${isFlat ? "equal-earth" : "world"}/{z}/{x}/{y}.pbf`],
        maxzoom: MAX_TILE_ZOOM,
        promoteId: { areas: "id", borders: "id", points: "id" },
      },
    },
    transition: { duration: 0, delay: 0 },
    layers: [
      {
        id: "ground",
        type: "background",
        paint: { "background-color": isFlat ? "rgba(0,0,0,0)" : scale.sea },
      },
      ...(isFlat ? [layer("sea", "fill", "sphere", { "fill-color": scale.sea })] : []),
      layer("graticule", "line", "graticule", {
        "line-color": scale.ink,
        "line-opacity": 0.18,
        "line-width": 0.5,
      }),
      layer("land", "fill", "areas", { "fill-color": scale.emptyFill, "fill-antialias": false }),
      pattern("hatch", "not-covered"),
      pattern("cross", "not-applicable"),
      layer("classes", "fill", "areas", {
        "fill-color": byClass(scale.colors, "rgba(0,0,0,0)"),
        "fill-opacity": UNLESS_DIMMED,
        "fill-antialias": false,
      }),
      pattern("dots", "caveat"),
      {
        ...layer("borders", "line", "borders", {
          "line-color": byClass(scale.borderColors, scale.ink),
          "line-width": 0.5,
          "line-opacity": ["case", ["<", CLASS, 0], 0.6, 1],
        }),
        // Antarctica's lower edge is the end of the map, not a border.
        filter: ["!", ["in", ["get", "kind"], ["literal", ["land", "unassigned"]]]],
      },
      {
        ...layer("unassigned-borders", "line", "borders", {
          "line-color": scale.ink,
          "line-width": 0.7,
          "line-dasharray": [3, 2],
        }),
        filter: ["==", ["get", "kind"], "unassigned"],
      },
      {
        ...layer("circles", "circle", "points", {
          "circle-radius": RADIUS,
          "circle-color": byClass(scale.colors, "rgba(0,0,0,0)"),
          "circle-opacity": UNLESS_DIMMED,
          "circle-stroke-color": [
            "case",
            ["boolean", ["feature-state", "selected"], false],
            scale.accent,
            ["boolean", ["feature-state", "highlighted"], false],
            scale.outline,
            byClass(scale.borderColors, "rgba(0,0,0,0)"),
          ],
          "circle-stroke-opacity": UNLESS_DIMMED,
          "circle-stroke-width": [
            "case",
            ["==", RADIUS, 0],
            0,
            ["boolean", ["feature-state", "selected"], false],
            2.6,
            ["boolean", ["feature-state", "highlighted"], false],
            1.6,
            0.8,
          ],
        }),
        filter: ["in", ["get", "id"], ["literal", [...circleIds]]],
        layout: { "circle-sort-key": ["index-of", ["get", "id"], ["literal", [...circleIds]]] },
      },
      outline("highlight", "highlighted", scale.outline, 1.6),
      outline("selection", "selected", scale.accent, 2.6),
    ] as LayerSpecification[],
  };
}

/** One colour a class; anything else gets `fallback`. */
export function byClass(
  colors: readonly string[],
  fallback: string,
): DataDrivenPropertyValueSpecification<string> {
  const cases = colors.flatMap((color, index) => [index, color]);
  return ["match", CLASS, ...cases, fallback] as unknown as ExpressionSpecification;
}

function layer(id: string, type: string, sourceLayer: string, paint: Record<string, unknown>) {
  return { id, type, source: SOURCE, "source-layer": sourceLayer, paint };
}

/** `fill-pattern` cannot follow feature state, its opacity can. */
function pattern(image: string, shownFor: Pattern) {
  return {
    ...layer(image, "fill", "areas", {
      "fill-pattern": image,
      "fill-opacity": ["case", ["==", PATTERN, PATTERNS.indexOf(shownFor)], 1, 0],
    }),
    // Land that no source could cover (Antarctica, shapes outside ISO 3166-1) stays plain.
    filter: ["!", ["in", ["get", "kind"], ["literal", ["land", "unassigned"]]]],
  };
}

function outline(id: string, state: string, color: string, width: number) {
  return layer(id, "line", "borders", {
    "line-color": color,
    "line-width": width,
    "line-opacity": ["case", ["boolean", ["feature-state", state], false], 1, 0],
  });
}
