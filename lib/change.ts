/**
 * A change between two frames of one source. A difference within the two resolutions is not measurable;
 * a pair across a series break is not computed unless asked for; an area missing on one side is not comparable.
 */
import type { Cell, Frame, SeriesBreak } from "./contract";

export type AreaChange = {
  area: string;
  from: number | null;
  to: number | null;
  /** In the metric's unit (shares: fraction, 0.01 = 1 pp); null: not comparable. */
  change: number | null;
  /** Sum of the two resolutions, in the metric's unit. */
  resolution: number;
  measurable: boolean;
};

/**
 * Changes of every area that either frame lists, largest loss first, not comparable ones last.
 * Differences are rounded to 12 significant digits, so that 0.367 − 0.3775 is −0.0105.
 * @param comparable whether two figures of an area measure the same thing
 */
export function changesBetween(
  from: Frame,
  to: Frame,
  comparable: (before: Cell, after: Cell) => boolean = () => true,
): AreaChange[] {
  const before = new Map(from.cells.map((cell) => [cell.area, cell]));
  const after = new Map(to.cells.map((cell) => [cell.area, cell]));
  const areas = [...new Set([...before.keys(), ...after.keys()])];
  return areas
    .map((area) => changeOf(area, before.get(area), after.get(area), comparable))
    .sort(
      (a, b) =>
        rank(a) - rank(b) || (a.change ?? 0) - (b.change ?? 0) || (a.area < b.area ? -1 : 1),
    );
}

/** Why the two frames may not be compared as they are: the breaks between them, oldest first; empty when they may. */
export function breaksBetween(
  from: Frame,
  to: Frame,
  breaks: readonly SeriesBreak[],
): SeriesBreak[] {
  const [early, late] = from.start <= to.start ? [from, to] : [to, from];
  return breaks
    .filter((entry) => early.start < entry.date && entry.date <= late.start)
    .filter((entry) =>
      from.source === to.source
        ? entry.fromSource === from.source && entry.toSource === from.source
        : entry.fromSource !== entry.toSource,
    )
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

function changeOf(
  area: string,
  before: Cell | undefined,
  after: Cell | undefined,
  comparable: (before: Cell, after: Cell) => boolean,
): AreaChange {
  const from = before?.value ?? null;
  const to = after?.value ?? null;
  const resolution = (before?.resolution ?? 0) + (after?.resolution ?? 0);
  if (!before || !after || from === null || to === null || !comparable(before, after))
    return { area, from, to, change: null, resolution, measurable: false };
  const change = Number((to - from).toPrecision(12));
  return { area, from, to, change, resolution, measurable: Math.abs(change) > resolution };
}

function rank(change: AreaChange): number {
  return change.change === null ? 1 : 0;
}
