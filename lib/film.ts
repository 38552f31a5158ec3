/** The record as a film: one shot a snapshot, one for each gap, each with what stands on the map and how long it stays. */
import type { ColorScale } from "./color-scale";
import type { Frame, Timeline } from "./contract";
import type { AreaPaint } from "./paint";
import { nextStep, stayMs } from "./playback";
import { type AxisGap, timeAxis } from "./time-axis";
import type { ViewState } from "./url-state";
import { type AreaRef, framesOfYear, viewOf } from "./view-model";

export type FilmShot = {
  /** Null: the shot of a gap. */
  frame: Frame | null;
  gap: AxisGap | null;
  scale: ColorScale;
  /** By area id; empty in a gap, where nothing is covered. */
  paints: ReadonlyMap<string, AreaPaint>;
  stayMs: number;
};

/** Long enough to be read before the film begins anew. */
const LAST_MS = 2_500;
/** A viewer cannot pause before a break as the page does, so the snapshot after it stays longer. */
const BREAK_MS = 1_500;

/**
 * The shots of a view's levels, oldest first, those of its year if it has one; none without a snapshot.
 * @param view its speed sets the pace
 */
export function filmShots(
  timeline: Timeline,
  view: ViewState,
  areas: readonly AreaRef[],
): FilmShot[] {
  const frames = framesOfYear(timeline.frames, view.year);
  const axis = timeAxis(frames, timeline.breaks);
  return frames.flatMap((frame, index): FilmShot[] => {
    const step = nextStep(frames, axis, timeline.breaks, index - 1);
    const shown = viewOf(timeline, { ...view, view: "level", to: frame.period }, areas);
    const pace = stayMs(frame, view.speed);
    const isLast = index === frames.length - 1;
    const stay = isLast ? LAST_MS : step && step.breaks.length > 0 ? BREAK_MS : pace;
    const shot = { frame, gap: null, scale: shown.scale, paints: shown.paints, stayMs: stay };
    if (!step?.gap) return [shot];
    return [
      {
        ...shot,
        frame: null,
        gap: step.gap,
        paints: new Map(),
        stayMs: stayMs(frame, view.speed, true),
      },
      shot,
    ];
  });
}
