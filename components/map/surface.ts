export type { AreaPaint } from "@/lib/paint";

import type { AreaPaint } from "@/lib/paint";
import type { RegionView } from "@/lib/regions";
import type { Projection } from "@/lib/url-state";

/** The colours of one theme, by class index. */
export type SurfaceScale = {
  colors: readonly string[];
  borderColors: readonly string[];
  emptyFill: string;
  sea: string;
  /** Borders of shapes without a class, patterns of dots. */
  ink: string;
  hatch: string;
  /** Outline of the country under the pointer. */
  outline: string;
  /** Outline of the selection. */
  accent: string;
};

/** What both surfaces (SVG, MapLibre) do. Values are per area id; areas that are not named are `not-covered`. */
export interface MapSurface {
  /** The palette of the class indexes: a metric, a view or a theme was switched. */
  setScale(scale: SurfaceScale): void;
  /** One tick of the slider; only what differs is touched. */
  setValues(values: ReadonlyMap<string, AreaPaint>): void;
  /** Outlines the country under the pointer, or those of a class. */
  highlight(areaIds: readonly string[]): void;
  select(areaIds: readonly string[]): void;
  fit(target: readonly string[] | "world" | RegionView): void;
  zoom(direction: 1 | -1): void;
  /** Where an area is in the surface's box, and its circle, if it has one; null when it is out of sight. */
  locate(areaId: string): Spot | null;
  setProjection(projection: Projection): void;
  destroy(): void;
}

export type Point = { x: number; y: number };
/** Of the map's box, in px. A new one each time that the map came to rest, took over or changed its size. */
export type RestingMap = { width: number; height: number };
/** In px. */
export type Spot = Point & { radiusPx: number | null };

/** Points are of the window. */
export type SurfaceEvents = {
  onHover(areaId: string | null, point: Point | null): void;
  /** A click or a tap; on a touch screen, where nothing hovers, with its point. Beside the others: with Ctrl, ⌘ or Shift. */
  onPick(areaId: string | null, touch: Point | null, isBeside: boolean): void;
  /** Begin and end of zooming or moving. */
  onView(isMoving: boolean): void;
  onReady(): void;
  onError(message: string): void;
};
