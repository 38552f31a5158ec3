/** Which price stands for a country under the reader's rule, and which are shown beside it only. */
import { ascending, descending } from "d3-array";
import {
  ageInYears,
  chooseNationalTariffs,
  isNational,
  mayColourACountry,
  type PricedRow,
} from "../tariff-choice";
import type { CostChoice } from "./choice";

export const DEFAULT_TOLERANCE_YEARS = 2;

export type PriceRule = Pick<CostChoice, "class" | "band" | "tax" | "tolerance">;

/**
 * One national price a country, by area. By default the largest industrial band, else industrial, else business; a class of the
 * reader's gives that class alone, the newest of it. Older than the tolerance: none.
 * @param year of the period that the cost is of
 */
export function choosePrices(
  rows: readonly PricedRow[],
  rule: PriceRule,
  year: number,
): PricedRow[] {
  const years = rule.tolerance ?? DEFAULT_TOLERANCE_YEARS;
  const suited = rows.filter(
    ({ tariff }) =>
      (rule.band === null || tariff.band === rule.band) &&
      (rule.tax === null || tariff.taxBasis === rule.tax),
  );
  if (rule.class === "national") return chooseNationalTariffs(suited, year, years);
  return chooseNationalTariffs(suited, year, years, [rule.class]);
}

/** One price a state, of the year that the base has: regional averages are what is asked for there. */
export function chooseStatePrices(rows: readonly PricedRow[], rule: PriceRule): PricedRow[] {
  return rows.filter(
    ({ tariff }) =>
      (rule.class === "national" || rule.class === tariff.class) &&
      (rule.band === null || rule.band === tariff.band) &&
      (rule.tax === null || rule.tax === tariff.taxBasis),
  );
}

/** Prices that never colour a country: contracts of one company, rates of a region, tariffs for miners; newest first. */
export function pricesBeside(
  rows: readonly PricedRow[],
  rule: PriceRule,
  year: number,
): PricedRow[] {
  const years = rule.tolerance ?? DEFAULT_TOLERANCE_YEARS;
  return rows
    .filter((row) => {
      const age = ageInYears(row, year);
      const isMiningRule = rule.class === "mining" && isNational(row.tariff);
      const isMark =
        (row.tariff.class === "mining" || !isNational(row.tariff)) &&
        !mayColourACountry(row.tariff) &&
        !isMiningRule;
      return isMark && age >= 0 && age <= years;
    })
    .sort((a, b) => ascending(a.area, b.area) || descending(a.end, b.end));
}

/** The newest of each kind of price: country, class, band, tax, scope and source. */
export function newestOfKind(rows: readonly PricedRow[]): PricedRow[] {
  const newest = new Map<string, PricedRow>();
  for (const row of rows) {
    const { class: kind, band, taxBasis, scope, source } = row.tariff;
    const key = [row.area, kind, band, taxBasis, scope, source].join(" ");
    const known = newest.get(key);
    if (!known || row.end > known.end) newest.set(key, row);
  }
  return [...newest.values()];
}
