import type { CostBase } from "@/lib/costs/base";
import { number, usd } from "@/lib/costs/figures";
import type { CostTable } from "@/lib/costs/table";
import { costs as text } from "@/messages/en/costs";

/** The result in words: the span of costs, who breaks even, and which prices were used. */
export function CostHeadline({
  table,
  network,
}: {
  table: CostTable;
  network: CostBase["network"];
}) {
  const { rows, inputs, classes } = table;
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return <p className="cost-headline">{text.none}</p>;
  const { breakEvenUsdPerKwh, kwhPerBtc } = first.cost;
  const kwh = number(kwhPerBtc.central);
  const isOne = inputs.price !== null;
  const pay = rows.filter(({ cost }) => (cost.margin ?? -1) >= 0).length;
  return (
    <div aria-live="polite">
      <p className="cost-headline" data-testid="cost-headline">
        {isOne
          ? text.headlineOne({
              period: network.period,
              cost: usd(first.cost.costUsdPerBtc.central),
              price: number(first.priceUsdPerKwh, 4),
            })
          : text.headline({
              period: network.period,
              count: rows.length,
              low: usd(first.cost.costUsdPerBtc.central),
              lowName: first.name,
              high: usd(last.cost.costUsdPerBtc.central),
              highName: last.name,
            })}
      </p>
      {inputs.btcPrice !== null && breakEvenUsdPerKwh !== null && (
        <p data-testid="cost-break-even">
          {(isOne ? text.breakEvenOne : text.breakEven)({
            count: pay,
            of: rows.length,
            btc: usd(inputs.btcPrice),
            price: number(breakEvenUsdPerKwh, 4),
            kwh,
          })}
        </p>
      )}
      {classes.length > 0 && (
        <p className="muted">
          {text.classesUsed(
            classes
              .map((entry) => text.classCount(text.kindOf(entry.class, entry.band), entry.areas))
              .join(", "),
          )}
        </p>
      )}
    </div>
  );
}
