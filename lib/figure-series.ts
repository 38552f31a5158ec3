/** Published figures of one country and metric as one series a source. Sources are never joined; lines stop at gaps and breaks. */
import { ascending } from "d3-array";
import type { SeriesBreak, SnapshotRow } from "./contract";
import { formatPeriod } from "./periods";

export type Figure = SnapshotRow & { period: string };

export type FigureSeries = {
  source: string;
  /** Oldest first. */
  figures: readonly Figure[];
  /** Runs of figures that may be drawn as one line: periods that touch, without a series break between. */
  segments: readonly (readonly Figure[])[];
};

/** The figure with its period as it is written. */
export function withPeriod(row: SnapshotRow): Figure {
  return {
    ...row,
    period: formatPeriod({ start: row.period_start, end: row.period_end, kind: row.period_kind }),
  };
}

/**
 * One series a source, in the order in which the sources come.
 * @param rows figures of one metric and one country
 */
export function seriesBySource(
  rows: readonly SnapshotRow[],
  breaks: readonly SeriesBreak[],
): FigureSeries[] {
  const bySource = new Map<string, Figure[]>();
  for (const row of rows) {
    const figures = bySource.get(row.source);
    if (figures) figures.push(withPeriod(row));
    else bySource.set(row.source, [withPeriod(row)]);
  }
  return [...bySource].map(([source, unsorted]) => {
    const figures = unsorted.sort(
      (a, b) => ascending(a.period_start, b.period_start) || ascending(a.period_end, b.period_end),
    );
    return { source, figures, segments: segmentsOf(figures, breaks) };
  });
}

function segmentsOf(figures: readonly Figure[], breaks: readonly SeriesBreak[]): Figure[][] {
  const segments: Figure[][] = [];
  for (const figure of figures) {
    const open = segments.at(-1);
    const last = open?.at(-1);
    if (open && last && mayJoin(last, figure, breaks)) open.push(figure);
    else segments.push([figure]);
  }
  return segments;
}

function mayJoin(before: Figure, after: Figure, breaks: readonly SeriesBreak[]): boolean {
  return (
    before.value !== null &&
    after.value !== null &&
    before.period_end === after.period_start &&
    before.period_kind === after.period_kind &&
    !breaks.some(
      (entry) =>
        entry.metric === after.metric &&
        entry.fromSource === before.source &&
        entry.toSource === after.source &&
        before.period_start < entry.date &&
        entry.date <= after.period_start,
    )
  );
}
