/** Figures that one report or press text gave of one country: no line of the timeline, but marks beside it. */
import type { Cell } from "./contract";
import { addMonths } from "./periods";
import type { Quality } from "./quality";

export type SingleValue = {
  area: string;
  period: string;
  start: string;
  end: string;
  value: number | null;
  low: number | null;
  high: number | null;
  resolution: number | null;
  source: string;
  quality: Quality;
  caveat: string | null;
  url: string | null;
};

type Span = { start: string; end: string };

const NEAR_MONTHS = 12;

/**
 * The values to show beside a frame: those of the twelve months around it, and those to which no frame is nearer, so that
 * what was said during a gap of the record is found at its edges.
 */
export function singleValuesNear(
  values: readonly SingleValue[],
  frames: readonly Span[],
  frame: Span,
): SingleValue[] {
  const from = addMonths(frame.start, -NEAR_MONTHS);
  const until = addMonths(frame.end, NEAR_MONTHS);
  return values.filter((value) => {
    if (value.start < until && value.end > from) return true;
    const distance = daysBetween(value, frame);
    return frames.every((other) => daysBetween(value, other) >= distance);
  });
}

/** Values of each country, nearest to the frame first. */
export function byCountry(values: readonly SingleValue[], frame: Span): [string, SingleValue[]][] {
  const groups = new Map<string, SingleValue[]>();
  for (const value of values) groups.set(value.area, [...(groups.get(value.area) ?? []), value]);
  return [...groups].map(([area, group]) => [
    area,
    [...group].sort((a, b) => daysBetween(a, frame) - daysBetween(b, frame)),
  ]);
}

/** Whether the reader asked for the marks, where they have a place: beside levels of shares, prices and costs. */
export function hasMarks(
  view: { singles: boolean; view: string },
  metricId: string,
  frame: { beside?: readonly unknown[] | undefined } | null,
): boolean {
  const isOffered = metricId === "hashrate-share" || frame?.beside !== undefined;
  return view.singles && view.view === "level" && isOffered;
}

/** Prices that are never a country's colour, and the costs at them, by country. */
export function besideByCountry(beside: readonly Cell[]): [string, Cell[]][] {
  const groups = new Map<string, Cell[]>();
  for (const cell of beside) groups.set(cell.area, [...(groups.get(cell.area) ?? []), cell]);
  return [...groups];
}

/** Half the diagonal of a mark on the map, px. */
export const MARK_RADIUS_PX = 9;

/** How far right of and above its country a mark stands, px: beside the circle, so that both are seen and hit. */
export function markOffsetPx(circleRadiusPx: number | null): number {
  return circleRadiusPx === null ? 0 : (circleRadiusPx + 10) * Math.SQRT1_2;
}

/** Days between two spans; 0 when they share one. */
function daysBetween(a: Span, b: Span): number {
  const gap = Math.max(dayOf(a.start) - dayOf(b.end), dayOf(b.start) - dayOf(a.end));
  return Math.max(0, gap);
}

function dayOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}
