/** Figures that their source published more than once, and not the same. */

import type { Revision } from "./contract";

/** A figure as one publication of its source has it. */
export type PublishedFigure = {
  metric: string;
  source: string;
  period: string;
  /** What else makes it the same figure: the kind of price, or empty. */
  kind: string;
  /** In the metric's unit; null: the publication has no single value. */
  value: number | null;
  /** Half a unit of the published digits, in the metric's unit; null: unknown, taken as 0. */
  resolution: number | null;
  /** The day of the publication. */
  vintage: string;
};

/**
 * The revised figures, in the order of their first row. Two publications that agree within the sum of their resolutions say
 * the same: the one with more digits is kept. A value that is missing in a publication is not a revision.
 */
export function revisionsOf(figures: readonly PublishedFigure[]): Revision[] {
  const same = new Map<string, Revision>();
  const byVintage = [...figures].sort((a, b) => (a.vintage < b.vintage ? -1 : 1));
  for (const { metric, source, period, kind, value, resolution, vintage } of byVintage) {
    if (value === null) continue;
    const key = JSON.stringify([metric, source, period, kind]);
    const revision = same.get(key) ?? { metric, source, period, kind, versions: [] };
    same.set(key, revision);
    const last = revision.versions.at(-1);
    if (last && agree(last, { value, resolution })) {
      if ((resolution ?? 0) < (last.resolution ?? 0)) Object.assign(last, { value, resolution });
    } else revision.versions.push({ value, resolution, vintage });
  }
  return [...same.values()].filter(({ versions }) => versions.length > 1);
}

function agree(
  a: { value: number; resolution: number | null },
  b: { value: number; resolution: number | null },
): boolean {
  // A hair more than the sum: 0.6505 and 0.6508 differ by 0.00030000000000007798.
  return Math.abs(a.value - b.value) <= ((a.resolution ?? 0) + (b.resolution ?? 0)) * (1 + 1e-9);
}
