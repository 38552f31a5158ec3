import { type Adapter, leftOut, NotThisShape, published } from "./adapter";

type Entry = Readonly<Record<string, unknown>>;

/** EIA v2 `electricity/retail-sales`: `price` in cents per kWh, often as text; the industrial sector of the US and its states. */
export const eia: Adapter = {
  id: "eia-v2",
  table: "us-states",
  recognises: (text) => /^\s*\{/.test(text) && /"stateid"\s*:/.test(text.slice(0, 20_000)),
  read(text) {
    const others: string[] = [];
    const rows = entriesOf(text).flatMap((entry, index) => {
      const state = String(entry.stateid ?? "");
      const price = entry.price === null || entry.price === undefined ? "" : String(entry.price);
      const units = String(entry["price-units"] ?? "cents per kilowatthour");
      if (!/^cents per kilowatt-?hour$/i.test(units))
        throw new NotThisShape(`prices are in ${units}`, index + 2);
      const sector = String(entry.sectorid ?? "IND");
      if (!/^[A-Z]{2}$/.test(state) || sector !== "IND") {
        others.push(`${state} ${sector}`);
        return [];
      }
      if (price === "") return [];
      const figure = published(price, -2);
      const cells = {
        ...{
          metric: "electricity-price",
          unit: "USD/kWh",
          area_id: state === "US" ? "USA" : `US-${state}`,
        },
        ...{
          period: String(entry.period ?? ""),
          ...figure,
          value_local: figure.value ?? "",
          currency: "USD",
        },
        ...{ tariff_class: "industrial", tax_basis: "unknown" },
        price_scope: state === "US" ? "national-average" : "sub-national",
        caveat: "average revenue per kWh of the industrial sector; may include state taxes",
      };
      return [{ line: index + 2, cells }];
    });
    return { rows, notes: leftOut(others, "other sectors and census divisions") };
  },
};

function entriesOf(text: string): Entry[] {
  let data: { response?: { data?: unknown }; data?: unknown };
  try {
    data = JSON.parse(text);
  } catch {
    throw new NotThisShape("is no JSON");
  }
  const list = data?.response?.data ?? data?.data;
  if (!Array.isArray(list)) throw new NotThisShape("has no response.data");
  const wrong = list.findIndex((entry) => typeof entry !== "object" || entry === null);
  if (wrong >= 0) throw new NotThisShape("is no object", wrong + 2);
  return list;
}
