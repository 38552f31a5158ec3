import { type Adapter, gridOf, leftOut, published, tableBelow } from "./adapter";

const isHeader = (cells: readonly string[]) => {
  const names = cells.map((cell) => cell.toLowerCase());
  return names.includes("date") && names.includes("country");
};

/**
 * CBECI `mining_countries`: `date,country,monthly_hashrate_%[,monthly_absolute_hashrate_EH/S]`, percent as `37.84%`, a country
 * with a note as `Germany *`, dates as 2021/09/01 or 9/1/21 (month first), sometimes lines before the header.
 */
export const cbeciCountries: Adapter = {
  id: "cbeci-mining-countries",
  table: "hashrate",
  recognises: (text) =>
    /date,\s*country,\s*("?monthly_hashrate|share of global hashrate)/i.test(text.slice(0, 4_000)),
  read(text) {
    const { rows, column, header } = tableBelow(gridOf(text), isHeader);
    const date = column("date");
    const country = column("country");
    const share = header.findIndex((name) =>
      /monthly_hashrate_?%|share of global hashrate/i.test(name),
    );
    const absolute = header.findIndex((name) => /absolute/i.test(name));
    const missing: string[] = [];
    const adapted = rows.flatMap(({ line, cells }) => {
      const common = { area_id: areaOf(cells[country] ?? ""), period: monthOf(cells[date] ?? "") };
      const percent = (cells[share] ?? "").replace(/\s*%$/, "");
      const found = [];
      if (percent === "") missing.push(common.area_id);
      else {
        const zero = /^0(\.0+)?$/.test(percent);
        const caveat = zero
          ? { caveat: "published as 0; this source writes missing as 0 too" }
          : {};
        const metric = { metric: "hashrate-share", unit: "fraction" };
        found.push({ line, cells: { ...common, ...metric, ...published(percent, -2), ...caveat } });
      }
      const ehs = cells[absolute] ?? "";
      if (ehs !== "" && !/^0(\.0+)?$/.test(ehs))
        found.push({
          line,
          cells: { ...common, metric: "hashrate", unit: "EH/s", ...published(ehs) },
        });
      return found;
    });
    return { rows: adapted, notes: leftOut(missing, "without a share") };
  },
};

function areaOf(name: string): string {
  return /^other/i.test(name) ? "OTH" : name;
}

/** The month of a day; what is no day stays what it is, for the rule to refuse. */
function monthOf(date: string): string {
  const iso = /^(\d{4})[/-](\d{1,2})[/-]\d{1,2}$/.exec(date);
  if (iso) return `${iso[1]}-${iso[2]?.padStart(2, "0")}`;
  const american = /^(\d{1,2})\/\d{1,2}\/(\d{2}|\d{4})$/.exec(date);
  if (!american) return date;
  const year = american[2] ?? "";
  return `${year.length === 2 ? `20${year}` : year}-${american[1]?.padStart(2, "0")}`;
}
