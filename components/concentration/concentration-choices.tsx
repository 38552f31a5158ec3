import { REST_ASSUMPTIONS } from "@/lib/concentration-measures";
import { ALL_MEASURES } from "@/lib/concentration-record";
import type { ConcentrationView } from "@/lib/concentration-view";
import { concentration as text } from "@/messages/en/concentration";

type Props = {
  view: ConcentrationView;
  sources: readonly { id: string; name: string }[];
  /** Stays as it is. */
  asOf: string | null;
};

export const MEASURE_GROUPS = [
  {
    name: text.groups.index,
    ids: ALL_MEASURES.filter((id) => !id.startsWith("share_")),
  },
  {
    name: text.groups.continent,
    ids: ["share_africa", "share_americas", "share_asia", "share_europe", "share_oceania"],
  },
  {
    name: text.groups.groups,
    ids: ALL_MEASURES.filter((id) => /^share_(global|carbon)/.test(id)),
  },
];

/** The name and the sentence of a measure. */
export function measureText(id: string): { name: string; definition: string } {
  const measures: Record<string, { name: string; definition: string }> = text.measures;
  return measures[id] ?? { name: id, definition: "" };
}

/** Sources, measure, time and what is assumed, as a form that needs no script. */
export function ConcentrationChoices({ view, sources, asOf }: Props) {
  const { form } = text;
  return (
    <form action="/concentration" className="view-choices concentration-choices">
      {asOf !== null && <input type="hidden" name="asOf" value={asOf} />}
      <label>
        <span className="muted">{form.measure}</span>
        <select name="measure" defaultValue={view.measure}>
          {MEASURE_GROUPS.map(({ name, ids }) => (
            <optgroup key={name} label={name}>
              {ids.map((id) => (
                <option key={id} value={id}>
                  {measureText(id).name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      {(["from", "to"] as const).map((name) => (
        <label key={name}>
          <span className="muted">{form[name]}</span>
          <input
            name={name}
            defaultValue={view[name] ?? ""}
            placeholder={form.periodHint}
            size={18}
            maxLength={21}
          />
        </label>
      ))}
      <fieldset>
        <legend className="muted">{form.sources}</legend>
        {sources.map(({ id, name }) => (
          <label key={id} className="check">
            <input
              type="checkbox"
              name="source"
              value={id}
              defaultChecked={view.sources.includes(id)}
            />{" "}
            {name}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend className="muted">{form.rest}</legend>
        {REST_ASSUMPTIONS.map((id) => (
          <label key={id} className="check">
            <input type="radio" name="rest" value={id} defaultChecked={view.rest === id} />{" "}
            {text.rest[id]}
          </label>
        ))}
      </fieldset>
      <button type="submit" className="button">
        {form.apply}
      </button>
    </form>
  );
}
