/** Fleet efficiencies to choose from: a model's for the months of the period, and the named single figures. */
import type { SnapshotRow } from "../contract";
import { formatPeriod, monthIndex, type Period } from "../periods";
import type { Fleet } from "./base";

export type FleetRow = SnapshotRow & { publicationUrl: string | null };

/** Models with a figure a month, the newer one first. Their months are never mixed. */
const MODELS = ["cbeci-model", "cbeci-implied"] as const;

/** Single figures that are offered for every period, each with its own date. */
const NAMED = [
  { id: "cbeci-2024-06", source: "cbeci-implied", period: "2024-06" },
  { id: "ccaf-2024", source: "ccaf-survey", period: "2024-06-30" },
  { id: "coinshares-2024", source: "coinshares", period: "2024-01-25" },
] as const;

/**
 * The default first: the mean of the newest model that has every month of the period.
 * @param rows of the metric `fleet-efficiency`
 * @returns no model's where none has all months
 */
export function fleetsOf(
  rows: readonly FleetRow[],
  period: Period,
  sourceName: (id: string) => string,
): Fleet[] {
  const models = MODELS.flatMap((source): Fleet[] => {
    const months = rows.filter(
      (row) =>
        row.source === source &&
        row.period_kind === "month" &&
        row.period_start >= period.start &&
        row.period_end <= period.end,
    );
    const [first] = months;
    if (!first || months.length !== monthIndex(period.end) - monthIndex(period.start)) return [];
    const mean = (key: "value" | "value_low" | "value_high") =>
      months.reduce((sum, row) => sum + (row[key] ?? Number.NaN), 0) / months.length;
    const bound = (value: number) => (Number.isNaN(value) ? null : value);
    const central = mean("value");
    if (Number.isNaN(central)) return [];
    return [
      {
        id: source,
        source,
        sourceName: sourceName(source),
        period: formatPeriod(period),
        jPerTh: central,
        low: bound(mean("value_low")),
        high: bound(mean("value_high")),
        url: first.source_url ?? first.publicationUrl,
        caveat: first.caveat,
      },
    ];
  });
  const named = NAMED.flatMap(({ id, source, period: text }): Fleet[] => {
    const row = rows.find((entry) => entry.source === source && periodOf(entry) === text);
    if (!row || row.value === null) return [];
    return [
      {
        id,
        source,
        sourceName: sourceName(source),
        period: text,
        jPerTh: row.value,
        low: row.value_low,
        high: row.value_high,
        url: row.source_url ?? row.publicationUrl,
        caveat: row.caveat,
      },
    ];
  });
  return [...models, ...named];
}

function periodOf({ period_start, period_end, period_kind }: SnapshotRow): string {
  return formatPeriod({ start: period_start, end: period_end, kind: period_kind });
}
