import { ShareButton } from "@/components/share/share-button";
import type { CostBase } from "@/lib/costs/base";
import { number, percent, usd } from "@/lib/costs/figures";
import { costQuery } from "@/lib/costs/presets";
import { supplyCurve } from "@/lib/costs/supply";
import type { CostTable } from "@/lib/costs/table";
import { costs as text } from "@/messages/en/costs";
import { SupplyChart } from "./supply-chart";

/** The merit order of the network, drawn and as a table. */
export function SupplySection({
  base,
  table,
  chosen,
}: {
  base: CostBase;
  table: CostTable;
  /** The inputs as in the address. */
  chosen: Readonly<Record<string, string>>;
}) {
  const { inputs, rows } = table;
  const curve = supplyCurve(rows, base.shares, inputs.hashrate, inputs.btcPrice);
  if (!curve || !base.shares) return null;
  const nameOf = (id: string) => base.areas.find((area) => area.id === id)?.name ?? id;
  const { breaksEvenEhs, totalEhs } = curve;
  return (
    <section aria-labelledby="supply">
      <h2 id="supply">{text.supply}</h2>
      <p className="muted">{text.supplyLead(base.shares.sourceName, base.shares.period)}</p>
      {breaksEvenEhs !== null && (
        <p data-testid="supply-sentence">
          {text.supplyBreaksEven({
            ehs: number(breaksEvenEhs),
            total: number(totalEhs),
            share: percent(breaksEvenEhs / totalEhs),
          })}{" "}
          {text.supplyRest({
            unpriced: number(curve.unpricedEhs),
            countries: curve.unpriced.map(nameOf).join(", "),
            other: number(curve.otherEhs),
          })}
        </p>
      )}
      {inputs.btcPrice !== null && (
        <p className="supply-key muted" aria-hidden="true">
          <span data-pays="true">{text.pays}</span> <span data-pays="false">{text.loses}</span>
        </p>
      )}
      <SupplyChart curve={curve} btcPriceUsd={inputs.btcPrice} />
      <p>
        <ShareButton
          of="costs"
          query={costQuery({ ...chosen, chart: "supply" })}
          name={text.supply}
        />
      </p>
      <details>
        <summary>{text.supplyTable}</summary>
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{text.columns.country}</th>
              <th scope="col" className="number">
                {text.columns.cost}
              </th>
              <th scope="col" className="number">
                {text.supplyColumns.ehs}
              </th>
              <th scope="col" className="number">
                {text.supplyColumns.cumulative}
              </th>
            </tr>
          </thead>
          <tbody>
            {curve.steps.map((step) => (
              <tr key={step.area}>
                <th scope="row">{step.name}</th>
                <td className="number">{usd(step.costUsdPerBtc)}</td>
                <td className="number">{number(step.hashrateEhs, 1)}</td>
                <td className="number">{number(step.toEhs, 1)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
