/** The record narrowed to figures of one quality: what a source of another quality says is left out, never mixed in. */
import type { Cell, Timeline } from "./contract";
import type { Quality } from "./quality";

const narrowed = new WeakMap<Timeline, Map<Quality, Timeline>>();

/**
 * The timeline with figures of that quality only; the same object each time.
 * Frames of other sources are dropped, and so are breaks that touch them; of a frame of several sources (prices) the cells
 * whose own source has another quality are. Sources stay, so that a page can say which qualities there are.
 * @param quality null: all
 */
export function timelineOfQuality(timeline: Timeline, quality: Quality | null): Timeline {
  if (quality === null) return timeline;
  const known = narrowed.get(timeline) ?? new Map<Quality, Timeline>();
  narrowed.set(timeline, known);
  const remembered = known.get(quality);
  if (remembered) return remembered;

  const qualities = new Map(timeline.sources.map((source) => [source.id, source.quality]));
  const isOf = (sourceId: string | undefined) =>
    sourceId !== undefined && qualities.get(sourceId) === quality;
  const isCellOf = ({ tariff }: Cell) =>
    tariff !== undefined && isOf(timeline.tariffs[tariff]?.source);
  const frames = timeline.frames.flatMap((frame) => {
    if (qualities.has(frame.source)) return isOf(frame.source) ? [frame] : [];
    const cells = frame.cells.filter(isCellOf);
    return cells.length > 0 ? [{ ...frame, cells }] : [];
  });
  const left = new Set(frames.map(({ source }) => source));
  const breaks = timeline.breaks.filter(
    ({ fromSource, toSource }) => left.has(fromSource) && left.has(toSource),
  );
  const result = { ...timeline, frames, breaks };
  known.set(quality, result);
  return result;
}

/** The qualities that the record's sources have, most direct first. */
export function qualitiesOf({ sources }: Timeline): Set<Quality> {
  return new Set(sources.map(({ quality }) => quality));
}
