/** Every published share of one country, whatever the method, one row a source: a range, never an average. */
import { ascending } from "d3-array";
import { scaleLinear } from "d3-scale";
import type { SnapshotRow } from "./contract";
import { type Figure, withPeriod } from "./figure-series";
import { overlaps, parsePeriod } from "./periods";

export type EvidenceRow = {
  source: string;
  method: string;
  /** Oldest first; of a year all of the source's, else its newest. */
  figures: readonly Figure[];
};

export type Evidence = {
  /** Largest newest figure first. */
  rows: EvidenceRow[];
  /** Of everything shown, published bounds included, as fractions; null without figures. */
  range: { low: Figure; high: Figure; lowest: number; highest: number } | null;
  methods: number;
  figures: number;
  /** Years in which any source has a figure, newest first. */
  years: number[];
  /** End of the axis, a fraction, and its ticks. */
  most: number;
  ticks: number[];
};

const METRIC = "hashrate-share";

/**
 * @param observations figures of one country, of any metric
 * @param year calendar year that the figures share a day with; null: the newest figure of each source
 */
export function evidenceOf(observations: readonly SnapshotRow[], year: number | null): Evidence {
  const all = observations
    .filter(({ metric, value, value_low }) => metric === METRIC && (value ?? value_low) !== null)
    .map(withPeriod)
    .sort((a, b) => ascending(a.period_end, b.period_end));
  const within = year === null ? null : parsePeriod(String(year));
  const bySource = new Map<string, Figure[]>();
  for (const figure of all) {
    const { period_start: start, period_end: end } = figure;
    if (within && !overlaps({ start, end }, within)) continue;
    const known = within ? (bySource.get(figure.source) ?? []) : [];
    bySource.set(figure.source, [...known, figure]);
  }
  const rows = [...bySource]
    .map(([source, figures]) => ({ source, method: figures[0]?.method ?? "", figures }))
    .sort((a, b) => newestOf(b) - newestOf(a) || (a.source < b.source ? -1 : 1));
  const shown = rows.flatMap(({ figures }) => figures);
  const [first] = shown;
  const low = shown.reduce((a, b) => (lowOf(b) < lowOf(a) ? b : a), first as Figure);
  const high = shown.reduce((a, b) => (highOf(b) > highOf(a) ? b : a), first as Figure);
  const range = first ? { low, high, lowest: lowOf(low), highest: highOf(high) } : null;
  const axis = scaleLinear([0, range?.highest || 1], [0, 1]).nice(4);
  return {
    rows,
    range,
    methods: new Set(rows.map(({ method }) => method)).size,
    figures: shown.length,
    years: [...new Set(all.map(({ period_start }) => Number(period_start.slice(0, 4))))].sort(
      (a, b) => b - a,
    ),
    most: axis.domain()[1] ?? 1,
    ticks: axis.ticks(4),
  };
}

/** The lower end of what was published: the figure, or its lower bound. */
export function lowOf({ value, value_low }: Figure): number {
  return value ?? value_low ?? 0;
}

/** The upper end of what was published: the figure, or its upper bound. */
export function highOf({ value, value_high, value_low }: Figure): number {
  return value ?? value_high ?? value_low ?? 0;
}

function newestOf({ figures }: EvidenceRow): number {
  const newest = figures.at(-1);
  return newest ? highOf(newest) : 0;
}
