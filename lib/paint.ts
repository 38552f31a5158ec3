/** What a surface draws for an area: a class of the colour scale, a pattern, or both. */
import type { AreaChange } from "./change";
import type { CircleScale } from "./circle-scale";
import { type ColorScale, classOf } from "./color-scale";
import type { Cell, Frame } from "./contract";
import { statusOfUnlisted } from "./status";

export const PATTERNS = ["none", "not-covered", "in-other", "caveat", "not-applicable"] as const;
export type Pattern = (typeof PATTERNS)[number];

export type AreaPaint = {
  /** Class of the scale; `classCount` stands for "no measurable change"; null: no figure to colour. */
  classIndex: number | null;
  pattern: Pattern;
  /** Radius of the circle of the figure, for metrics that are sizes; see `circleRadius`. */
  radiusPx?: number;
  /** Outside of the classes, the region or the group that the reader chose. */
  dimmed?: boolean;
};

/** The paints, all but those of the chosen areas dimmed. */
export function dimOthers(
  paints: ReadonlyMap<string, AreaPaint>,
  chosen: ReadonlySet<string>,
): Map<string, AreaPaint> {
  return new Map(
    [...paints].map(([id, paint]) => [id, chosen.has(id) ? paint : { ...paint, dimmed: true }]),
  );
}

/** Areas of a class of the scale. */
export function areasOfClass(paints: ReadonlyMap<string, AreaPaint>, classIndex: number): string[] {
  return [...paints].filter(([, paint]) => paint.classIndex === classIndex).map(([id]) => id);
}

/** Paint of every area, by id, for the levels of one frame. */
export function paintLevels(
  frame: Frame,
  scale: ColorScale,
  areaIds: readonly string[],
  circles: CircleScale | null = null,
): Map<string, AreaPaint> {
  const cells = new Map(frame.cells.map((cell) => [cell.area, cell]));
  const shared = sharedNote(frame);
  return new Map(
    areaIds.map((id): [string, AreaPaint] => {
      const cell = cells.get(id);
      return [
        id,
        cell
          ? { ...paintCell(cell, scale, shared), ...circleOf(cell, circles) }
          : { classIndex: null, pattern: statusOfUnlisted(frame.scope) },
      ];
    }),
  );
}

/** Paint of every area, by id, for the changes between two frames. */
export function paintChanges(
  changes: readonly AreaChange[],
  scale: ColorScale,
  areaIds: readonly string[],
): Map<string, AreaPaint> {
  const byArea = new Map(changes.map((change) => [change.area, change]));
  return new Map(
    areaIds.map((id): [string, AreaPaint] => {
      const change = byArea.get(id);
      if (!change || change.change === null)
        return [id, { classIndex: null, pattern: "not-covered" }];
      const classIndex = change.measurable ? classOf(scale, change.change) : scale.classCount;
      return [id, { classIndex, pattern: "none" }];
    }),
  );
}

/** Whether the cell has a caveat of its own, beyond the one that every cell of its frame shares. */
export function hasOwnCaveat(cell: Cell, frame: Frame): boolean {
  return cell.note !== undefined && cell.note !== sharedNote(frame);
}

function circleOf({ value }: Cell, circles: CircleScale | null): Pick<AreaPaint, "radiusPx"> {
  const radiusPx = circles?.radiusOf(value) ?? null;
  return radiusPx === null ? {} : { radiusPx };
}

function paintCell(cell: Cell, scale: ColorScale, shared: number | null): AreaPaint {
  if (isEmptyKind(cell.status)) return { classIndex: null, pattern: cell.status };
  const caveated = cell.note !== undefined && cell.note !== shared;
  return {
    classIndex: classOf(scale, cell.value),
    pattern: caveated || cell.value === null ? "caveat" : "none",
  };
}

/** Kinds of empty that have a pattern of their own; a range has bounds and is drawn as a caveat. */
function isEmptyKind(status: Cell["status"]): status is Exclude<Pattern, "none" | "caveat"> {
  return status === "not-applicable" || status === "in-other" || status === "not-covered";
}

const sharedNotes = new WeakMap<Frame, number | null>();

/** The note of most cells: it belongs to the snapshot, not to a figure. */
function sharedNote(frame: Frame): number | null {
  let note = sharedNotes.get(frame);
  if (note === undefined) {
    note = noteOfMost(frame);
    sharedNotes.set(frame, note);
  }
  return note;
}

function noteOfMost(frame: Frame): number | null {
  const counts = new Map<number, number>();
  for (const { note } of frame.cells)
    if (note !== undefined) counts.set(note, (counts.get(note) ?? 0) + 1);
  for (const [note, count] of counts) if (count > frame.cells.length / 2) return note;
  return null;
}
