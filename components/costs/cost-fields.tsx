"use client";

import type { CostBase } from "@/lib/costs/base";
import {
  BANDS,
  type ChoiceField,
  EFFICIENCY_LIMITS,
  NUMBER_FIELDS,
  type NumberField,
  PRICE_CLASSES,
  type Refusal,
  TAX_BASES,
} from "@/lib/costs/choice";
import { number } from "@/lib/costs/figures";
import { costs as text } from "@/messages/en/costs";

export type Texts = Record<ChoiceField, string>;

type Props = {
  base: CostBase;
  texts: Texts;
  refusals: readonly Refusal[];
  /** What is used where nothing is typed. */
  defaults: Record<"efficiency" | NumberField, number | null>;
  isUnknownEfficiency: boolean;
  used: string;
  onChange(field: ChoiceField, value: string): void;
};

/** The form: every field is named as in the API, so that without script the browser sends the same address. */
export function CostFields(props: Props) {
  const { base, texts, used, onChange } = props;
  return (
    <>
      <fieldset>
        <legend>{text.groups.machines}</legend>
        <Typed {...props} field="efficiency" slider={[5, 60, 0.1]} list="cost-efficiencies" />
        <p className="cost-used" data-testid="used-efficiency">
          {text.used}: {used}
        </p>
        <datalist id="cost-efficiencies">
          {base.fleets.map((fleet) => (
            <option key={fleet.id} value={fleet.id}>
              {text.fleetOption(fleet.sourceName, fleet.period, number(fleet.jPerTh, 1))}
            </option>
          ))}
          {base.machines.map((machine) => (
            <option key={machine.id} value={machine.id}>
              {text.machineOption(machine.name, number(machine.jPerTh, 1))}
            </option>
          ))}
        </datalist>
        {(["pue", "pool_fee_percent", "hosting", "other"] as const).map((field) => (
          <Typed key={field} {...props} field={field} slider={NUMBER_FIELDS[field].slider} />
        ))}
      </fieldset>
      <fieldset>
        <legend>{text.groups.power}</legend>
        <Choice field="class" texts={texts} onChange={onChange}>
          {PRICE_CLASSES.map((value) => (
            <option key={value} value={value === "national" ? "" : value}>
              {text.classes[value]}
            </option>
          ))}
        </Choice>
        <Choice field="band" texts={texts} onChange={onChange}>
          <option value="">{text.anyBand}</option>
          {BANDS.map((value) => (
            <option key={value}>{value}</option>
          ))}
        </Choice>
        <Choice field="tax" texts={texts} onChange={onChange}>
          <option value="">{text.anyTax}</option>
          {TAX_BASES.map((value) => (
            <option key={value} value={value}>
              {text.taxes[value]}
            </option>
          ))}
        </Choice>
        {(["tolerance", "price"] as const).map((field) => (
          <Typed key={field} {...props} field={field} slider={NUMBER_FIELDS[field].slider} />
        ))}
      </fieldset>
      <fieldset>
        <legend>{text.groups.chain}</legend>
        <Choice field="period" texts={texts} onChange={onChange}>
          {base.periods.map((period, index) => (
            <option key={period} value={index === 0 ? "" : period}>
              {period}
            </option>
          ))}
          {texts.period !== "" && !base.periods.includes(texts.period) && (
            <option>{texts.period}</option>
          )}
        </Choice>
        {(["btc_price", "difficulty", "fees", "subsidy"] as const).map((field) => (
          <Typed key={field} {...props} field={field} slider={NUMBER_FIELDS[field].slider} />
        ))}
      </fieldset>
    </>
  );
}

function Typed({
  field,
  slider: [min, max, step],
  list,
  texts,
  defaults,
  refusals,
  isUnknownEfficiency,
  onChange,
}: Props & {
  field: NumberField | "efficiency";
  slider: readonly [number, number, number];
  list?: string;
}) {
  const refusal = refusals.find((entry) => entry.field === field);
  const problem = refusal
    ? text.refused(refusal)
    : field === "efficiency" && isUnknownEfficiency
      ? text.unknownEfficiency
      : null;
  const fallback = defaults[field];
  const typed = Number(texts[field]);
  const at = texts[field] !== "" && Number.isFinite(typed) ? typed : fallback;
  const limits = field === "efficiency" ? EFFICIENCY_LIMITS : NUMBER_FIELDS[field];
  return (
    <div className="cost-field" data-invalid={problem !== null}>
      <label htmlFor={`cost-${field}`}>{text.fields[field]}</label>
      <input
        id={`cost-${field}`}
        name={field}
        type="text"
        inputMode={field === "efficiency" ? "text" : "decimal"}
        autoComplete="off"
        list={list}
        value={texts[field]}
        placeholder={fallback === null ? "" : plain(fallback)}
        aria-invalid={problem !== null}
        aria-describedby={`cost-${field}-note`}
        onChange={(event) => onChange(field, event.target.value)}
      />
      <input
        className="needs-script"
        type="range"
        aria-label={`${text.fields[field]}, ${plain(limits.min)}…`}
        min={min}
        max={max}
        step={step}
        value={Math.min(max, Math.max(min, at ?? min))}
        onChange={(event) => onChange(field, event.target.value)}
      />
      <p id={`cost-${field}-note`} className={problem ? "cost-problem" : "muted"}>
        {problem ?? text.help[field]}
      </p>
    </div>
  );
}

function Choice({
  field,
  texts,
  onChange,
  children,
}: Pick<Props, "texts" | "onChange"> & {
  field: ChoiceField;
  children: React.ReactNode;
}) {
  return (
    <div className="cost-field">
      <label htmlFor={`cost-${field}`}>{text.fields[field]}</label>
      <select
        id={`cost-${field}`}
        name={field}
        value={texts[field]}
        onChange={(event) => onChange(field, event.target.value)}
      >
        {children}
      </select>
      {text.help[field] !== "" && <p className="muted">{text.help[field]}</p>}
    </div>
  );
}

/** Without grouping, as it may be typed. */
function plain(value: number): string {
  return String(Number(value.toPrecision(6)));
}
