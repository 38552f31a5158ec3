import { Term } from "@/components/glossary/term";
import { ScrollFrame } from "@/components/scroll-frame";
import type { PriceKind } from "@/lib/country-profile";
import { figureText } from "@/lib/figure-text";
import { metricOf } from "@/lib/metrics";
import { en } from "@/messages/en";
import { pagesEn } from "@/messages/en/pages";

/** The newest price of each kind, with all that a price is. */
export function PriceTable({
  prices,
  nameOf,
}: {
  prices: readonly PriceKind[];
  nameOf(source: string): string;
}) {
  const { tariff, panel } = en;
  const { country: text } = pagesEn;
  const { columns } = text;
  const classes: Record<string, string> = tariff.classes;
  const scopes: Record<string, string> = tariff.scopes;
  const taxes: Record<string, string> = tariff.tax;
  return (
    <ScrollFrame label={text.prices}>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">
              <Term id="tariff-class">{columns.kind}</Term>
            </th>
            <th scope="col">{columns.period}</th>
            <th scope="col" className="number">
              {columns.value}
            </th>
            <th scope="col">
              <Term id="tax-basis">{columns.tax}</Term>
            </th>
            <th scope="col">{columns.source}</th>
            <th scope="col">{columns.caveat}</th>
          </tr>
        </thead>
        <tbody>
          {prices.map(({ newest, earlier }) => (
            <tr
              key={[
                newest.source,
                newest.tariff_class,
                newest.tariff_band,
                newest.tax_basis,
                newest.currency,
                newest.price_scope,
              ].join(" ")}
            >
              <th scope="row">
                {[
                  classes[newest.tariff_class ?? ""] ?? newest.tariff_class,
                  newest.tariff_band === null ? null : tariff.band(newest.tariff_band),
                  scopes[newest.price_scope ?? ""] ?? newest.price_scope,
                ]
                  .filter(Boolean)
                  .join(", ")}
              </th>
              <td className="when">{newest.period}</td>
              <td className="number">{figureText(metricOf("electricity-price"), newest)}</td>
              <td>{taxes[newest.tax_basis ?? ""] ?? newest.tax_basis}</td>
              <td>
                <a href={`/sources#${newest.source}`}>{nameOf(newest.source)}</a>,{" "}
                {panel.vintage.toLowerCase()} {newest.vintage}
              </td>
              <td className="note">
                {[newest.caveat, earlier.length > 0 ? text.earlier(earlier.length) : null]
                  .filter(Boolean)
                  .join("; ")}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}
