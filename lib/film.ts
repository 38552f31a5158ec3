/** The record as a film: one shot a snapshot, one for each gap, each with what stands on the map and how long it stays. */
import type { ColorScale } from "./color-scale";
import type { Frame, NetworkTotalEntry, Timeline } from "./contract";
import type { AreaPaint } from "./paint";
import { nextStep, stayMs } from "./playback";
import { type AxisGap, timeAxis } from "./time-axis";
import type { ViewState } from "./url-state";
import { type AreaRef, framesOfYear, viewOf } from "./view-model";

export type FilmShot = {
  /** Null: the shot of a gap. */
  frame: Frame | null;
  /** What it is compared with: in a film of changes the baseline, in every shot the same. */
  since: Frame | null;
  /** Of a change: not computed, or computed across a series break at the reader's wish. */
  across: "refused" | "warned" | null;
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
 * The shots of a view, oldest first, those of its year if it has one; none without a snapshot. Of a view of changes: what each
 * snapshot after the baseline differs by from it.
 * @param view its speed sets the pace
 * @param totals of the network, for changes in EH/s; null: not at hand
 */
export function filmShots(
  timeline: Timeline,
  view: ViewState,
  areas: readonly AreaRef[],
  totals: readonly NetworkTotalEntry[] | null = null,
): FilmShot[] {
  const isChange = view.view === "change";
  const since = isChange ? viewOf(timeline, view, areas, totals).previous : null;
  if (isChange && !since) return [];
  const frames = framesOfYear(timeline.frames, view.year).filter(
    ({ start }) => !since || start > since.start,
  );
  const axis = timeAxis(frames, timeline.breaks);
  return frames.flatMap((frame, index): FilmShot[] => {
    const step = nextStep(frames, axis, timeline.breaks, index - 1);
    const from = since?.period ?? null;
    const shown = viewOf(timeline, { ...view, from, to: frame.period }, areas, totals);
    const across = shown.refused ? "refused" : shown.crossed.length > 0 ? "warned" : null;
    const pace = stayMs(frame, view.speed);
    const isLast = index === frames.length - 1;
    const stay = isLast ? LAST_MS : step && step.breaks.length > 0 ? BREAK_MS : pace;
    const { scale, paints } = shown;
    const shot = { frame, since, across, gap: null, scale, paints, stayMs: stay } as const;
    if (!step?.gap) return [shot];
    return [
      {
        ...shot,
        frame: null,
        across: null,
        gap: step.gap,
        paints: new Map(),
        stayMs: stayMs(frame, view.speed, true),
      },
      shot,
    ];
  });
}
