import { ScrollFrame } from "@/components/scroll-frame";
import { cents, number, percent } from "@/lib/costs/figures";
import type { AreaCost } from "@/lib/costs/table";
import { costs as text } from "@/messages/en/costs";
import { priceKind } from "./price-kind";

type Props = {
  caption: string;
  first: string;
  rows: readonly AreaCost[];
  sourceNames: Readonly<Record<string, string>>;
  chosen?: string | null;
  hrefOf?: (area: string) => string | null;
};

/** Cost, range, price and what the price is: to the cent, as file and API have it. */
export function CostTable({ caption, first, rows, sourceNames, chosen = null, hrefOf }: Props) {
  return (
    <ScrollFrame label={caption} className="table-frame cost-table">
      <table className="figures">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            <th scope="col" className="number">
              {text.columns.cost}
            </th>
            <th scope="col" className="number">
              {text.columns.range}
            </th>
            <th scope="col" className="number">
              {text.columns.margin}
            </th>
            <th scope="col" className="number">
              {text.columns.price}
            </th>
            <th scope="col">{text.columns.kind}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const { costUsdPerBtc: cost, margin } = row.cost;
            const href = hrefOf?.(row.area) ?? null;
            return (
              <tr
                key={`${row.area} ${row.price?.tariff.source} ${row.price?.tariff.scope}`}
                data-area={row.area}
                data-chosen={row.area === chosen}
              >
                <th scope="row">{href === null ? row.name : <a href={href}>{row.name}</a>}</th>
                <td className="number" data-testid="cost">
                  {cents(cost.central)}
                </td>
                <td className="number muted">{`${number(cost.low)}–${number(cost.high)}`}</td>
                <td className="number">{margin === null ? "–" : percent(margin)}</td>
                <td className="number">{number(row.priceUsdPerKwh, 4, 3)}</td>
                <td className="muted">
                  {row.price ? priceKind(row.price, sourceNames) : text.tariffs.own}
                  {row.price?.caveat && <span className="cost-caveat">{row.price.caveat}</span>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollFrame>
  );
}
