import { type Adapter, gridOf, leftOut, NotThisShape, published, tableBelow } from "./adapter";

/** ECB data portal, `EXR` as CSV: columns by name, among them `CURRENCY`, `TIME_PERIOD`, `OBS_VALUE`; US dollars for one euro. */
export const ecbRates: Adapter = {
  id: "ecb-exr",
  table: "fx-rates",
  recognises: (text) => /^\uFEFF?KEY,FREQ,CURRENCY,CURRENCY_DENOM,/.test(text),
  read(text) {
    const { rows, column } = tableBelow(gridOf(text), (cells) => cells.includes("OBS_VALUE"));
    const at = {
      frequency: column("freq"),
      currency: column("currency"),
      base: column("currency_denom"),
      day: column("time_period"),
      value: column("obs_value"),
    };
    if (Object.values(at).some((index) => index < 0))
      throw new NotThisShape("has no CURRENCY, TIME_PERIOD or OBS_VALUE");
    const others: string[] = [];
    const adapted = rows.flatMap(({ line, cells }) => {
      const pair = `${cells[at.currency]}/${cells[at.base]} ${cells[at.frequency]}`;
      if (pair !== "USD/EUR D") {
        others.push(pair);
        return [];
      }
      const value = cells[at.value] ?? "";
      // A holiday is a row without a figure.
      if (value === "" || value === "NaN") return [];
      const series = { metric: "usd-per-eur", unit: "USD/EUR", area_id: "WLD" };
      return [{ line, cells: { ...series, period: cells[at.day] ?? "", ...published(value) } }];
    });
    return { rows: adapted, notes: leftOut(others, "other currencies or frequencies") };
  },
};
