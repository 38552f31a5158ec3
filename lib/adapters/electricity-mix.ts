import { type Adapter, type Cells, gridOf, leftOut, published, tableBelow } from "./adapter";

/** Where a file gives percent, the decimal point moves two places. */
const MOVED: Readonly<Record<string, number>> = { "%": -2 };

/** Columns of OWID's energy data, with what they are here. */
const OWID: Readonly<Record<string, { metric: string; unit: string; moved?: number }>> = {
  population: { metric: "population", unit: "people" },
  gdp: { metric: "gdp", unit: "USD" },
  electricity_generation: { metric: "electricity-generation", unit: "TWh" },
  carbon_intensity_elec: { metric: "carbon-intensity", unit: "g/kWh" },
  ...Object.fromEntries(
    [
      ...["biofuel", "coal", "fossil", "gas", "hydro", "low_carbon", "nuclear", "oil"],
      ...["renewables", "solar", "wind"],
    ].map((fuel) => [
      `${fuel}_share_elec`,
      { metric: `${fuel.replace("_", "-")}-share`, unit: "fraction", moved: -2 },
    ]),
  ),
  other_renewables_share_elec_exc_biofuel: {
    metric: "other-renewables-share",
    unit: "fraction",
    moved: -2,
  },
};

/** OWID energy data: `country,year,iso_code,…`, a column a metric; aggregates have no ISO code. */
export const owidEnergy: Adapter = {
  id: "owid-energy",
  table: "electricity-mix",
  recognises: (text) => /^\uFEFF?country,year,iso_code,/.test(text),
  read(text) {
    const { header, rows, column } = tableBelow(gridOf(text), (cells) =>
      cells.includes("iso_code"),
    );
    const [country, year, iso] = [column("country"), column("year"), column("iso_code")];
    const aggregates: string[] = [];
    const adapted = rows.flatMap(({ line, cells }) => {
      const code = cells[iso] ?? "";
      if (!/^[A-Z]{3}$/.test(code)) {
        aggregates.push(cells[country] ?? "");
        return [];
      }
      return header.flatMap((name, index) => {
        const text = cells[index] ?? "";
        const meant = OWID[name];
        if (!meant || text === "") return [];
        const { metric, unit, moved = 0 } = meant;
        return [
          {
            line,
            cells: {
              metric,
              unit,
              area_id: code,
              period: cells[year] ?? "",
              ...published(plain(text), moved),
            },
          },
        ];
      });
    });
    return { rows: adapted, notes: leftOut(aggregates, "no country") };
  },
};

/** Ember's variables, by their unit. */
const EMBER: Readonly<Record<string, { metric: string; unit: string }>> = {
  "CO2 intensity|gCO2/kWh": { metric: "carbon-intensity", unit: "g/kWh" },
  "CO2 intensity|gCO2e per kWh": { metric: "carbon-intensity", unit: "g/kWh" },
  "Total Generation|TWh": { metric: "electricity-generation", unit: "TWh" },
  ...Object.fromEntries(
    [
      ["Bioenergy", "biofuel"],
      ["Coal", "coal"],
      ["Fossil", "fossil"],
      ["Gas", "gas"],
      ["Hydro", "hydro"],
      ["Clean", "low-carbon"],
      ["Nuclear", "nuclear"],
      ["Other Renewables", "other-renewables"],
      ["Renewables", "renewables"],
      ["Solar", "solar"],
      ["Wind", "wind"],
    ].map(([variable, fuel]) => [`${variable}|%`, { metric: `${fuel}-share`, unit: "fraction" }]),
  ),
};

/** Ember's long release: `Area, ISO 3 code, Year, …, Variable, Unit, Value`; other variables are left out. */
export const ember: Adapter = {
  id: "ember",
  table: "electricity-mix",
  recognises: (text) => {
    const [first = ""] = text.slice(0, 4_000).split(/\r?\n/, 1);
    return /\bArea\b/.test(first) && /\bVariable\b/.test(first) && /\bUnit\b/.test(first);
  },
  read(text) {
    const { rows, column } = tableBelow(gridOf(text), (cells) => cells.includes("Variable"));
    const at = {
      area: column("area"),
      code: column("iso 3 code", "country code"),
      date: column("year", "date"),
      variable: column("variable"),
      unit: column("unit"),
      value: column("value"),
    };
    const aggregates: string[] = [];
    const adapted = rows.flatMap(({ line, cells }) => {
      const meant = EMBER[`${cells[at.variable]}|${cells[at.unit]}`];
      const value = cells[at.value] ?? "";
      if (!meant || value === "") return [];
      const code = cells[at.code] ?? "";
      if (code === "") {
        aggregates.push(cells[at.area] ?? "");
        return [];
      }
      const figure: Cells = published(plain(value), MOVED[cells[at.unit] ?? ""] ?? 0);
      const period = (cells[at.date] ?? "").replace(/^(\d{4}-\d{2})-01$/, "$1");
      return [{ line, cells: { ...meant, area_id: code, period, ...figure } }];
    });
    return { rows: adapted, notes: leftOut(aggregates, "no country") };
  },
};

/** Both write `3.0` and `1e-05` as their tools print numbers. */
function plain(text: string): string {
  if (!/^-?\d+(\.\d+)?e[+-]\d+$/i.test(text)) return text;
  return Number(text)
    .toFixed(12)
    .replace(/\.?0+$/, "");
}
