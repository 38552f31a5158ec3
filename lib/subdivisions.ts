/** Figures of the parts of a country as frames of a map: one series a metric and source, never joined. */
import { type AreaChange, changesBetween } from "./change";
import type {
  Frame,
  SnapshotRow,
  SubdivisionRow,
  SubdivisionSeries,
  Subdivisions,
} from "./contract";
import { framesOfSources, type Notes } from "./frames";
import { datePrinted } from "./legal-status";
import { SUBDIVISION_METRICS } from "./metrics";
import { addDays } from "./periods";

/** Countries whose parts can be looked at. */
export const DIVIDED = ["CHN", "USA"] as const;
export type Divided = (typeof DIVIDED)[number];

export type SubdivisionObservation = SubdivisionRow & {
  publication: string;
  scope: string;
  publicationUrl: string | null;
  datePrecision: string;
};

/** Whether the country of that code has a map of its parts. */
export function isDivided(iso3: string): iso3 is Divided {
  return (DIVIDED as readonly string[]).includes(iso3);
}

/**
 * Shares of the network, derived: a part's share of its country × the country's share of the network, of the same
 * source and period. Resolutions add up as those of a product, a·Δb + b·Δa + Δa·Δb. A country published as 0
 * gives no share: what its parts are a share of is not known.
 * @param national shares of the network of the same country
 */
export function networkShares(
  rows: readonly SubdivisionObservation[],
  national: readonly SnapshotRow[],
): SubdivisionObservation[] {
  const keyOf = (row: Pick<SnapshotRow, "source" | "period_start" | "period_end">) =>
    `${row.source} ${row.period_start} ${row.period_end}`;
  const countries = new Map(
    national.filter(({ metric }) => metric === "hashrate-share").map((row) => [keyOf(row), row]),
  );
  return rows
    .filter(({ metric }) => metric === "share-of-parent")
    .flatMap((row): SubdivisionObservation[] => {
      const country = countries.get(keyOf(row));
      if (!country || country.value === null) return [];
      const share = country.value;
      const times = (part: number | null) =>
        part === null || share === 0 ? null : Number((part * share).toPrecision(12));
      const [part, partStep, step] = [row.value ?? 0, row.resolution ?? 0, country.resolution ?? 0];
      const known = row.value !== null || row.value_low !== null;
      return [
        {
          ...row,
          metric: "hashrate-share",
          vintage: [row.vintage, country.vintage].sort().at(-1) ?? row.vintage,
          value: times(row.value),
          value_low: times(row.value_low),
          value_high: times(row.value_high),
          status: share === 0 && known ? "not-applicable" : row.status,
          resolution:
            row.value === null || share === 0
              ? null
              : Number((part * step + share * partStep + step * partStep).toPrecision(3)),
          caveat: [
            "derived: share of the country × the country's share of the network, same source and period",
            row.caveat,
          ]
            .filter(Boolean)
            .join("; "),
        },
      ];
    });
}

/** Series in the order in which they are offered; groups of parts are left out: they have no place on the map. */
export function subdivisionSeries(
  rows: readonly SubdivisionObservation[],
  notes: Notes,
): SubdivisionSeries[] {
  return SUBDIVISION_METRICS.flatMap(({ id: metric }) => {
    const ofMetric = rows.filter((row) => row.metric === metric && row.kind !== "group");
    return [...new Set(ofMetric.map(({ source }) => source))].map((source): SubdivisionSeries => {
      const frames = framesOfSources(
        ofMetric
          .filter((row) => row.source === source)
          .map((row) => ({ ...row, areaId: row.area, iso2: null, iso3: null, country: row.name })),
        notes,
      );
      return {
        id: `${metric}.${source}`,
        metric,
        source,
        derived: metric === "hashrate-share",
        // Each sample of a pool is its customers of that day.
        comparable: frames.every(({ scope }) => scope !== "pool-sample"),
        frames,
        dates: frames.map((frame) =>
          dateText(frame, ofMetric.find((row) => isOfFrame(row, frame))?.datePrecision ?? "exact"),
        ),
      };
    });
  });
}

/** `2021-12` for a day of which only the month is known; a span of days with its last day, which the period leaves out. */
export function dateText(
  { period, kind, start, end }: Pick<Frame, "period" | "kind" | "start" | "end">,
  precision: string,
): string {
  if (kind === "multimonth") return `${start} to ${addDays(end, -1)}`;
  return kind === "point" ? datePrinted(start, precision) : period;
}

function isOfFrame(row: SubdivisionObservation, frame: Frame): boolean {
  return (
    row.source === frame.source && row.period_start === frame.start && row.period_end === frame.end
  );
}

/** The series of that id, else the first; null when there is none. */
export function seriesOf(
  { series }: Pick<Subdivisions, "series">,
  id: string | null,
): SubdivisionSeries | null {
  return series.find((entry) => entry.id === id) ?? series[0] ?? null;
}

/** Index of the frame of that period, else of the newest that has a figure; −1 without frames. */
export function frameIndex({ frames }: SubdivisionSeries, period: string | null): number {
  const exact = frames.findIndex((frame) => frame.period === period);
  if (exact !== -1) return exact;
  const newest = frames.findLastIndex(({ cells }) =>
    cells.some(({ value, low }) => value !== null || low !== undefined),
  );
  return newest === -1 ? frames.length - 1 : newest;
}

/** Changes by area since the frame before, when the two touch in time and measure the same thing; else none. */
export function changesSince(
  { frames, comparable }: SubdivisionSeries,
  index: number,
): Map<string, AreaChange> {
  const [before, frame] = [frames[index - 1], frames[index]];
  if (!comparable || !before || !frame || before.end !== frame.start) return new Map();
  return new Map(changesBetween(before, frame).map((change) => [change.area, change]));
}

export type Extreme = { period: string; value: number };
export type PartLine = {
  area: string;
  /** One a frame, oldest first; null: no figure. */
  values: (number | null)[];
  highest: Extreme;
  lowest: Extreme;
};

/** The `count` areas with the largest highest figure, largest first; ties keep the order of the first frame. */
export function largestParts(
  { frames }: SubdivisionSeries,
  areas: readonly string[],
  count: number,
): PartLine[] {
  return areas
    .flatMap((area): PartLine[] => {
      const values = frames.map((frame) => figureOf(frame, area));
      const known = frames.flatMap(({ period }, index): Extreme[] => {
        const value = values[index] ?? null;
        return value === null ? [] : [{ period, value }];
      });
      const [first] = known;
      if (!first) return [];
      return [
        {
          area,
          values,
          highest: known.reduce((best, entry) => (entry.value > best.value ? entry : best), first),
          lowest: known.reduce((best, entry) => (entry.value < best.value ? entry : best), first),
        },
      ];
    })
    .sort((a, b) => b.highest.value - a.highest.value)
    .slice(0, count);
}

function figureOf({ cells }: Frame, area: string): number | null {
  return cells.find((cell) => cell.area === area)?.value ?? null;
}
