import { movePoint, plainNumber } from "../decimals";
import {
  type Adapter,
  gridOf,
  halfUnit,
  jsonOf,
  leftOut,
  NotThisShape,
  published,
  tableBelow,
} from "./adapter";

type Entry = Readonly<Record<string, unknown>>;

/** Ember's interface, carbon intensity: `data` with ISO-3 codes and a year or month; nulls occur, aggregates are marked. */
export const emberIntensity: Adapter = {
  id: "ember-api",
  table: "electricity-mix",
  recognises: (text) =>
    /^\s*\{/.test(text) && /"emissions_intensity_gco2_per_kwh"/.test(text.slice(0, 20_000)),
  read(text) {
    const { data } = (jsonOf(text) ?? {}) as { data?: unknown };
    if (!Array.isArray(data)) throw new NotThisShape("has no data");
    const aggregates: string[] = [];
    const rows = (data as (Entry | null)[]).flatMap((entry, index) => {
      const value = entry?.emissions_intensity_gco2_per_kwh;
      const code = String(entry?.entity_code ?? "");
      if (entry?.is_aggregate_entity === true || code === "") {
        aggregates.push(String(entry?.entity ?? ""));
        return [];
      }
      if (value === null || value === undefined) return [];
      const series = { metric: "carbon-intensity", unit: "g/kWh", area_id: code };
      const figure = published(typeof value === "number" ? plainNumber(value) : String(value));
      return [
        { line: index + 2, cells: { ...series, period: String(entry?.date ?? ""), ...figure } },
      ];
    });
    return { rows, notes: leftOut(aggregates, "no country") };
  },
};

/** Ember's European wholesale prices by month, in EUR per MWh; a price of energy alone. */
export const emberPrices: Adapter = {
  id: "ember-prices",
  table: "electricity-price",
  recognises: (text) => /^\uFEFF?Country,"?ISO3 Code"?,"?Date"?,"?Price \(EUR\/MWhe?\)/.test(text),
  read(text, { usdPerUnit, rateOf }) {
    const table = tableBelow(gridOf(text), (cells) => cells.includes("ISO3 Code"));
    const at = [table.column("iso3 code"), table.column("date")] as const;
    const price = table.header.findIndex((name) => /^Price \(EUR\/MWhe?\)$/.test(name));
    const withoutRate: string[] = [];
    const rows = table.rows.flatMap(({ line, cells }) => {
      const month = (cells[at[1]] ?? "").replace(/^(\d{4}-\d{2})-01$/, "$1");
      const perMwh = cells[price] ?? "";
      if (perMwh === "") return [];
      const rate = rateOf?.(month);
      const usd = rate?.usdPerUnit ?? usdPerUnit;
      if (rate === null || usd === null) {
        withoutRate.push(month);
        return [];
      }
      const local = movePoint(perMwh, -3);
      const value = (Number(local) * usd).toFixed(6).replace(/\.?0+$/, "");
      const half = halfUnit(local) ?? "0";
      return [
        {
          line,
          cells: {
            ...{ metric: "electricity-price", unit: "USD/kWh", area_id: cells[at[0]] ?? "" },
            ...{ period: month, value: Number.isFinite(Number(local)) ? value : perMwh },
            ...{ status: Number(value) === 0 ? "zero" : "value", date_precision: "exact" },
            resolution: plainNumber(Number((Number(half) * usd + 0.0000005).toPrecision(3))),
            caveat: `converted at ${usd} USD/EUR${rate ? `, ${rate.from}` : ""}`,
            ...{ tariff_class: "wholesale", tax_basis: "none", currency: "EUR" },
            ...{ value_local: local, price_scope: "national-average" },
          },
        },
      ];
    });
    return { rows, notes: leftOut(withoutRate, "months without an exchange rate") };
  },
};
