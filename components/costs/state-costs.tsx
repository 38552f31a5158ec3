"use client";

import { useState } from "react";
import { ShareButton } from "@/components/share/share-button";
import { type ColorScale, classOf } from "@/lib/color-scale";
import { number, usd } from "@/lib/costs/figures";
import type { CostInputs } from "@/lib/costs/model";
import { type PackedPrices, unpackPrices } from "@/lib/costs/packed-prices";
import { costQuery } from "@/lib/costs/presets";
import { stateCosts, statesSentence } from "@/lib/costs/states";
import type { AreaCost } from "@/lib/costs/table";
import usStates from "@/lib/geo/generated/us-states.json";
import type { Metric } from "@/lib/metrics";
import { costs as text } from "@/messages/en/costs";
import { CostLegend } from "./cost-legend";
import { CostTable } from "./cost-table";

export type StateYears = readonly { year: string; prices: PackedPrices }[];

type Props = {
  years: StateYears;
  areas: readonly { id: string; name: string }[];
  sourceNames: Readonly<Record<string, string>>;
  /** Null: the newest. */
  year: string | null;
  period: string;
  inputs: CostInputs;
  scale: ColorScale;
  metric: Metric;
  query: string;
  /** The inputs as in the address. */
  chosen: Readonly<Record<string, string>>;
  onYear(year: string): void;
};

/** The states at the same inputs, on their map, beside the national figure of the same year. */
export function StateCosts({
  years,
  areas,
  sourceNames,
  year,
  period,
  inputs,
  scale,
  metric,
  query,
  chosen,
  onYear,
}: Props) {
  const [hovered, setHovered] = useState<string | null>(null);
  const shown = years.find((entry) => entry.year === year) ?? years.at(-1);
  if (!shown) return <p>{text.statesNone}</p>;
  const costs = stateCosts(shown.year, unpackPrices(shown.prices), areas, inputs);
  const { rows, states } = costs;
  const byArea = new Map(states.map((row) => [row.area, row]));
  const named = hovered === null ? undefined : byArea.get(hovered);
  return (
    <>
      <p data-testid="states-above">{statesSentence(costs, inputs, text)}</p>
      <p className="cost-warning">{text.statesLead(shown.year, period, shown === years.at(-1))}</p>
      <label className="cost-year">
        {text.year}{" "}
        <select
          name="price_year"
          value={shown.year}
          onChange={(event) => onYear(event.target.value)}
        >
          {years.map((entry) => (
            <option key={entry.year}>{entry.year}</option>
          ))}
        </select>
      </label>
      <figure className="cost-map cost-states">
        <div
          className="parts-map"
          style={{ aspectRatio: `${usStates.width} / ${usStates.height}` }}
        >
          <svg
            className="world-svg"
            viewBox={`0 0 ${usStates.width} ${usStates.height}`}
            role="img"
            aria-label={text.statesMap(shown.year)}
          >
            <g className="areas">
              {usStates.shapes.map((shape) => (
                <path
                  key={shape.id}
                  className={classNameOf(scale, byArea.get(shape.id))}
                  d={shape.d}
                  onPointerEnter={() => setHovered(shape.id)}
                  onPointerLeave={() => setHovered(null)}
                />
              ))}
            </g>
          </svg>
        </div>
        <CostLegend scale={scale} metric={metric} />
        <figcaption>
          {text.statesMap(shown.year)}.{" "}
          {named &&
            `${named.name}: ${usd(named.cost.costUsdPerBtc.central)}, ${number(named.priceUsdPerKwh, 4)} USD/kWh`}
        </figcaption>
      </figure>
      <p>
        <ShareButton
          of="costs"
          query={costQuery({ ...chosen, chart: "states", price_year: shown.year })}
          name={text.statesMap(shown.year)}
        />
      </p>
      <details>
        <summary>{text.statesTable}</summary>
        <CostTable
          caption={`${text.statesTable}, ${shown.year}`}
          first={text.columns.state}
          rows={rows}
          sourceNames={sourceNames}
        />
      </details>
      <p>
        <a
          href={`/api/v1/costs?${joined(query, `country=USA&level=state&price_year=${shown.year}&format=csv`)}`}
        >
          {text.csv}
        </a>
      </p>
    </>
  );
}

function classNameOf(scale: ColorScale, row: AreaCost | undefined): string {
  return row ? `c${classOf(scale, row.cost.costUsdPerBtc.central)}` : "not-covered";
}

function joined(query: string, rest: string): string {
  return [query.replace(/^\?/, ""), rest].filter(Boolean).join("&");
}
