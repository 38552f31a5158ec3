"use client";

import { parseAsString, useQueryStates } from "nuqs";
import type { CSSProperties } from "react";
import { AsOfForm } from "@/components/vintages/as-of-form";
import { classOf, levelScale, paletteProperties } from "@/lib/color-scale";
import { COST_METRICS } from "@/lib/computed-metrics";
import type { CostBase } from "@/lib/costs/base";
import {
  CHOICE_FIELDS,
  type ChoiceField,
  type NumberField,
  readCostChoice,
} from "@/lib/costs/choice";
import { number, usd } from "@/lib/costs/figures";
import { CBECI_PUE } from "@/lib/costs/model";
import { type PackedBase, unpackPrices } from "@/lib/costs/packed-prices";
import { costQuery, presetsOf } from "@/lib/costs/presets";
import { DEFAULT_TOLERANCE_YEARS } from "@/lib/costs/price-choice";
import { type AreaCost, costTable } from "@/lib/costs/table";
import { usedEfficiency } from "@/lib/costs/used-efficiency";
import { metricOf } from "@/lib/metrics";
import type { AreaPaint } from "@/lib/paint";
import { withParams } from "@/lib/query-text";
import type { Place } from "@/lib/world-markup";
import { costs as text } from "@/messages/en/costs";
import { CostDetail } from "./cost-detail";
import { CostFields, type Texts } from "./cost-fields";
import { CostHeadline } from "./cost-headline";
import { CostLegend } from "./cost-legend";
import { CostMap } from "./cost-map";
import { CostTable } from "./cost-table";
import { StateCosts, type StateYears } from "./state-costs";
import { SupplySection } from "./supply-section";

const SHOWS = ["cost", "margin", "price"] as const;
type Show = (typeof SHOWS)[number];
const METRIC_OF = {
  cost: COST_METRICS.cost,
  margin: COST_METRICS.margin,
  price: metricOf("electricity-price"),
};
const VALUE_OF: Record<Show, (row: AreaCost) => number | null> = {
  cost: ({ cost }) => cost.costUsdPerBtc.central,
  margin: ({ cost }) => cost.margin,
  price: ({ priceUsdPerKwh }) => priceUsdPerKwh,
};

const KEYS = [...CHOICE_FIELDS, "area", "show", "price_year"] as const;
const parsers = Object.fromEntries(
  KEYS.map((key) => [key, parseAsString.withDefault("")]),
) as Record<(typeof KEYS)[number], ReturnType<typeof parseAsString.withDefault>>;

export type WorkbenchProps = {
  base: PackedBase;
  states: { years: StateYears; areas: readonly { id: string; name: string }[] };
  /** Names of the sources of prices by their ids. */
  sourceNames: Readonly<Record<string, string>>;
  places: readonly Place[];
  mapSize: { width: number; height: number };
  /** YYYY-MM-DD. */
  today: string;
};

/** Every input and everything that follows from it; what is typed stands in the address. */
export function Workbench({
  base: packed,
  states,
  sourceNames,
  places,
  mapSize,
  today,
}: WorkbenchProps) {
  const base: CostBase = { ...packed, prices: unpackPrices(packed.prices) };
  const [texts, setTexts] = useQueryStates(parsers, { history: "replace", throttleMs: 200 });
  const { choice, refusals } = readCostChoice(texts);
  const table = costTable(choice, base);
  const { inputs, rows, beside, isKnown } = table;
  const { network } = base;
  const show: Show = SHOWS.find((name) => name === texts.show) ?? "cost";
  const metric = METRIC_OF[show];
  const scale = levelScale(metric);
  const paints = new Map(
    rows.flatMap((row): [string, AreaPaint][] => {
      const value = VALUE_OF[show](row);
      return value === null
        ? []
        : [[row.area, { classIndex: classOf(scale, value), pattern: "none" }]];
    }),
  );
  const area =
    rows.find((row) => row.area === texts.area) ??
    rows.find((row) => row.area === "USA") ??
    rows[0] ??
    null;
  // A refused text would be refused by the API too: its address has what is used.
  const valid = Object.fromEntries(
    CHOICE_FIELDS.filter((field) => !refusals.some((entry) => entry.field === field)).map(
      (field) => [field, texts[field]],
    ),
  );
  const { asOf } = base;
  const seen: Record<string, string> = asOf === null ? {} : { asOf };
  const chosen = { ...valid, ...seen, period: network.period };
  const query = costQuery(chosen);
  const api = (format: string) => `/api/v1/costs${query}&format=${format}`;
  const set = (field: ChoiceField | "area" | "show" | "price_year", value: string) =>
    // Another period is another record, which the server gathers.
    setTexts({ [field]: value || null }, field === "period" ? { shallow: false } : {});
  const describe = (id: string) => {
    const row = rows.find((entry) => entry.area === id);
    const name = base.areas.find((entry) => entry.id === id)?.name ?? id;
    return row
      ? `${name}: ${usd(row.cost.costUsdPerBtc.central)}, ${number(row.priceUsdPerKwh, 3)} USD/kWh`
      : `${name}: ${text.noPrice}`;
  };
  const defaults: Record<"efficiency" | NumberField, number | null> = {
    efficiency: base.fleets[0]?.jPerTh ?? null,
    pue: CBECI_PUE.central,
    pool_fee_percent: 0,
    hosting: 0,
    other: 0,
    price: null,
    btc_price: network.priceUsd === null ? null : Math.round(network.priceUsd),
    fees: network.feesBtc,
    subsidy: network.subsidyBtc,
    difficulty: network.difficulty,
    tolerance: DEFAULT_TOLERANCE_YEARS,
  };

  const past = <AsOfForm action="/costs" kept={costQuery(texts)} asOf={asOf} today={today} />;

  return (
    <div className="cost-bench" data-testid="workbench">
      {asOf !== null && past}
      <form
        className="cost-inputs"
        method="get"
        action="/costs"
        onSubmit={(event) => {
          // With script everything is computed already.
          event.preventDefault();
        }}
      >
        {asOf !== null && <input type="hidden" name="asOf" value={asOf} />}
        <h2>{text.inputs}</h2>
        <a className="to-results" href="#results">
          {text.toResults}
        </a>
        <nav className="cost-presets" aria-label={text.presets}>
          <span>{text.presets}</span>
          <ul>
            {presetsOf(base, texts.period || null).map(({ id, query: preset }) => (
              <li key={id}>
                <a
                  className="button"
                  href={`/costs${withParams(preset, seen)}`}
                  onClick={(event) => {
                    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                    event.preventDefault();
                    const chosen = Object.fromEntries(new URLSearchParams(preset));
                    setTexts(
                      Object.fromEntries(CHOICE_FIELDS.map((key) => [key, chosen[key] ?? null])),
                      { history: "push" },
                    );
                  }}
                >
                  {text.presetNames[id]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <nav className="cost-presets" aria-label={text.fleetLinks}>
          <span>{text.fleetLinks}</span>
          <ul>
            {base.fleets.map((fleet, index) => (
              <li key={fleet.id}>
                <a
                  className="button"
                  aria-current={inputs.fleet?.id === fleet.id ? "true" : undefined}
                  href={`/costs${costQuery({ ...texts, ...seen, efficiency: index === 0 ? null : fleet.id })}`}
                  onClick={(event) => {
                    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                    event.preventDefault();
                    set("efficiency", index === 0 ? "" : fleet.id);
                  }}
                >
                  {text.fleetOption(shortName(fleet.source), fleet.period, number(fleet.jPerTh, 1))}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <CostFields
          base={base}
          texts={texts as unknown as Texts}
          refusals={refusals}
          defaults={defaults}
          isUnknownEfficiency={!isKnown}
          used={usedEfficiency(inputs, text)}
          onChange={set}
        />
        <p className="cost-actions">
          <button type="submit" className="button no-script-only">
            {text.compute}
          </button>
          <a className="button" href={`/costs${costQuery(seen)}`}>
            {text.reset}
          </a>
        </p>
      </form>
      <div id="results" className="cost-results" style={paletteProperties(scale) as CSSProperties}>
        <CostHeadline table={table} network={network} />
        {inputs.price === null ? (
          <>
            <nav className="cost-presets" aria-label={text.show}>
              <ul>
                {SHOWS.map((name) => (
                  <li key={name}>
                    <a
                      className="button"
                      aria-current={show === name ? "true" : undefined}
                      href={`/costs${costQuery({ ...texts, ...seen, show: name === "cost" ? null : name })}`}
                      onClick={(event) => {
                        event.preventDefault();
                        set("show", name === "cost" ? "" : name);
                      }}
                    >
                      {text.shows[name]}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
            <CostMap
              label={text.mapOf(metric.name, network.period)}
              paints={paints}
              places={places}
              size={mapSize}
              chosen={area?.area ?? null}
              describe={describe}
              onPick={(id) => rows.some((row) => row.area === id) && set("area", id)}
            />
            <CostLegend scale={scale} metric={metric} />
          </>
        ) : (
          <p className="muted">{text.mapOff}</p>
        )}
        {area && (
          <CostDetail
            base={base}
            row={area}
            rows={rows}
            inputs={inputs}
            toleranceYears={choice.tolerance ?? DEFAULT_TOLERANCE_YEARS}
            chosen={chosen}
            onChoose={(id) => set("area", id)}
          />
        )}
        <h2 id="table">{text.table}</h2>
        <p className="muted">{text.pricesAre}</p>
        <CostTable
          caption={text.tableOf(network.period)}
          sourceNames={sourceNames}
          first={text.columns.country}
          rows={rows}
          chosen={area?.area ?? null}
          hrefOf={(id) => (id === "WLD" ? null : `/country/${id}`)}
        />
        <p className="cost-actions">
          <a className="button" href={api("csv")} download data-testid="cost-csv">
            {text.csv}
          </a>
          <a className="button" href={api("json")}>
            {text.json}
          </a>
        </p>
        {beside.length > 0 && (
          <details open>
            <summary>{text.besideTitle}</summary>
            <CostTable
              caption={text.beside}
              first={text.columns.country}
              rows={beside}
              sourceNames={sourceNames}
            />
          </details>
        )}
        {inputs.price === null && <SupplySection base={base} table={table} chosen={chosen} />}
        <h2 id="states">{text.states}</h2>
        <div style={paletteProperties(levelScale(COST_METRICS.cost)) as CSSProperties}>
          <StateCosts
            {...states}
            sourceNames={sourceNames}
            year={texts.price_year || null}
            period={network.period}
            inputs={inputs}
            scale={levelScale(COST_METRICS.cost)}
            metric={COST_METRICS.cost}
            query={query}
            chosen={chosen}
            onYear={(year) => set("price_year", year)}
          />
        </div>
        {asOf === null && past}
      </div>
    </div>
  );
}

/** The name of a source on a button. */
function shortName(source: string): string {
  const names: Record<string, string> = {
    "cbeci-model": "CBECI",
    "cbeci-implied": "CBECI, implied",
    "ccaf-survey": "CCAF survey",
    coinshares: "CoinShares",
  };
  return names[source] ?? source;
}
