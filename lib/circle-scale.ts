/**
 * Circles for countries whose shape is small: the area of a circle is proportional to its figure, by one scale a metric that
 * stays the same across dates.
 */
import type { Metric, Unit } from "./metrics";

/** A figure of this size has a circle of `REFERENCE_RADIUS_PX`. Units without an entry are not sizes: prices, change. */
const REFERENCE: Partial<Record<Unit, number>> = {
  fraction: 0.1,
  "EH/s": 100,
  MW: 2_000,
  "TWh/yr": 20,
  "Mt/yr": 8,
};
const REFERENCE_RADIUS_PX = 14;
/** A circle is seen from 6 px on; smaller figures have a circle of this size too. */
export const MIN_RADIUS_PX = 3;
/** Radius of a mark that carries a colour only. */
export const MARK_RADIUS_PX = 4;
/** What a finger or a tired hand hits, in px across. */
export const TARGET_PX = 24;

/** How large the shape of a country is on the map of 1000 px: tiny ones always have a circle, small ones where it is a size. */
export type ShapeSize = "tiny" | "small" | "large";
const TINY_BOX_PX = 7;
const SMALL_BOX_PX = 24;
const PLAIN_BOX_PX = 2 * SMALL_BOX_PX;

export type CircleScale = {
  /** Radius on the screen, in px; null for no figure. */
  radiusOf(value: number | null): number | null;
  /** Round figures for a legend, ascending, in the metric's unit. */
  legendValues: readonly number[];
};

/** The circles of a metric; null when its figures are no sizes. */
export function circleScale(metric: Pick<Metric, "unit" | "isRatio">): CircleScale | null {
  const reference = metric.isRatio ? undefined : REFERENCE[metric.unit];
  if (reference === undefined) return null;
  return {
    radiusOf: (value) =>
      value === null || Number.isNaN(value) || value < 0
        ? null
        : Math.max(MIN_RADIUS_PX, REFERENCE_RADIUS_PX * Math.sqrt(value / reference)),
    legendValues: [0.1, 0.5, 1].map((part) => Number((part * reference).toPrecision(3))),
  };
}

/** Size class of a shape by the box of its largest part. */
export function shapeSize([width, height]: readonly [number, number]): ShapeSize {
  if (Math.max(width, height) < TINY_BOX_PX) return "tiny";
  return Math.min(width, height) < SMALL_BOX_PX ? "small" : "large";
}

/**
 * Radius of the circle that a surface draws for an area, in px; null for none.
 * @param zoom how many times larger than the whole world the map is drawn: a shape that is large then needs no circle
 */
export function circleRadius(
  { size, boxPx }: { size: ShapeSize; boxPx: number },
  paint: { classIndex: number | null; radiusPx?: number } | undefined,
  zoom = 1,
): number | null {
  if (!paint || paint.classIndex === null || size === "large") return null;
  if (boxPx * zoom >= PLAIN_BOX_PX) return null;
  return paint.radiusPx ?? (size === "tiny" ? MARK_RADIUS_PX : null);
}
