import { addMonths } from "../periods";
import { type Adapter, type GridRow, gridOf, leftOut, NotThisShape, tableBelow } from "./adapter";

const DIGITS = 6;
const MS_PER_DAY = 86_400_000;

/**
 * CBECI `data`: a preamble about the electricity price, then days with `power MAX, GW`, `MIN`, `GUESS` and annualised
 * consumption in TWh. Stored as means of complete months, like the shipped series.
 */
export const cbeciPower: Adapter = {
  id: "cbeci-power",
  table: "network-energy",
  recognises: (text) => /power MAX, GW/i.test(text.slice(0, 4_000)),
  read(text) {
    const table = tableBelow(gridOf(text), (cells) =>
      cells.some((cell) => /^power max, gw$/i.test(cell)),
    );
    const day = table.column("date and time");
    const columnsOf = (start: string) =>
      ["guess", "min", "max"].map((kind) =>
        table.header.findIndex((name) => name.toLowerCase().startsWith(`${start} ${kind},`)),
      );
    const series = [
      { metric: "network-power", unit: "GW", columns: columnsOf("power") },
      { metric: "network-energy", unit: "TWh/yr", columns: columnsOf("annualised consumption") },
    ].filter(({ columns }) => columns.every((column) => column >= 0));
    if (day < 0 || series.length === 0)
      throw new NotThisShape("has no column of days, or none of power");
    const months = new Map<string, GridRow[]>();
    for (const row of table.rows) {
      const month = (row.cells[day] ?? "").slice(0, 7);
      months.set(month, [...(months.get(month) ?? []), row]);
    }
    const incomplete: string[] = [];
    const rows = [...months].flatMap(([month, days]) => {
      if (days.length !== daysOf(month)) {
        incomplete.push(month);
        return [];
      }
      return series.map(({ metric, unit, columns }) => {
        const [value = "", low = "", high = ""] = columns.map((column) => mean(days, column));
        const cells = {
          ...{
            metric,
            unit,
            area_id: "WLD",
            period: month,
            value,
            value_low: low,
            value_high: high,
          },
          ...{
            status: Number(value) === 0 ? "zero" : "value",
            resolution: "0.000005",
            date_precision: "exact",
          },
          caveat: `mean of ${days.length} daily values`,
        };
        return { line: days[0]?.line ?? 1, cells };
      });
    });
    return { rows, notes: leftOut(incomplete, "months that are not complete") };
  },
};

function mean(days: readonly GridRow[], column: number): string {
  const sum = days.reduce((total, { cells }) => total + Number(cells[column] || Number.NaN), 0);
  const value = Number((sum / days.length).toPrecision(DIGITS));
  return Number.isFinite(value) ? String(value) : "not a number";
}

/** How many days the month has; 0 when it is none. */
function daysOf(month: string): number {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) return 0;
  return Math.round(
    (Date.parse(addMonths(`${month}-01`, 1)) - Date.parse(`${month}-01`)) / MS_PER_DAY,
  );
}
