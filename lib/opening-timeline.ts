/** What of a long record a page carries by itself, so that it stays as small as a short one's. */
import type { Frame, Timeline } from "./contract";

/** The shipped record has 2,500 in its longest timeline. */
const MOST_CELLS = 10_000;
/** The area behind the slider's track. */
const TRACKED_AREA = "USA";

/** Either all of a timeline, or every frame with only some of its cells: those then stand for nothing but themselves. */
export type OpeningTimeline = { timeline: Timeline; isWhole: boolean };

/**
 * The timeline itself when it is short. Of a long one, the cells of the frames that the page opens with, and of the other
 * frames only those of the areas that a line is drawn for: the rest is to be fetched before another frame is shown.
 * @param shown the frames of the opening view
 * @param areas ids of the selected areas
 */
export function openingTimeline(
  timeline: Timeline,
  shown: readonly (Frame | null)[],
  areas: readonly string[],
): OpeningTimeline {
  const cells = timeline.frames.reduce((sum, frame) => sum + frame.cells.length, 0);
  if (cells <= MOST_CELLS) return { timeline, isWhole: true };
  const kept = new Set([TRACKED_AREA, ...areas]);
  const frames = timeline.frames.map((frame) =>
    shown.includes(frame)
      ? frame
      : { ...frame, cells: frame.cells.filter(({ area }) => kept.has(area)) },
  );
  return { timeline: { ...timeline, frames }, isWhole: false };
}
