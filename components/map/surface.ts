export type { AreaPaint } from "@/lib/paint";

import type { AreaPaint } from "@/lib/paint";
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
  highlight(areaId: string | null): void;
  select(areaIds: readonly string[]): void;
  fit(areaIds: readonly string[] | "world"): void;
  zoom(direction: 1 | -1): void;
  setProjection(projection: Projection): void;
  destroy(): void;
}

export type SurfaceEvents = {
  onHover(areaId: string | null, point: { x: number; y: number } | null): void;
  onPick(areaId: string): void;
  onReady(): void;
  onError(message: string): void;
};
