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

/** A mean over fewer of a period's months is not taken for the period's. */
const LEAST_COVERAGE = 2 / 3;

/**
 * The default first: the mean of the newest model that has every month of the period, else of most of them, which it then says.
 * @param rows of the metric `fleet-efficiency`
 * @returns no model's where none has two thirds of the months
 */
export function fleetsOf(
  rows: readonly FleetRow[],
  period: Period,
  sourceName: (id: string) => string,
): Fleet[] {
  const length = monthIndex(period.end) - monthIndex(period.start);
  const models = MODELS.flatMap((source) => {
    const months = rows.filter(
      (row) =>
        row.source === source &&
        row.period_kind === "month" &&
        row.value !== null &&
        row.period_start >= period.start &&
        row.period_end <= period.end,
    );
    const coverage = months.length / length;
    const [first] = months;
    if (!first || coverage < LEAST_COVERAGE) return [];
    const partly =
      coverage < 1
        ? `mean of ${months.length} of ${length} months, the others are not on record`
        : "";
    const fleet: Fleet = {
      id: source,
      source,
      sourceName: sourceName(source),
      period: formatPeriod(period),
      jPerTh: mean(months, "value") ?? 0,
      low: mean(months, "value_low"),
      high: mean(months, "value_high"),
      url: first.source_url ?? first.publicationUrl,
      caveat: [first.caveat, partly].filter(Boolean).join("; ") || null,
    };
    return [{ fleet, coverage }];
  })
    .sort((a, b) => Number(b.coverage === 1) - Number(a.coverage === 1))
    .map(({ fleet }) => fleet);
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

function mean(rows: readonly FleetRow[], key: "value" | "value_low" | "value_high"): number | null {
  const values = rows.flatMap((row) => row[key] ?? []);
  if (values.length < rows.length) return null;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function periodOf({ period_start, period_end, period_kind }: SnapshotRow): string {
  return formatPeriod({ start: period_start, end: period_end, kind: period_kind });
}
