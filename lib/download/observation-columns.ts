/** The columns of published figures: those of `/api/v1/snapshots` in their order, then what names the document and the area. */
import { SNAPSHOT_COLUMNS } from "../contract";
import type { CellKind, DownloadColumn } from "./table";

const DESCRIPTIONS: Record<(typeof SNAPSHOT_COLUMNS)[number], string> = {
  metric: "What is measured; /api/v1/metrics explains each id",
  source: "Id of the source; sources are never joined into one line",
  vintage: "Day on which the source published the figure",
  iso2: "ISO 3166-1 alpha-2; NA is Namibia, never missing",
  iso3: "ISO 3166-1 alpha-3; empty for a subdivision; OTH is the source's Other, WLD the world",
  country: "English name of the area",
  period_start: "First day of the period",
  period_end: "Day after the last of the period: half-open",
  value:
    "The figure in `unit`, digits as published; shares are fractions from 0 to 1; empty: missing, never 0",
  unit: "Unit of value, value_low, value_high and resolution",
  status:
    "value, zero (published as 0), in-other (counted in Other), not-covered, not-applicable, range (only bounds)",
  quality: "measured-sample, modelled, survey or claim: from the source's method",
  caveat: "What to know before using the figure",
  value_low: "Lower bound, in `unit`",
  value_high: "Upper bound, in `unit`",
  resolution:
    "Half a unit of the published digits, in `unit`: a smaller difference is no measurable change",
  period_kind: "year, half, quarter, month, point (one day) or multimonth",
  method: "How the source knows",
  tariff_class: "Prices: mining, industrial, business or wholesale",
  tariff_band: "Prices: band of yearly use, such as Eurostat's IG",
  tax_basis: "Prices: none, excl-VAT, incl or unknown",
  currency: "Prices: currency of value_local, ISO 4217",
  value_local: "Prices: as published, in `currency` per kWh",
  price_scope: "Prices: national-tariff, national-average, sub-national or one-company",
  source_url: "Where the figure was read",
  licence: "Id of the licence of the source",
};

const KINDS: Partial<Record<(typeof SNAPSHOT_COLUMNS)[number], CellKind>> = {
  vintage: "day",
  period_start: "day",
  period_end: "day",
  value: "number",
  value_low: "number",
  value_high: "number",
  resolution: "number",
  value_local: "number",
};

const column = (name: string, description: string, kind: CellKind = "text"): DownloadColumn => ({
  name,
  kind,
  description,
});

export const OBSERVATION_COLUMNS: readonly DownloadColumn[] = [
  ...SNAPSHOT_COLUMNS.map((name) => column(name, DESCRIPTIONS[name], KINDS[name])),
  column("area_id", "Key of the area: ISO 3166-1 alpha-3, ISO 3166-2, or our own id"),
  column("area_kind", "country, subdivision, group, residual or world"),
  column("period", "The period as written: 2021, 2021-06, 2026-Q3, 2024-S1, 2021-06-30 or A/B"),
  column("date_precision", "exact, month or year: how exactly the period is known"),
  column("publication", "Id of the document of the source"),
  column(
    "scope",
    "What it means that an area is not listed: complete and complete-basket: in Other",
  ),
  column(
    "is_newest_vintage",
    "true: no later document of the source replaces the snapshot of this row",
    "flag",
  ),
];
