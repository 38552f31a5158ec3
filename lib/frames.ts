/** Turns published rows into the steps of the time slider. */
import { ascending } from "d3-array";
import type { Cell, Frame, SnapshotRow, Tariff } from "./contract";
import { choosePrices, type PriceRule, pricesBeside } from "./costs/price-choice";
import { formatPeriod } from "./periods";
import { isNational, mayColourACountry, type PricedRow } from "./tariff-choice";

const DEFAULT_RULE: PriceRule = { class: "national", band: null, tax: null, tolerance: null };

/** The source id of a frame that takes one national figure a country from several sources. */
export const SEVERAL_SOURCES = "several";

export type FramedRow = SnapshotRow & {
  areaId: string;
  publication: string;
  scope: string;
  publicationUrl: string | null;
};

/** What repeats across cells is kept once; a cell has its index. */
export class Shared<Value> {
  readonly values: Value[] = [];
  private readonly indexes = new Map<string, number>();

  indexOf(value: Value): number {
    const key = JSON.stringify(value);
    const known = this.indexes.get(key);
    if (known !== undefined) return known;
    this.indexes.set(key, this.values.length);
    return this.values.push(value) - 1;
  }
}

export type Notes = Shared<string>;

/** One frame a snapshot (source and period), oldest first. Rows must be the newest vintage of each snapshot. */
export function framesOfSources(rows: readonly FramedRow[], notes: Notes): Frame[] {
  const frames = new Map<string, Frame>();
  for (const row of rows) {
    const key = `${row.source} ${row.publication} ${row.period_start} ${row.period_end}`;
    let frame = frames.get(key);
    if (!frame) {
      frame = {
        period: formatPeriod({
          start: row.period_start,
          end: row.period_end,
          kind: row.period_kind,
        }),
        start: row.period_start,
        end: row.period_end,
        kind: row.period_kind,
        source: row.source,
        publication: row.publication,
        vintage: row.vintage,
        url: row.publicationUrl,
        scope: row.scope,
        cells: [],
      };
      frames.set(key, frame);
    }
    frame.cells.push(cellOf(row, notes));
  }
  return [...frames.values()].sort(
    (a, b) =>
      ascending(a.start, b.start) ||
      ascending(a.source, b.source) ||
      ascending(a.end, b.end) ||
      ascending(a.publication ?? "", b.publication ?? ""),
  );
}

/**
 * One frame a calendar year from the first to the last with a national price of its own.
 * @param rule the reader's; a price older than its tolerance is not carried, and a carried one keeps its own date
 */
export function framesOfNationalTariffs(
  rows: readonly FramedRow[],
  notes: Notes,
  tariffs: Shared<Tariff>,
  rule: PriceRule = DEFAULT_RULE,
): Frame[] {
  const all = rows.filter((row) => row.value !== null).map(pricedRow);
  const prices = all.filter(({ tariff }) =>
    rule.class === "national"
      ? mayColourACountry(tariff)
      : isNational(tariff) && tariff.class === rule.class,
  );
  const years = [...new Set(prices.map(({ start }) => Number(start.slice(0, 4))))].sort(
    (a, b) => a - b,
  );
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).map((year) => {
    const cellOfPrice = (price: PricedRow): Cell => ({
      area: price.area,
      value: price.value,
      ...optional("resolution", price.resolution),
      ...optional("note", noteIndex(price.caveat, notes)),
      tariff: tariffs.indexOf(price.tariff),
    });
    const cells = choosePrices(prices, rule, year).map(cellOfPrice);
    const beside = pricesBeside(all, rule, year).map(cellOfPrice);
    return {
      period: String(year),
      start: `${year}-01-01`,
      end: `${year + 1}-01-01`,
      kind: "year",
      source: SEVERAL_SOURCES,
      publication: null,
      vintage: null,
      url: null,
      scope: "partial-list",
      cells,
      ...(beside.length > 0 ? { beside } : {}),
    };
  });
}

/** A published price with what it is; rows without a value count as 0 and must be left out before. */
export function pricedRow(row: FramedRow): PricedRow {
  const tariff: Tariff = {
    class: row.tariff_class ?? "",
    band: row.tariff_band,
    taxBasis: row.tax_basis ?? "unknown",
    currency: row.currency ?? "",
    scope: row.price_scope ?? "",
    period: formatPeriod({ start: row.period_start, end: row.period_end, kind: row.period_kind }),
    source: row.source,
    vintage: row.vintage,
  };
  return {
    area: row.areaId,
    value: row.value ?? 0,
    resolution: row.resolution,
    caveat: row.caveat,
    start: row.period_start,
    end: row.period_end,
    tariff,
  };
}

function cellOf(row: FramedRow, notes: Notes): Cell {
  return {
    area: row.areaId,
    value: row.value,
    ...(row.status === "value" ? {} : { status: row.status }),
    ...optional("low", row.value_low),
    ...optional("high", row.value_high),
    ...optional("resolution", row.resolution),
    ...optional("note", noteIndex(row.caveat, notes)),
  };
}

function noteIndex(caveat: string | null, notes: Notes): number | null {
  return caveat === null ? null : notes.indexOf(caveat);
}

function optional<K extends keyof Cell>(key: K, value: Cell[K] | null): Partial<Cell> {
  return value === null || value === undefined ? {} : ({ [key]: value } as Partial<Cell>);
}
