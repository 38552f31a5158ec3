"use client";

import { useQueryStates } from "nuqs";
import { type FormEvent, useTransition } from "react";
import { RETURN_RULES } from "@/lib/shock-shares";
import { partField, readShockView, type ShockView, shockParsers } from "@/lib/shock-view";
import { gridOf, US_GRIDS } from "@/lib/us-grids";
import { shock as text } from "@/messages/en/shock";

type Choice = { id: string; name: string };
type Props = {
  view: ShockView;
  source: string;
  sources: readonly (Choice & { period: string })[];
  countries: readonly Choice[];
  regions: readonly string[];
  states: readonly Choice[];
  /** Where hashrate may come back though nothing is listed there. */
  elsewhere: readonly Choice[];
  statesPeriod: string;
  startDate: string;
  /** Stays as it is. */
  asOf: string | null;
};

/** What is asked; without script a form that is sent, with it the page follows every change. */
export function ShockForm(props: Props) {
  const { view, source, sources, countries, regions, states, elsewhere } = props;
  const { statesPeriod, startDate, asOf } = props;
  const { form } = text;
  const [isPending, startTransition] = useTransition();
  const [, setView] = useQueryStates(shockParsers, {
    shallow: false,
    history: "replace",
    throttleMs: 300,
    startTransition,
  });

  function follow(event: FormEvent<HTMLFormElement>): void {
    if (event.type === "submit") event.preventDefault();
    const data = new FormData(event.currentTarget);
    const params: Record<string, string | string[]> = {};
    for (const key of new Set(data.keys())) {
      const values = data.getAll(key).map(String).filter(Boolean);
      if (values.length > 0) params[key] = values;
    }
    const read = Object.fromEntries(
      Object.entries(params).map(([key, values]) => [
        key,
        key === "dark" ? values : [values].flat()[0],
      ]),
    );
    const chosen = readShockView({ dark: "", ...read });
    const isUsual = chosen.source === sources.at(-1)?.id;
    void setView({ ...chosen, source: isUsual ? null : chosen.source });
  }

  const number = (
    name: "fraction" | "done" | "ramp" | "returned" | "after" | "over",
    most: number,
  ) => (
    <label>
      <span className="muted">{form[name]}</span>
      <input
        type="number"
        name={name}
        min={name === "fraction" ? 1 : 0}
        max={most}
        defaultValue={view[name]}
        inputMode="numeric"
      />
    </label>
  );
  const isDark = (id: string) => view.dark.some((entry) => entry.id === id);
  const check = ({ id, name }: Choice) => (
    <span key={id} className="dark-choice">
      <label className="check">
        <input type="checkbox" name="dark" value={id} defaultChecked={isDark(id)} /> {name}
      </label>
      <input
        type="number"
        name={partField(id)}
        min={1}
        max={100}
        defaultValue={view.dark.find((entry) => entry.id === id)?.percent ?? ""}
        placeholder={String(view.fraction)}
        inputMode="numeric"
        aria-label={form.ownPart(name)}
        title={form.ownPart(name)}
      />
    </span>
  );
  const grids = US_GRIDS.filter((grid) => states.some(({ id }) => gridOf(id) === grid));
  return (
    <form
      action="/shock"
      className="shock-form"
      aria-label={form.legend}
      onChange={follow}
      onSubmit={follow}
      data-pending={isPending || undefined}
    >
      {asOf !== null && <input type="hidden" name="asOf" value={asOf} />}
      <fieldset>
        <legend>{form.dark}</legend>
        <div className="checks">{countries.map(check)}</div>
        <details open={regions.some(isDark)}>
          <summary>{form.regions}</summary>
          <div className="checks">{regions.map((id) => check({ id, name: id }))}</div>
        </details>
        {states.length > 0 && (
          <details open={view.dark.some(({ id }) => id.startsWith("US-"))}>
            <summary>{form.states(statesPeriod)}</summary>
            <div className="checks">{states.map(check)}</div>
            <div className="checks">
              {grids.map((id) => check({ id, name: text.gridNames[id] }))}
            </div>
            <p className="muted">{form.gridNote}</p>
          </details>
        )}
        <div className="numbers">
          {number("fraction", 100)}
          {number("ramp", 365)}
          {number("done", 99)}
          <label>
            <span className="muted">{form.start}</span>
            <input type="date" name="start" defaultValue={startDate} />
          </label>
          <label>
            <span className="muted">{form.source}</span>
            <select name="source" defaultValue={source}>
              {sources.map(({ id, name, period }) => (
                <option key={id} value={id}>
                  {name}, {period}
                </option>
              ))}
            </select>
          </label>
        </div>
      </fieldset>
      <fieldset>
        <legend>{form.back}</legend>
        <div className="numbers">
          {number("returned", 100)}
          {number("after", 365)}
          {number("over", 365)}
          <label>
            <span className="muted">{form.rule}</span>
            <select name="rule" defaultValue={view.rule}>
              {RETURN_RULES.map((rule) => (
                <option key={rule} value={rule}>
                  {text.rules[rule]}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span className="muted">{form.to}</span>
            <select name="to" defaultValue={view.to ?? ""}>
              <option value="">{form.nobody}</option>
              {[
                { label: form.listed, areas: countries },
                { label: form.elsewhere, areas: elsewhere },
              ].map(({ label, areas }) => (
                <optgroup key={label} label={label}>
                  {areas.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </optgroup>
              ))}
            </select>
          </label>
        </div>
      </fieldset>
      <p>
        <button type="submit" className="button">
          {form.apply}
        </button>{" "}
        <span className="muted" role="status">
          {isPending && form.busy}
        </span>
      </p>
    </form>
  );
}
