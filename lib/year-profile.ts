/** What the record says of one calendar year. Sources are told one after the other, never joined. */
import { type AreaChange, breaksBetween, changesBetween } from "./change";
import type { Frame, SeriesBreak, Timeline } from "./contract";
import { overlaps, parsePeriod } from "./periods";
import { framesOfYear } from "./view-model";

export type Ledger = {
  source: string;
  from: Frame;
  to: Frame;
  /** Measurable changes, largest loss first. */
  changes: AreaChange[];
  unmeasured: number;
};

export type YearProfile = {
  year: number;
  /** The last snapshot of each source of the default timeline, then every snapshot of the others: theirs are single figures. */
  shown: Frame[];
  /** How many snapshots of the year a source has, sources of the default timeline first. */
  coverage: { source: string; count: number; first: string; last: string; isRanked: boolean }[];
  /** The last snapshot of the default timeline: what the map shows; null without a complete record. */
  mapped: Frame | null;
  ledgers: Ledger[];
  breaks: SeriesBreak[];
  /** Figures of sources beside the default timeline. */
  singleFigures: number;
  prices: { own: number; carried: number };
};

/**
 * @param shares snapshots of every source
 * @param ranked ids of the sources of the default timeline, in order
 * @param prices the timeline of national tariffs
 */
export function yearProfile(
  year: number,
  shares: Timeline,
  ranked: readonly string[],
  prices: Timeline,
): YearProfile {
  const frames = framesOfYear(shares.frames, year);
  const bySource = new Map<string, Frame[]>();
  for (const frame of frames)
    bySource.set(frame.source, [...(bySource.get(frame.source) ?? []), frame]);
  const rank = (source: string) =>
    ranked.includes(source) ? ranked.indexOf(source) : ranked.length;
  const sources = [...bySource].sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const whole = parsePeriod(String(year));
  const price = prices.frames.find(({ period }) => period === String(year));
  const isOwn = (index: number | undefined) =>
    index !== undefined && prices.tariffs[index]?.period.startsWith(String(year)) === true;
  const own = price?.cells.filter(({ tariff }) => isOwn(tariff)).length ?? 0;
  return {
    year,
    shown: sources.flatMap(([source, of]) =>
      ranked.includes(source) ? of.slice(-1) : [...of].reverse(),
    ),
    coverage: sources.map(([source, of]) => ({
      source,
      count: of.length,
      first: of[0]?.period ?? "",
      last: of.at(-1)?.period ?? "",
      isRanked: ranked.includes(source),
    })),
    mapped: frames.findLast(({ source }) => ranked.includes(source)) ?? null,
    ledgers: sources.flatMap(([source, of]) => ledgersOf(source, of, shares.breaks)),
    breaks: shares.breaks.filter(({ date }) => whole.start <= date && date < whole.end),
    singleFigures: frames
      .filter(({ source }) => !ranked.includes(source))
      .reduce((count, { cells }) => count + cells.length, 0),
    prices: { own, carried: (price?.cells.length ?? 0) - own },
  };
}

/** Calendar years from the first to the last of which anything is on record. */
export function yearsOnRecord(timelines: readonly Timeline[]): number[] {
  const years = timelines.flatMap(({ frames }) =>
    frames.map(({ start }) => Number(start.slice(0, 4))),
  );
  if (years.length === 0) return [];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Whether a day lies in the year. */
export function isInYear(date: string, year: number): boolean {
  return overlaps(parsePeriod(date), parsePeriod(String(year)));
}

/** From the first to the last snapshot of each stretch of the source that no break cuts. */
function ledgersOf(
  source: string,
  frames: readonly Frame[],
  breaks: readonly SeriesBreak[],
): Ledger[] {
  const stretches: Frame[][] = [];
  for (const frame of frames) {
    const open = stretches.at(-1);
    const last = open?.at(-1);
    if (open && last && breaksBetween(last, frame, breaks).length === 0) open.push(frame);
    else stretches.push([frame]);
  }
  return stretches.flatMap((stretch) => {
    const [from, to] = [stretch[0], stretch.at(-1)];
    if (!from || !to || from === to) return [];
    const comparable = changesBetween(from, to).filter(
      ({ area, change }) => change !== null && area !== "OTH",
    );
    const changes = comparable.filter(({ measurable }) => measurable);
    if (comparable.length === 0) return [];
    return [{ source, from, to, changes, unmeasured: comparable.length - changes.length }];
  });
}
