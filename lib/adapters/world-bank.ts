import { type Adapter, type Cells, gridOf, leftOut, published, tableBelow } from "./adapter";

/** Codes of groups of countries that the World Bank lists among the countries. */
const GROUPS = new Set(
  "AFE AFW AFR ARB CEB CSS EAP EAR EAS ECA ECS EMU EUU FCS HIC HPC IBD IBT IDA IDB IDX INX LAC LCN LDC LIC LMC LMY LTE MEA MIC MNA NAC OED OSS PRE PSS PST SAS SSA SSF SST TEA TEC TLA TMN TSA TSS UMC".split(
    " ",
  ),
);

type Indicator = { table: string; moved: number; cells: Cells };

/** What an indicator is here; null: the atlas has no place for it. */
function indicatorOf(name: string, code: string): Indicator | null {
  if (/price of electricity.*cents per kwh/i.test(name)) {
    const price = {
      tariff_class: "business",
      tax_basis: "unknown",
      currency: "USD",
      price_scope: "national-tariff",
    };
    return {
      table: "electricity-price",
      moved: -2,
      cells: { metric: "electricity-price", unit: "USD/kWh", ...price },
    };
  }
  if (code === "SP.POP.TOTL")
    return { table: "electricity-mix", moved: 0, cells: { metric: "population", unit: "people" } };
  if (code === "NY.GDP.MKTP.CD")
    return { table: "electricity-mix", moved: 0, cells: { metric: "gdp", unit: "USD" } };
  return null;
}

/**
 * World Bank wide tables, of the site or of DataBank: a preamble, `Country Name, Country Code, Indicator Name, Indicator Code`,
 * then a column a year, as `2019` or `2019 [YR2019]`; missing is empty or `..`. Prices are in US cents.
 */
function worldBank(table: string): Adapter {
  return {
    id: table === "electricity-price" ? "world-bank" : "world-bank-indicators",
    table,
    recognises(text) {
      const start = text.slice(0, 8_000);
      if (!/country name"?,\s*"?country code/i.test(start)) return false;
      const isPrice = /price of electricity/i.test(start);
      return isPrice === (table === "electricity-price");
    },
    read(text) {
      const found = tableBelow(gridOf(text), (cells) =>
        cells.some((cell) => /^country code$/i.test(cell)),
      );
      const code = found.column("country code");
      const name = found.column("indicator name", "series name");
      const indicatorCode = found.column("indicator code", "series code");
      const years = found.header.flatMap((title, index) => {
        const year = /^(\d{4})( \[YR\d{4}\])?$/.exec(title)?.[1];
        return year === undefined ? [] : [{ year, index }];
      });
      const groups: string[] = [];
      const unknown: string[] = [];
      const rows = found.rows.flatMap(({ line, cells }) => {
        const area = cells[code] ?? "";
        if (area === "") return [];
        if (GROUPS.has(area)) groups.push(area);
        const indicator = indicatorOf(cells[name] ?? "", cells[indicatorCode] ?? "");
        if (indicator?.table !== table) unknown.push(cells[name] ?? "");
        if (GROUPS.has(area) || indicator?.table !== table) return [];
        return years.flatMap(({ year, index }) => {
          const text = cells[index] ?? "";
          if (text === "" || text === "..") return [];
          const figure = published(text, indicator.moved);
          const local = table === "electricity-price" ? { value_local: figure.value ?? "" } : {};
          return [
            {
              line,
              cells: { ...indicator.cells, area_id: area, period: year, ...figure, ...local },
            },
          ];
        });
      });
      return {
        rows,
        notes: [...leftOut(groups, "groups of countries"), ...leftOut(unknown, "other indicators")],
      };
    },
  };
}

export const worldBankPrices = worldBank("electricity-price");
export const worldBankIndicators = worldBank("electricity-mix");
