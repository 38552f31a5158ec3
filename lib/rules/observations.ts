import { parsePeriod } from "../periods";
import { cell, numberOf, type Problem, problemAt, type Row, type Table } from "./table";

/** Units of each metric; one metric is one unit, but a proposed tariff is kept in the currency it was proposed in. */
const UNITS_OF_METRIC: Readonly<Record<string, readonly string[]>> = {
  "hashrate-share": ["fraction"],
  "share-of-parent": ["fraction"],
  "share-of-pool": ["fraction"],
  hashrate: ["EH/s"],
  "electricity-price": ["USD/kWh"],
  "carbon-intensity": ["g/kWh"],
  "electricity-generation": ["TWh"],
  population: ["people"],
  gdp: ["USD"],
  "network-power": ["GW"],
  "network-energy": ["TWh/yr"],
  "network-hashrate": ["EH/s"],
  "network-fees": ["BTC/day"],
  "bitcoin-price": ["USD/BTC"],
  "usd-per-eur": ["USD/EUR"],
  "fleet-efficiency": ["J/TH"],
  "fleet-efficiency-projection": ["J/TH"],
  "mining-capacity": ["MW"],
  "reported-cost-per-btc": ["USD/BTC"],
  "reported-cash-cost-per-btc": ["USD/BTC"],
  "reported-all-in-cost-per-btc": ["USD/BTC"],
  "reported-power-cost-per-btc": ["USD/BTC"],
  "reported-power-price": ["USD/kWh"],
  "reported-power-price-median": ["USD/kWh"],
  "reported-general-power-price": ["USD/kWh"],
  "reported-operating-cost-per-kwh": ["USD/kWh"],
  "assumed-power-price": ["USD/kWh"],
  "proposed-tariff": ["USD/kWh", "CAD/kWh"],
  "mining-fee": ["KZT/kWh"],
  "tariff-multiplier": ["ratio"],
  "tariff-change": ["fraction"],
  "hydro-share": ["fraction"],
  "wind-share": ["fraction"],
  "solar-share": ["fraction"],
  "biofuel-share": ["fraction"],
  "other-renewables-share": ["fraction"],
  "nuclear-share": ["fraction"],
  "coal-share": ["fraction"],
  "gas-share": ["fraction"],
  "oil-share": ["fraction"],
  "renewables-share": ["fraction"],
  "fossil-share": ["fraction"],
  "low-carbon-share": ["fraction"],
  "edge-ai-market": ["USD"],
  "edge-ai-market-forecast": ["USD"],
};

/** What nobody has published in these units: a figure above it was written in a smaller one. */
const CEILINGS: Readonly<Record<string, { most: number; likely: string }>> = {
  "USD/kWh": { most: 2, likely: "US cents" },
  "EH/s": { most: 20_000, likely: "PH/s or TH/s" },
  "g/kWh": { most: 5_000, likely: "another unit" },
};

const NUMBER_COLUMNS = ["value", "value_low", "value_high"];
const PRICE_COLUMNS = ["tariff_class", "tax_basis", "currency", "value_local", "price_scope"];
const PRICE_ONLY_COLUMNS = [...PRICE_COLUMNS, "tariff_band"];

/** The columns that together name one observation. */
export const OBSERVATION_KEY = [
  "publication_id",
  "metric",
  "area_id",
  "period",
  "tariff_class",
  "tariff_band",
  "tax_basis",
  "price_scope",
];

/** The columns that, with its source, name the series an observation belongs to. */
export const SERIES_KEY = OBSERVATION_KEY.filter(
  (column) => column !== "publication_id" && column !== "period",
);

/** What the descriptor cannot say of an observation: periods, units, bounds, statuses and prices. */
export function checkObservations(table: Table): Problem[] {
  return table.rows.flatMap((row) =>
    [checkPeriod, checkUnit, checkBounds, checkStatus, checkPrice].flatMap((check) =>
      check(table, row),
    ),
  );
}

function checkPeriod(table: Table, row: Row): Problem[] {
  try {
    parsePeriod(cell(row, "period"));
    return [];
  } catch {
    return [problemAt(table, row, "period", "is no period")];
  }
}

function checkUnit(table: Table, row: Row): Problem[] {
  const metric = cell(row, "metric");
  const units = UNITS_OF_METRIC[metric];
  if (!units) return [problemAt(table, row, "metric", "is no known metric")];
  if (units.includes(cell(row, "unit"))) return [];
  return [problemAt(table, row, "unit", `${metric} is measured in ${units.join(" or ")}`)];
}

function checkBounds(table: Table, row: Row): Problem[] {
  const problems: Problem[] = [];
  const [value, low, high] = NUMBER_COLUMNS.map((column) => numberOf(row, column));
  const above = (a: number | null | undefined, b: number | null | undefined) =>
    a != null && b != null && a > b;
  if (above(low, high)) problems.push(problemAt(table, row, "value_low", "is above value_high"));
  if (above(low, value)) problems.push(problemAt(table, row, "value_low", "is above value"));
  if (above(value, high)) problems.push(problemAt(table, row, "value_high", "is below value"));
  for (const column of NUMBER_COLUMNS) {
    const number = numberOf(row, column);
    if (number === null) continue;
    if (cell(row, "unit") === "fraction" && (number < 0 || number > 1)) {
      const hint = number > 1 && number <= 100 ? "; it looks like percent" : "";
      problems.push(problemAt(table, row, column, `is a fraction outside 0..1${hint}`));
    } else if (number < 0 && cell(row, "tariff_class") !== "wholesale") {
      problems.push(problemAt(table, row, column, "is negative; only wholesale prices may be"));
    }
    const ceiling = CEILINGS[cell(row, "unit")];
    if (ceiling && number > ceiling.most) {
      const rule = `is above ${ceiling.most} ${cell(row, "unit")}; it looks like ${ceiling.likely}`;
      problems.push(problemAt(table, row, column, rule));
    }
  }
  return problems;
}

function checkStatus(table: Table, row: Row): Problem[] {
  const filled = (column: string) => cell(row, column) !== "";
  const isZero = numberOf(row, "value") === 0;
  const rule = {
    value: !filled("value") ? "a value is missing" : isZero ? "0 has the status zero" : null,
    zero: isZero ? null : "the status zero needs the value 0",
    range:
      filled("value") || !filled("value_low") || !filled("value_high")
        ? "a range has a low and a high bound and no value"
        : null,
    "not-applicable": NUMBER_COLUMNS.some(filled) ? "not-applicable has no numbers" : null,
  }[cell(row, "status")];
  const problems = rule ? [problemAt(table, row, "status", rule)] : [];
  if (cell(row, "status") !== "not-applicable" && !filled("resolution")) {
    problems.push(problemAt(table, row, "resolution", "is required where there is a number"));
  }
  return problems;
}

function checkPrice(table: Table, row: Row): Problem[] {
  const isPrice = cell(row, "metric") === "electricity-price";
  const wrong = isPrice
    ? PRICE_COLUMNS.filter((column) => cell(row, column) === "")
    : PRICE_ONLY_COLUMNS.filter((column) => cell(row, column) !== "");
  const rule = isPrice ? "a price needs it" : "only prices have it";
  return wrong.map((column) => problemAt(table, row, column, rule));
}
