import {
  type Adapted,
  type Adapter,
  type AdapterOptions,
  converted,
  gridOf,
  leftOut,
  NotThisShape,
} from "./adapter";

/** Eurostat's own letters where they are not ISO 3166. */
const GEO: Readonly<Record<string, string>> = { EL: "GR", UK: "GB" };
const TAXES: Readonly<Record<string, string>> = { X_TAX: "none", X_VAT: "excl-VAT", I_TAX: "incl" };
/** Bands of non-household consumers, by their letters, by megawatt hours, and by the older codes. */
const BANDS: Readonly<Record<string, string>> = {
  "MWH500-1999": "IC",
  "MWH2000-19999": "ID",
  "MWH20000-69999": "IE",
  "MWH70000-149999": "IF",
  MWH_GE150000: "IG",
  "4162903": "IC",
  "4162904": "ID",
  "4162905": "IE",
  "4162906": "IF",
  "4162907": "IG",
};

type Figure = { line: number; at: Readonly<Record<string, string>>; text: string };

/** Rows of the one currency and unit that can be stored; the rest is named. */
function adapt(figures: readonly Figure[], { usdPerUnit, rateOf }: AdapterOptions): Adapted {
  const groups: string[] = [];
  const withoutRate: string[] = [];
  const others: string[] = [];
  const rows = figures.flatMap(({ line, at, text }) => {
    const geo = at.geo ?? "";
    const band = BANDS[at.nrg_cons ?? at.consom ?? ""];
    const tax = TAXES[at.tax ?? ""];
    if (!/^[A-Z]{2}$/.test(geo) || geo === "EA") {
      groups.push(geo);
      return [];
    }
    if (!band || !tax || at.currency !== "EUR" || (at.unit ?? "KWH") !== "KWH") {
      others.push([at.nrg_cons ?? at.consom, at.tax, at.currency, at.unit].join(" "));
      return [];
    }
    const period = (at.time ?? "").replace(/^(\d{4})-?S([12])$/, "$1-S$2");
    const rate = rateOf?.(period);
    if (rate === null) {
      withoutRate.push(period);
      return [];
    }
    const { caveat, ...price } = converted(text, "EUR", rate?.usdPerUnit ?? usdPerUnit);
    const cells = {
      ...{ metric: "electricity-price", unit: "USD/kWh", area_id: GEO[geo] ?? geo },
      ...{ period, ...price, caveat: rate ? `${caveat}, ${rate.from}` : (caveat ?? "") },
      ...{
        tariff_class: "industrial",
        tariff_band: band,
        tax_basis: tax,
        price_scope: "national-average",
      },
    };
    return [{ line, cells }];
  });
  return {
    rows,
    notes: [
      ...leftOut(groups, "groups of countries"),
      ...leftOut(others, "other bands, taxes, currencies or units"),
      ...leftOut(withoutRate, "half-years without an exchange rate"),
    ],
  };
}

/** TSV: `freq,nrg_cons,…,geo\TIME_PERIOD` in the first column, a column a half-year; `:` is missing, letters after a figure are flags. */
export const eurostatTsv: Adapter = {
  id: "eurostat-tsv",
  table: "electricity-price",
  recognises: (text) => /^\uFEFF?[\w,]*geo\\time(_period)?\t/i.test(text.slice(0, 2_000)),
  read(text, options) {
    const [header, ...rows] = gridOf(text, "\t");
    if (!header) throw new NotThisShape("the header is not found");
    const names = (header.cells[0] ?? "").split("\\")[0]?.toLowerCase().split(",") ?? [];
    const figures = rows.flatMap(({ line, cells: [key = "", ...values] }) => {
      const codes = key.split(",");
      const at = Object.fromEntries(names.map((name, index) => [name, codes[index] ?? ""]));
      return values.flatMap((value, index): Figure[] => {
        const text = value.replace(/\s+[a-z]+$/i, "");
        if (text === ":" || text === "") return [];
        return [{ line, at: { ...at, time: header.cells[index + 1] ?? "" }, text }];
      });
    });
    return adapt(figures, options);
  },
};

type JsonStat = {
  id: string[];
  size: number[];
  dimension: Record<string, { category: { index: Record<string, number> | string[] } }>;
  value: Record<string, number | null> | (number | null)[];
};

/** JSON-stat 2.0: `value` is a list or a sparse object by the row-major place over `id` and `size`. */
export const eurostatJson: Adapter = {
  id: "eurostat-json-stat",
  table: "electricity-price",
  recognises: (text) =>
    /^\s*\{/.test(text) && /"dimension"\s*:/.test(text) && /"size"\s*:/.test(text),
  read(text, options) {
    const data = parseJsonStat(text);
    const codes = data.id.map((name) => {
      const index = data.dimension[name]?.category?.index ?? {};
      return Array.isArray(index)
        ? index
        : Object.entries(index)
            .sort(([, a], [, b]) => a - b)
            .map(([code]) => code);
    });
    const figures = Object.entries(data.value).flatMap(([place, value]): Figure[] => {
      if (value === null) return [];
      let rest = Number(place);
      const at: Record<string, string> = {};
      for (let index = data.id.length - 1; index >= 0; index--) {
        const size = data.size[index] ?? 1;
        at[data.id[index]?.toLowerCase() ?? ""] = codes[index]?.[rest % size] ?? "";
        rest = Math.floor(rest / size);
      }
      return [
        {
          line: Number(place) + 1,
          at: { ...at, time: at.time ?? at.time_period ?? "" },
          text: String(value),
        },
      ];
    });
    return adapt(figures, options);
  },
};

function parseJsonStat(text: string): JsonStat {
  let data: Partial<JsonStat>;
  try {
    data = JSON.parse(text);
  } catch {
    throw new NotThisShape("is no JSON");
  }
  const { id, size, dimension, value } = data ?? {};
  const lists = Array.isArray(id) && Array.isArray(size) && id.length === size.length;
  if (!lists || !size.every((count) => Number.isInteger(count) && count > 0))
    throw new NotThisShape("is no JSON-stat: id and size do not agree");
  if (
    typeof dimension !== "object" ||
    dimension === null ||
    typeof value !== "object" ||
    value === null
  )
    throw new NotThisShape("is no JSON-stat: dimension or value is missing");
  return { id: id.map(String), size, dimension, value };
}
