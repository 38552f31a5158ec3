/** Figures of areas: shares, EH/s, prices, mixes, capacities. */
import { sql } from "drizzle-orm";
import { bigserial, check, date, index, numeric, pgTable, text, unique } from "drizzle-orm/pg-core";
import { area } from "./area";
import { loadId } from "./release";
import { publication } from "./source";

export const observation = pgTable(
  "observation",
  {
    id: bigserial({ mode: "number" }).primaryKey(),
    loadId: loadId(),
    publicationId: text()
      .notNull()
      .references(() => publication.id),
    metricId: text().notNull(),
    areaId: text()
      .notNull()
      .references(() => area.id),
    periodStart: date().notNull(),
    periodEnd: date().notNull(),
    periodKind: text().notNull(),
    datePrecision: text().notNull(),
    /** Decimal text as published, in `unit`; null when there is none. */
    value: numeric(),
    valueLow: numeric(),
    valueHigh: numeric(),
    unit: text().notNull(),
    status: text().notNull(),
    /** Half a unit of the published digits, or what the source states; in `unit`. */
    resolution: numeric(),
    caveat: text(),
    tariffClass: text(),
    tariffBand: text(),
    taxBasis: text(),
    currency: text(),
    valueLocal: numeric(),
    priceScope: text(),
    sourceUrl: text(),
  },
  (t) => [
    unique("observation_once")
      .on(
        t.loadId,
        t.publicationId,
        t.metricId,
        t.areaId,
        t.periodStart,
        t.periodEnd,
        t.tariffClass,
        t.tariffBand,
        t.taxBasis,
        t.priceScope,
      )
      .nullsNotDistinct(),
    index("observation_by_metric").on(t.metricId, t.periodStart),
    index("observation_by_area").on(t.areaId, t.metricId),
    check("observation_period", sql`${t.periodStart} < ${t.periodEnd}`),
    check(
      "observation_period_kind",
      sql`${t.periodKind} in ('year', 'half', 'quarter', 'month', 'point', 'multimonth')`,
    ),
    check("observation_date_precision", sql`${t.datePrecision} in ('exact', 'month', 'year')`),
    check(
      "observation_status",
      sql`case ${t.status}
        when 'value' then ${t.value} is not null
        when 'zero' then ${t.value} is not null and ${t.value} = 0
        when 'range' then ${t.value} is null and ${t.valueLow} is not null and ${t.valueHigh} is not null
        when 'not-applicable' then ${t.value} is null and ${t.valueLow} is null and ${t.valueHigh} is null
        else false end`,
    ),
    check("observation_range", sql`${t.valueLow} <= ${t.valueHigh}`),
    check(
      "observation_fraction",
      sql`${t.unit} <> 'fraction' or (coalesce(${t.value}, 0) between 0 and 1 and coalesce(${t.valueLow}, 0) between 0 and 1 and coalesce(${t.valueHigh}, 0) between 0 and 1)`,
    ),
    check(
      "observation_price",
      sql`${t.metricId} <> 'electricity-price' or (${t.tariffClass} is not null and ${t.taxBasis} is not null and ${t.currency} is not null and ${t.priceScope} is not null and (${t.tariffClass} = 'wholesale' or coalesce(${t.value}, 0) >= 0))`,
    ),
    check(
      "observation_tariff_class",
      sql`${t.tariffClass} in ('mining', 'industrial', 'business', 'wholesale')`,
    ),
    check("observation_tax_basis", sql`${t.taxBasis} in ('none', 'excl-VAT', 'incl', 'unknown')`),
    check(
      "observation_price_scope",
      sql`${t.priceScope} in ('national-tariff', 'national-average', 'sub-national', 'one-company')`,
    ),
    check("observation_resolution", sql`${t.resolution} >= 0`),
    check(
      "observation_quantity",
      sql`${t.metricId} in ('electricity-price', 'tariff-change') or coalesce(${t.value}, 0) >= 0`,
    ),
  ],
);
