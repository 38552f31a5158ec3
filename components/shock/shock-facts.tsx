import { formatInterval } from "@/lib/concentration-view";
import { inSentence } from "@/lib/in-sentence";
import { feePressure, type ShockOutcome, type ShockRecord } from "@/lib/shock-outcome";
import { plain } from "@/lib/shock-text";
import { shock } from "@/messages/en/shock";
import { money } from "./shock-tables";

/** What else a shock does: power, hashprice, fees, concentration before and after. */
export function ShockFacts({ record, outcome }: { record: ShockRecord; outcome: ShockOutcome }) {
  const { facts, fees } = shock;
  const { efficiency, day } = record;
  const { before, after } = outcome.concentration;
  const slowest = Math.min(...outcome.simulation.days.map(({ blocks }) => blocks));
  const measures = ["hhi", "effective_countries", "top1", "nakamoto"] as const;
  const names = {
    hhi: facts.hhi,
    effective_countries: facts.effective,
    top1: facts.top1,
    nakamoto: facts.nakamoto,
  };
  return (
    <dl className="shock-facts">
      <div>
        <dt>{facts.power}</dt>
        <dd>
          <span className="number">{power(outcome.freedMw)}</span>
          <span className="muted">
            {facts.energy(plain((outcome.freedMw * 24) / 1000, 1))}{" "}
            {outcome.freed.length > 1 &&
              facts.powerOf(
                outcome.freed.map(({ id, name, mw }) => ({
                  name: inSentence({ area: id, name }),
                  power: power(mw),
                })),
              )}{" "}
            {facts.powerNote(plain(efficiency.jPerTh, 1), efficiency.period, efficiency.source)}
          </span>
        </dd>
      </div>
      <div>
        <dt>{facts.hashprice}</dt>
        <dd>
          <span className="number">
            {facts.change(
              money(outcome.hashprice.before.btc, day.priceUsd),
              money(outcome.hashprice.after.btc, day.priceUsd),
            )}
          </span>
          <span className="muted">{facts.hashpriceNote}</span>
        </dd>
      </div>
      <div>
        <dt>{facts.fees}</dt>
        <dd>{fees[feePressure(slowest)]}</dd>
      </div>
      {measures.map((id) => (
        <div key={id}>
          <dt>
            <a className="term" href={`/concentration?measure=${id}`}>
              {names[id]}
            </a>
          </dt>
          <dd>
            <span className="number">
              {facts.change(formatInterval(id, before[id]), formatInterval(id, after[id]))}
            </span>
            {id === "hhi" && <span className="muted">{facts.byCountry}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function power(mw: number): string {
  return mw >= 1000 ? `${plain(mw / 1000, 1)} GW` : `${plain(mw)} MW`;
}
