/** What of a long record a page carries by itself, so that it stays about as small as a short one's. */
import type { Frame, Timeline } from "./contract";
import type { AtlasView } from "./view-model";

/** A record that has no more comes whole: the longest one shipped has 2,500. */
const MOST_CELLS = 10_000;
/** Of a longer one, so that the page has about as much as with the shipped record. */
const OPENING_CELLS = 2_500;
/** The area behind the slider's track. */
const TRACKED_AREA = "USA";

export type OpeningTimeline = {
  timeline: Timeline;
  /** Periods of the frames that have all their cells, each once; null: all have. */
  wholePeriods: readonly string[] | null;
};

/**
 * The timeline itself when it is short. Of a long one, every frame, but all cells only of those that the page opens with and
 * of their neighbours in time, at most 2,500 cells with those; of the others the cells of the areas that a line is drawn for.
 * @param shown the frames of the opening view, the one on the map first
 * @param areas ids of the selected areas
 */
export function openingTimeline(
  timeline: Timeline,
  shown: readonly (Frame | null)[],
  areas: readonly string[],
): OpeningTimeline {
  const { frames } = timeline;
  if (cellsOf(frames) <= MOST_CELLS) return { timeline, wholePeriods: null };
  const seen = shown.filter((frame) => frame !== null);
  const whole = new Set(seen);
  const centre = seen[0] ? frames.indexOf(seen[0]) : frames.length - 1;
  const nearestFirst = frames
    .map((frame, index) => ({ frame, distance: Math.abs(index - centre) }))
    .sort((a, b) => a.distance - b.distance);
  let room = OPENING_CELLS - cellsOf([...whole]);
  for (const { frame } of nearestFirst) {
    if (whole.has(frame)) continue;
    room -= frame.cells.length;
    if (room < 0) break;
    whole.add(frame);
  }
  const kept = new Set([TRACKED_AREA, ...areas]);
  return {
    timeline: {
      ...timeline,
      frames: frames.map((frame) =>
        whole.has(frame)
          ? frame
          : { ...frame, cells: frame.cells.filter(({ area }) => kept.has(area)) },
      ),
    },
    wholePeriods: [...whole].map(({ period }) => period),
  };
}

/** Whether a view of an opening timeline is right: all cells of its frame, and of the one that it is compared with, are there. */
export function isWithin(
  wholePeriods: readonly string[],
  { frame, previous }: Pick<AtlasView, "frame" | "previous">,
): boolean {
  return [frame, previous].every((each) => each === null || wholePeriods.includes(each.period));
}

function cellsOf(frames: readonly Frame[]): number {
  return frames.reduce((sum, { cells }) => sum + cells.length, 0);
}
