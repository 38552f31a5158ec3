import { ScrollFrame } from "@/components/scroll-frame";
import type { NetworkPeriod } from "@/lib/costs/base";
import { number } from "@/lib/costs/figures";
import { limitByEfficiency } from "@/lib/costs/reports";
import { costRecord as text } from "@/messages/en/cost-record";

/** Machines of 2026 down to those of the survey of 2024, as in the worked example of the claim. */
const EFFICIENCIES = [15, 17.5, 20, 21.5, 25, 28.2];
const LIMIT_USD = 100_000;

/** The sentence of the news taken apart: which price and which machines make it true. */
export function ClaimSection({
  network,
  states,
}: {
  network: NetworkPeriod;
  states: readonly { name: string; priceUsdPerKwh: number }[];
}) {
  const rows = limitByEfficiency(network, EFFICIENCIES, LIMIT_USD);
  return (
    <section aria-labelledby="claim">
      <h2 id="claim">{text.claim}</h2>
      <p>
        {text.claimLead({
          month: network.period,
          ehs: number(network.hashrateEhs, 1),
          btc: number((network.subsidyBtc + network.feesBtc) * network.blocks),
        })}
      </p>
      <ScrollFrame label={text.claimTable}>
        <table className="figures">
          <caption>{text.claimTable}</caption>
          <thead>
            <tr>
              {Object.values(text.claimColumns).map((label) => (
                <th key={label} scope="col" className="number">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.jPerTh}>
                <th scope="row" className="number">
                  <a href={`/costs?period=${network.period}&efficiency=${row.jPerTh}#states`}>
                    {number(row.jPerTh, 1)}
                  </a>
                </th>
                <td className="number">{number(row.kwhPerBtc)}</td>
                <td className="number">{number(row.priceUsdPerKwh, 4, 4)}</td>
                <td className="number">{number(row.priceWithSiteUsdPerKwh, 4, 4)}</td>
                <td className="number">
                  {`${states.filter(({ priceUsdPerKwh }) => priceUsdPerKwh > row.priceUsdPerKwh).length} / ${states.length}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
      <p>
        {text.claimReads} <a href="/claims#us-cost">{text.claimLink}</a>
      </p>
    </section>
  );
}
