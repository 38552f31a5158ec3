/**
 * Which published price colours a country in a year's frame. Rule, in this order: national tariffs and averages only;
 * the largest industrial band, then industrial without a band, then business; the newest period; the newest vintage;
 * without VAT, which a company gets back, before other tax bases; an average paid before a list tariff.
 * A price at most `maxAgeYears` older than the frame's year is carried and keeps its own date; no class is passed off as another.
 */
import { ascending, descending } from "d3-array";
import type { Tariff } from "./contract";

export type PricedRow = {
  area: string;
  value: number;
  resolution: number | null;
  caveat: string | null;
  start: string;
  end: string;
  tariff: Tariff;
};

const CLASS_ORDER = ["industrial", "business"];
const BAND_ORDER = ["IG", "IF", "IE", "ID", "IC"];

const TAX_BASIS_ORDER = ["excl-VAT", "none", "unknown", "incl"];
const NATIONAL_SCOPES: readonly string[] = ["national-average", "national-tariff"];

/**
 * One row a country for the year's frame.
 * @param rows any price rows; others than national ones are ignored
 * @param year calendar year, such as 2024
 * @param maxAgeYears how many years a price may be older than the frame
 * @param classes other classes than those of the default map, where the reader asks for them
 */
export function chooseNationalTariffs(
  rows: readonly PricedRow[],
  year: number,
  maxAgeYears: number,
  classes: readonly string[] = CLASS_ORDER,
): PricedRow[] {
  const chosen = new Map<string, PricedRow>();
  for (const row of rows) {
    if (!isNational(row.tariff) || !classes.includes(row.tariff.class)) continue;
    const age = ageInYears(row, year);
    if (age < 0 || age > maxAgeYears) continue;
    const best = chosen.get(row.area);
    if (!best || compare(row, best) < 0) chosen.set(row.area, row);
  }
  return [...chosen.values()].sort((a, b) => ascending(a.area, b.area));
}

/** Whether the price is a national tariff or average of a class that a country's colour may stand for. */
export function mayColourACountry(tariff: Pick<Tariff, "scope" | "class">): boolean {
  return isNational(tariff) && CLASS_ORDER.includes(tariff.class);
}

/** Whether the price is one of the whole country. */
export function isNational(tariff: Pick<Tariff, "scope">): boolean {
  return NATIONAL_SCOPES.includes(tariff.scope);
}

/** What two prices have in common when one series may hold both: source, class, band, taxes and scope, as one key. */
export function tariffKind({ source, class: tariffClass, band, taxBasis, scope }: Tariff): string {
  return [source, tariffClass, band, taxBasis, scope].join(" ");
}

/** Whole years between the price's last day and the frame's year; 0 when it is of the same year. */
export function ageInYears(row: Pick<PricedRow, "start">, year: number): number {
  return year - Number(row.start.slice(0, 4));
}

function compare(a: PricedRow, b: PricedRow): number {
  return (
    CLASS_ORDER.indexOf(a.tariff.class) - CLASS_ORDER.indexOf(b.tariff.class) ||
    bandRank(a.tariff.band) - bandRank(b.tariff.band) ||
    descending(a.end, b.end) ||
    descending(a.tariff.vintage, b.tariff.vintage) ||
    TAX_BASIS_ORDER.indexOf(a.tariff.taxBasis) - TAX_BASIS_ORDER.indexOf(b.tariff.taxBasis) ||
    NATIONAL_SCOPES.indexOf(a.tariff.scope) - NATIONAL_SCOPES.indexOf(b.tariff.scope) ||
    ascending(a.tariff.source, b.tariff.source) ||
    ascending(a.start, b.start) ||
    ascending(a.tariff.band ?? "", b.tariff.band ?? "") ||
    ascending(a.tariff.currency ?? "", b.tariff.currency ?? "")
  );
}

/** A price without a band ranks after every band: it says less about a large consumer. */
function bandRank(band: string | null): number {
  const rank = band === null ? -1 : BAND_ORDER.indexOf(band);
  return rank === -1 ? BAND_ORDER.length : rank;
}
