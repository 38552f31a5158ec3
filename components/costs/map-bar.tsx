"use client";

import { useId, useState } from "react";
import { useAtlas } from "@/components/atlas/atlas-context";
import { useViewMessages } from "@/components/view-messages";
import type { Basis } from "@/lib/contract";
import { BANDS, PRICE_CLASSES, readCostChoice, TAX_BASES } from "@/lib/costs/choice";
import { number } from "@/lib/costs/figures";
import { countTariffs, fieldsOf, type MapField, mapCostsHref } from "@/lib/costs/map-inputs";
import { viewQuery } from "@/lib/url-state";
import { costs } from "@/messages/en/costs";

const NONE = {
  efficiency: null,
  pue: null,
  class: null,
  band: null,
  tax: null,
  tolerance: null,
} as const satisfies Record<MapField, null>;

/** Above a map that the reader's inputs have a part in: what was used, how many countries have which kind of price, and the fields. */
export function MapBar() {
  const { view, shown, timeline, go } = useAtlas();
  const { mapInputs: text, tariff: words } = useViewMessages();
  const { frame, levels, metric } = shown;
  const { inputs } = timeline;
  const fields = fieldsOf(metric);
  if (!inputs || fields.length === 0) return null;
  const classes: Record<string, string> = words.classes;
  const counts = countTariffs(levels, frame?.period ?? "");
  const hasPrices = fields.includes("class");
  return (
    <section className="map-inputs" aria-label={text.label} data-testid="map-inputs">
      <p>
        {frame?.basis && <span data-testid="map-basis">{basisText(frame.basis, text)}</span>}
        {hasPrices && (
          <span data-testid="map-prices">
            {counts.kinds.length === 0
              ? text.noPrice
              : `${text.prices} ${counts.kinds
                  .map(({ kind, band, count }) =>
                    [`${count} ${classes[kind] ?? kind}`, band && words.band(band)]
                      .filter(Boolean)
                      .join(", "),
                  )
                  .join("; ")}${
                  counts.older > 0 ? ` (${text.older(counts.older, frame?.period ?? "")})` : ""
                }.`}
          </span>
        )}
        {inputs.isUnknownEfficiency && <strong role="status">{text.unknown}</strong>}
      </p>
      <details>
        <summary>{text.summary}</summary>
        <form
          action="/"
          onSubmit={(event) => {
            event.preventDefault();
          }}
        >
          {[...new URLSearchParams(viewQuery({ ...view, ...NONE }))].map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {fields.map((field) => (
            <Field
              key={`${metric.id} ${field} ${Object.keys(inputs.used).length === 0}`}
              field={field}
            />
          ))}
          <p className="map-inputs-actions">
            <button type="submit" className="button without-script">
              {text.apply}
            </button>
            <a
              className="button"
              href={`/${viewQuery({ ...view, ...NONE })}`}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                go(NONE);
              }}
            >
              {text.reset}
            </a>
            <a href={mapCostsHref(inputs.used, frame)}>{text.all}</a>
          </p>
          {hasPrices && (
            <p className="muted">
              {text.besides} {text.second}
            </p>
          )}
        </form>
      </details>
    </section>
  );
}

/** One field; what is refused says why and changes nothing. */
function Field({ field }: { field: MapField }) {
  const { view, timeline, adjust } = useAtlas();
  const { mapInputs: text } = useViewMessages();
  const id = useId();
  const [typed, setTyped] = useState(view[field] ?? "");
  const set = (value: string) => {
    setTyped(value);
    if (value === "" || readCostChoice({ [field]: value }).refusals.length === 0)
      adjust({ [field]: value || null });
  };
  if (field === "class" || field === "band" || field === "tax")
    return (
      <label>
        <span>{text.fields[field]}</span>
        <select
          name={field}
          autoComplete="off"
          value={view[field] ?? ""}
          onChange={({ target }) => set(target.value)}
        >
          {optionsOf(field).map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </label>
    );
  const [refusal] = readCostChoice({ [field]: typed }).refusals;
  const help = `${id}-why`;
  return (
    <label>
      <span>{text.fields[field]}</span>
      <input
        name={field}
        autoComplete="off"
        value={typed}
        inputMode={field === "efficiency" ? "text" : "decimal"}
        list={field === "efficiency" ? `${id}-list` : undefined}
        aria-invalid={refusal ? true : undefined}
        aria-describedby={refusal ? help : undefined}
        onChange={({ target }) => set(target.value)}
      />
      {field === "efficiency" && (
        <datalist id={`${id}-list`}>
          {timeline.inputs?.fleets.map((fleet) => (
            <option key={fleet.id} value={fleet.id}>
              {costs.fleetOption(fleet.name, fleet.period, number(fleet.jPerTh, 1))}
            </option>
          ))}
        </datalist>
      )}
      {refusal && (
        <span id={help} className="field-problem" role="status">
          {costs.refused(refusal)}
        </span>
      )}
    </label>
  );
}

function optionsOf(field: "class" | "band" | "tax"): [string, string][] {
  if (field === "class")
    return PRICE_CLASSES.map((value) => [value === "national" ? "" : value, costs.classes[value]]);
  if (field === "band") return [["", costs.anyBand], ...BANDS.map((b): [string, string] => [b, b])];
  return [
    ["", costs.anyTax],
    ...TAX_BASES.map((value): [string, string] => [value, costs.taxes[value]]),
  ];
}

function basisText(
  { efficiencyJPerTh: machines, efficiencyFrom, pue, btcPriceUsd, otherUsdPerKwh }: Basis,
  text: ReturnType<typeof useViewMessages>["mapInputs"],
): string {
  const { kind, name, period } = efficiencyFrom;
  const parts = [
    text.machines({
      value: number(machines.central, 1),
      low: number(machines.low, 1),
      high: number(machines.high, 1),
      from: kind === "own" ? text.own : [name, period].filter(Boolean).join(", "),
    }),
    text.pue(number(pue.central, 2, 2), number(pue.low, 2, 2), number(pue.high, 2, 2)),
    btcPriceUsd === null ? null : text.bitcoin(number(btcPriceUsd)),
    otherUsdPerKwh === 0 ? null : text.other(number(otherUsdPerKwh, 4)),
  ];
  return `${parts.filter(Boolean).join("; ")}. `;
}
