import { expect, test } from "vitest";
import type { SnapshotRow } from "./contract";
import { generationMixes } from "./generation-mix";

const figure = (of: Partial<SnapshotRow>): SnapshotRow => ({
  metric: "hydro-share",
  source: "owid",
  vintage: "2026-05-01",
  iso2: "NA",
  iso3: "NAM",
  country: "Namibia",
  period_start: "2024-01-01",
  period_end: "2025-01-01",
  value: 0.9,
  unit: "fraction",
  status: "value",
  quality: "modelled",
  caveat: null,
  value_low: null,
  value_high: null,
  resolution: null,
  period_kind: "year",
  method: "compilation",
  tariff_class: null,
  tariff_band: null,
  tax_basis: null,
  currency: null,
  value_local: null,
  price_scope: null,
  source_url: null,
  licence: "cc-by-4.0",
  ...of,
});

test("figures of a country and year become one row, what is missing stays missing", () => {
  const [mix, ...others] = generationMixes([
    figure({}),
    figure({ metric: "solar-share", value: 0 }),
    figure({ metric: "gdp", value: 1 }),
    figure({ iso3: null }),
  ]);
  expect(others).toEqual([]);
  expect(mix).toMatchObject({
    iso2: "NA",
    period: "2024",
    hydro_share: 0.9,
    solar_share: 0,
    wind_share: null,
  });
});

test("sources and years are never joined", () => {
  const rows = generationMixes([
    figure({}),
    figure({ source: "ember" }),
    figure({ period_start: "2023-01-01" }),
  ]);
  expect(rows.map(({ source, period }) => [source, period])).toEqual([
    ["owid", "2024"],
    ["ember", "2024"],
    ["owid", "2023"],
  ]);
});
