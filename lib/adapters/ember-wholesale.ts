import { movePoint } from "../decimals";
import { isDate } from "../periods";
import {
  type Adapter,
  converted,
  gridOf,
  halfUnit,
  leftOut,
  NotThisShape,
  tableBelow,
} from "./adapter";

/**
 * Ember's European wholesale prices, monthly or daily: `Country, ISO3 Code, Date, Price (EUR/MWhe)`. A file has no rate: the
 * user says it. Energy only, no grid fee and no tax; below zero where there was too much of it.
 */
export const emberWholesale: Adapter = {
  id: "ember-wholesale",
  table: "electricity-price",
  recognises: (text) =>
    /\bPrice \((EUR|€)\/MWhe?\)/i.test(text.slice(0, 4_000).split(/\r?\n/, 1)[0] ?? ""),
  read(text, { usdPerUnit }) {
    const { rows, column } = tableBelow(gridOf(text), (cells) =>
      cells.some((cell) => /^price \(/i.test(cell)),
    );
    const at = {
      country: column("country"),
      code: column("iso3 code"),
      date: column("date"),
      price: column("price (eur/mwhe)", "price (eur/mwh)", "price (€/mwhe)"),
    };
    if (at.date < 0 || at.price < 0)
      throw new NotThisShape("has no column of dates, or none of prices");
    const monthly = rows.every(({ cells }) => /^\d{4}-\d{2}(-01)?$/.test(cells[at.date] ?? ""));
    const hourly: string[] = [];
    const adapted = rows.flatMap(({ line, cells }) => {
      const [date = "", price = ""] = [cells[at.date], cells[at.price]];
      if (price === "") return [];
      if (/^\d{4}-\d{2}-\d{2}[ T]/.test(date)) {
        hourly.push(date.slice(0, 10));
        return [];
      }
      const figure = priceOf(price, usdPerUnit);
      const place = cells[at.code] || cells[at.country] || "";
      const period = monthly && isDate(date) ? date.slice(0, 7) : date;
      return [
        {
          line,
          cells: {
            ...{ metric: "electricity-price", unit: "USD/kWh", area_id: place, period },
            ...figure,
            ...{ tariff_class: "wholesale", tax_basis: "none", price_scope: "national-average" },
            caveat: `day-ahead average; ${figure.caveat}`,
          },
        },
      ];
    });
    return { rows: adapted, notes: leftOut(hourly, "hours of a day") };
  },
};

/** Per megawatt-hour as per kilowatt-hour: the point moves in the text. */
function priceOf(price: string, usdPerUnit: number | null) {
  const isNumber = halfUnit(price) !== null;
  return converted(isNumber ? movePoint(price, -3) : price, "EUR", usdPerUnit);
}
