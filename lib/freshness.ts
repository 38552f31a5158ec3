/** How old a source's newest snapshot is, and whether a newer one is overdue. The day it is counted to is an argument. */

export const FRESHNESS = ["fresh", "stale", "historic"] as const;
export type Freshness = (typeof FRESHNESS)[number];

/** What a source says of itself. */
export type Pace = {
  /** The first day after its newest snapshot, `YYYY-MM-DD`; null: it has no dated figure. */
  lastPeriodEnd: string | null;
  /** Days after that from which it counts as stale; null: a single document, nothing newer is expected. */
  staleAfterDays: number | null;
  /** Why nothing newer comes although it once did; null: it still does. */
  standstill: string | null;
};

export type DataAge = {
  /** Whole days, at least 0; null: no dated figure. */
  dataAgeDays: number | null;
  /** Null: no dated figure. */
  status: Freshness | null;
};

const MS_PER_DAY = 86_400_000;

/**
 * The age of a source on a day.
 * `stale`: newer figures are expected and overdue. `historic`: none are expected, because it is a single document or its
 * publisher stopped. A forecast, whose period ends after `today`, has the age 0.
 * @param today `YYYY-MM-DD`
 */
export function dataAgeOf(
  { lastPeriodEnd, staleAfterDays, standstill }: Pace,
  today: string,
): DataAge {
  if (lastPeriodEnd === null) return { dataAgeDays: null, status: null };
  const dataAgeDays = Math.max(0, (Date.parse(today) - Date.parse(lastPeriodEnd)) / MS_PER_DAY);
  if (staleAfterDays === null) return { dataAgeDays, status: "historic" };
  if (dataAgeDays <= staleAfterDays) return { dataAgeDays, status: "fresh" };
  return { dataAgeDays, status: standstill === null ? "stale" : "historic" };
}

type AgedSource = Pace & { id: string; name: string };
type NewestFrame = { source: string; cells: readonly { tariff?: number | undefined }[] };

/** A view whose figures are not of today: the youngest of the sources that its newest snapshot comes from. */
export type OldView = { name: string; lastPeriodEnd: string; dataAgeDays: number } & (
  | { status: "stale" }
  | { status: "historic"; standstill: string | null }
);

/**
 * Whether a view has to say that it is old: all sources of its newest snapshot are overdue, or the one that the reader
 * chose stands still. A view that looks back on purpose (`asOf`) never has to.
 * @param today `YYYY-MM-DD`
 * @returns null when there is nothing to say
 */
export function oldViewOf(
  {
    frames,
    sources,
    tariffs,
    source,
    asOf,
  }: {
    frames: readonly NewestFrame[];
    sources: readonly AgedSource[];
    tariffs: readonly { source: string }[];
    source: string | null;
    asOf: string | null;
  },
  today: string,
): OldView | null {
  const newest = frames.at(-1);
  if (!newest || asOf !== null) return null;
  const drawnFrom = new Set([
    newest.source,
    ...newest.cells.flatMap(({ tariff }) => tariffs[tariff ?? -1]?.source ?? []),
  ]);
  const aged = sources
    .filter(({ id }) => drawnFrom.has(id))
    .flatMap((one) => {
      const { dataAgeDays, status } = dataAgeOf(one, today);
      const { lastPeriodEnd } = one;
      return dataAgeDays === null || status === null || lastPeriodEnd === null
        ? []
        : [{ ...one, lastPeriodEnd, dataAgeDays, status }];
    })
    .sort((a, b) => a.dataAgeDays - b.dataAgeDays);
  const [youngest] = aged;
  if (!youngest || aged.some(({ status }) => status === "fresh")) return null;
  const { name, lastPeriodEnd, dataAgeDays, standstill } = youngest;
  if (aged.some(({ status }) => status === "stale"))
    return { name, lastPeriodEnd, dataAgeDays, status: "stale" };
  return source === null
    ? null
    : { name, lastPeriodEnd, dataAgeDays, status: "historic", standstill };
}
