import { ShareButton } from "@/components/share/share-button";
import type { CostBase } from "@/lib/costs/base";
import { percent, usd } from "@/lib/costs/figures";
import { COST_PARTS, type CostInputs, costParts } from "@/lib/costs/model";
import { costQuery } from "@/lib/costs/presets";
import type { AreaCost } from "@/lib/costs/table";
import { tornadoOf } from "@/lib/costs/tornado";
import { usdPerKwh } from "@/lib/units";
import { costs as text } from "@/messages/en/costs";
import { TornadoChart } from "./tornado-chart";

type Props = {
  base: CostBase;
  row: AreaCost;
  rows: readonly AreaCost[];
  inputs: CostInputs;
  toleranceYears: number;
  /** The inputs as in the address. */
  chosen: Readonly<Record<string, string>>;
  onChoose(area: string): void;
};

/** One country: what moves its cost, and what the cost is made of. */
export function CostDetail({ base, row, rows, inputs, toleranceYears, chosen, onChoose }: Props) {
  const { central } = row.cost.costUsdPerBtc;
  const bars = tornadoOf(row, base, inputs, toleranceYears);
  const parts = costParts(usdPerKwh(row.priceUsdPerKwh), inputs);
  return (
    <section className="cost-detail" aria-labelledby="tornado">
      <h2 id="tornado">{text.tornado}</h2>
      {row.price && (
        <label className="cost-year">
          {text.area}{" "}
          <select name="area" value={row.area} onChange={(event) => onChoose(event.target.value)}>
            {[...rows]
              .sort((a, b) => (a.name < b.name ? -1 : 1))
              .map(({ area, name }) => (
                <option key={area} value={area}>
                  {name}
                </option>
              ))}
          </select>
        </label>
      )}
      <p>
        <strong>{text.tornadoOf(row.name, usd(central))}</strong>
      </p>
      <p className="muted">{text.tornadoLead}</p>
      <TornadoChart bars={bars} costUsd={central} />
      {row.price && (
        <p>
          <ShareButton
            of="costs"
            query={costQuery({ ...chosen, chart: "tornado", area: row.area })}
            name={text.tornadoTitle(row.name)}
          />
        </p>
      )}
      <h3>{text.parts}</h3>
      <dl className="cost-parts">
        {COST_PARTS.filter((part) => parts[part] !== 0).map((part) => (
          <div key={part}>
            <dt>{text.partNames[part]}</dt>
            <dd>{`${usd(parts[part])}, ${percent(parts[part] / central)}`}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
