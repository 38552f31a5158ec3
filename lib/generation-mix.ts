/** The electricity mix of countries as a wide table: one row for each source, vintage, year and country. */
import type { GenerationMix, SnapshotRow } from "./contract";

/** The column of each metric of a mix. */
const COLUMNS = {
  "hydro-share": "hydro_share",
  "wind-share": "wind_share",
  "solar-share": "solar_share",
  "biofuel-share": "biofuel_share",
  "other-renewables-share": "other_renewables_share",
  "nuclear-share": "nuclear_share",
  "gas-share": "gas_share",
  "oil-share": "oil_share",
  "coal-share": "coal_share",
  "carbon-intensity": "carbon_intensity_g_per_kwh",
  "electricity-generation": "generation_twh",
} as const satisfies Record<string, keyof GenerationMix>;

export const MIX_TABLE_METRICS = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];

const isMixMetric = (metric: string): metric is keyof typeof COLUMNS => metric in COLUMNS;

/**
 * Rows in the order in which they first appear; figures of other metrics and of areas without a code are passed over.
 * Sources are never joined: a country that two have is there twice.
 */
export function generationMixes(rows: readonly SnapshotRow[]): GenerationMix[] {
  const mixes = new Map<string, GenerationMix>();
  for (const row of rows) {
    if (!isMixMetric(row.metric) || row.iso3 === null) continue;
    const period = row.period_start.slice(0, 4);
    const key = JSON.stringify([row.source, row.vintage, row.period_start, row.iso3]);
    const mix = mixes.get(key) ?? emptyMix(row, row.iso3, period);
    mix[COLUMNS[row.metric]] = row.value;
    mixes.set(key, mix);
  }
  return [...mixes.values()];
}

const emptyMix = (row: SnapshotRow, iso3: string, period: string): GenerationMix => ({
  source: row.source,
  vintage: row.vintage,
  period,
  iso2: row.iso2,
  iso3,
  country: row.country,
  hydro_share: null,
  wind_share: null,
  solar_share: null,
  biofuel_share: null,
  other_renewables_share: null,
  nuclear_share: null,
  gas_share: null,
  oil_share: null,
  coal_share: null,
  carbon_intensity_g_per_kwh: null,
  generation_twh: null,
  licence: row.licence,
});
