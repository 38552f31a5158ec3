import { ScrollFrame } from "@/components/scroll-frame";
import { hashpriceBtcPerPhDay, subsidyBtc } from "@/lib/difficulty";
import { addDays } from "@/lib/periods";
import { feePressure, type ShockOutcome, type ShockRecord } from "@/lib/shock-outcome";
import { REST_ID } from "@/lib/shock-shares";
import { percent, plain, signedPercent } from "@/lib/shock-text";
import { shock as text } from "@/messages/en/shock";

type Props = { record: ShockRecord; outcome: ShockOutcome };

export function RetargetTable({ outcome: { simulation, startDate } }: Props) {
  const { columns, title, clamped, none } = text.retargets;
  if (simulation.retargets.length === 0) return <p>{none}</p>;
  return (
    <ScrollFrame label={title}>
      <table className="figures" data-testid="retargets">
        <thead>
          <tr>
            <th scope="col">{columns.date}</th>
            <th scope="col" className="number">
              {columns.day}
            </th>
            <th scope="col" className="number">
              {columns.change}
            </th>
            <th scope="col" className="number">
              {columns.difficulty}
            </th>
            <th scope="col">{columns.clamped}</th>
          </tr>
        </thead>
        <tbody>
          {simulation.retargets.map(({ atDay, change, difficulty, isClamped }) => (
            <tr key={atDay}>
              <th scope="row" className="when">
                {addDays(startDate, Math.floor(atDay))}
              </th>
              <td className="number">{plain(atDay, 1)}</td>
              <td className="number">{signedPercent(change, 2)}</td>
              <td className="number">{plain(difficulty / 1e12, 2)} T</td>
              <td>{isClamped && clamped}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

export function DayTable({ record, outcome }: Props) {
  const { columns, title } = text.days;
  const { day, epoch } = record;
  const subsidy = subsidyBtc(day.lastHeight);
  const { simulation, startDate, networkEhs } = outcome;
  return (
    <ScrollFrame label={title}>
      <table className="figures" data-testid="shock-days">
        <thead>
          <tr>
            {Object.entries(columns).map(([id, name]) => (
              <th key={id} scope="col" className={id === "fees" || id === "date" ? "" : "number"}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {simulation.days.map((entry) => {
            const next = simulation.retargets.find(({ atDay }) => atDay >= entry.day);
            const btc = hashpriceBtcPerPhDay(
              epoch.difficulty * entry.difficulty,
              subsidy + day.feesBtcPerBlock,
            );
            return (
              <tr key={entry.day}>
                <th scope="row" className="number">
                  {entry.day}
                </th>
                <td className="when">{addDays(startDate, entry.day - 1)}</td>
                <td className="number">{plain(entry.hashrate * networkEhs)}</td>
                <td className="number">{plain(entry.intervalMinutes, 1)}</td>
                <td className="number">{plain(entry.blocks, 1)}</td>
                <td className="number">{plain(100 * entry.difficulty, 1)}</td>
                <td className="number">{next ? plain(next.atDay - entry.day, 1) : "–"}</td>
                <td className="number">{plain(entry.missingBlocks)}</td>
                <td className="number">{plain(entry.missingBlocks * subsidy)}</td>
                <td className="number">{money(btc, day.priceUsd)}</td>
                <td>{text.fees[feePressure(entry.blocks)].split(":")[0]}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

export function ShareTable({ outcome: { holdings } }: Props) {
  const { columns, title, rest } = text.shares;
  return (
    <ScrollFrame label={title}>
      <table className="figures" data-testid="shares-after">
        <thead>
          <tr>
            <th scope="col">{columns.country}</th>
            <th scope="col" className="number">
              {columns.before}
            </th>
            <th scope="col" className="number">
              {columns.after}
            </th>
            <th scope="col" className="number">
              {columns.change}
            </th>
          </tr>
        </thead>
        <tbody>
          {holdings.map(({ id, name, share, shareAfter }) => (
            <tr key={id} data-area={id}>
              <th scope="row">{id === REST_ID ? rest : <a href={`/country/${id}`}>{name}</a>}</th>
              <td className="number">{percent(share)}</td>
              <td className="number">{percent(shareAfter)}</td>
              <td className="number">
                {shareAfter > share ? "+" : ""}
                {plain(100 * (shareAfter - share), 1)} pp
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

/** A hashprice in dollars when the price is known, else in bitcoin. */
export function money(btc: number, priceUsd: number | null): string {
  return priceUsd === null ? `${plain(btc, 8)} BTC` : `${plain(btc * priceUsd, 2)} USD`;
}
