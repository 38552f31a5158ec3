/** The kinds of empty as rows: for every snapshot, what it means that a country of the frame is not listed. */
import type { Country, SnapshotRow } from "./contract";
import type { FramedRow } from "./frames";
import { statusOfUnlisted } from "./status";

/**
 * The published rows and, after those of each snapshot, one row without a value for every country that it does not list.
 * @param rows published rows, those of one snapshot next to each other
 */
export function withUnlistedCountries(
  rows: readonly FramedRow[],
  countries: readonly Country[],
): SnapshotRow[] {
  return snapshotsOf(rows).flatMap((snapshot) => {
    const listed = new Set(snapshot.map((row) => row.areaId));
    const [first] = snapshot;
    if (!first) return [];
    const missing = countries.filter((country) => !listed.has(country.iso3));
    return [...snapshot, ...missing.map((country) => unlisted(first, country))];
  });
}

/** How many rows `withUnlistedCountries` would return at most. */
export function countWithUnlisted(rows: readonly FramedRow[], countries: number): number {
  return rows.length + snapshotsOf(rows).length * countries;
}

function snapshotsOf(rows: readonly FramedRow[]): FramedRow[][] {
  const snapshots = new Map<string, FramedRow[]>();
  for (const row of rows) {
    const key = [
      row.metric,
      row.publication,
      row.period_start,
      row.period_end,
      row.tariff_class,
      row.tariff_band,
      row.tax_basis,
    ].join(" ");
    const snapshot = snapshots.get(key);
    if (snapshot) snapshot.push(row);
    else snapshots.set(key, [row]);
  }
  return [...snapshots.values()];
}

function unlisted(row: FramedRow, country: Country): SnapshotRow {
  return {
    ...row,
    iso2: country.iso2,
    iso3: country.iso3,
    country: country.name,
    value: null,
    value_low: null,
    value_high: null,
    value_local: null,
    resolution: null,
    caveat: null,
    currency: null,
    status: statusOfUnlisted(row.scope),
  };
}
