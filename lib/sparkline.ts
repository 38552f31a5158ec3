/** A country's figures over the whole timeline as one small line, cut where the record is: at gaps, breaks and changes of source. */
import type { Frame } from "./contract";
import type { TimeAxis } from "./time-axis";

export type Sparkline = {
  /** Path data; a figure that stands alone is a line without length. */
  path: string;
  /** Where a frame's figure is; null where it has none. */
  at(frame: Frame): { x: number; y: number } | null;
};

type Spot = { index: number; x: number; y: number };

const EDGE_PX = 2;

/** Null when the area has fewer than two figures. */
export function sparkline(
  frames: readonly Frame[],
  axis: TimeAxis,
  areaId: string,
  { width, height }: { width: number; height: number },
): Sparkline | null {
  const values = frames.map(
    ({ cells }) => cells.find(({ area }) => area === areaId)?.value ?? null,
  );
  const known = values.filter((value) => value !== null);
  const most = Math.max(...known);
  if (known.length < 2 || most <= 0) return null;
  const spots = values.map((value, index): Spot | null => {
    const place = axis.frames[index];
    return value === null || !place
      ? null
      : {
          index,
          x: EDGE_PX + place.at * (width - 2 * EDGE_PX),
          y: height - EDGE_PX - (Math.max(0, value) / most) * (height - 2 * EDGE_PX),
        };
  });
  let path = "";
  let previous: Spot | null = null;
  let isAlone = false;
  for (const spot of spots) {
    if (!spot) {
      if (isAlone) path += "h0";
      previous = null;
      isAlone = false;
      continue;
    }
    const joins = previous !== null && !isCut(axis, previous.index, spot.index);
    if (!joins && isAlone) path += "h0";
    path += `${joins ? "L" : "M"}${spot.x.toFixed(1)} ${spot.y.toFixed(1)}`;
    isAlone = !joins;
    previous = spot;
  }
  if (isAlone) path += "h0";
  return {
    path,
    at: (frame) => {
      const spot = spots[frames.indexOf(frame)];
      return spot ? { x: spot.x, y: spot.y } : null;
    },
  };
}

function isCut({ frames, gaps, breaks }: TimeAxis, before: number, after: number): boolean {
  const [from, to] = [frames[before], frames[after]];
  if (!from || !to || from.source !== to.source) return true;
  const within = (place: number) => place >= from.at && place <= to.at;
  return gaps.some((gap) => within((gap.from + gap.to) / 2)) || breaks.some(({ at }) => within(at));
}
