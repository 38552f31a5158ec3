import { FIGURE_METRICS } from "@/lib/metrics";
import type { ViewState } from "@/lib/url-state";
import { en } from "@/messages/en";

/** Metric, source and year of the charts' own page, as a form that needs no script. */
export function ViewChoices({
  view,
  sources,
  years,
}: {
  view: ViewState;
  sources: readonly { id: string; name: string }[];
  years: readonly number[];
}) {
  const { controls, selection } = en;
  return (
    <form action="/charts" className="view-choices">
      <Choice
        name="metric"
        label={controls.metric}
        value={view.metric}
        choices={FIGURE_METRICS.map(({ id, name }) => [id, name])}
      />
      <Choice
        name="source"
        label={controls.source}
        value={view.source ?? ""}
        choices={[["", controls.bestAvailable], ...sources.map(({ id, name }) => [id, name])]}
      />
      <Choice
        name="year"
        label={controls.year}
        value={String(view.year ?? "")}
        choices={[["", controls.allYears], ...years.map((year) => [String(year), String(year)])]}
      />
      <input type="hidden" name="chart" value={view.chart} />
      {view.country.length > 0 && (
        <input type="hidden" name="country" value={view.country.join(",")} />
      )}
      {view.series.length > 0 && (
        <input type="hidden" name="series" value={view.series.join(",")} />
      )}
      <button type="submit" className="button">
        {selection.apply}
      </button>
    </form>
  );
}

function Choice({
  name,
  label,
  value,
  choices,
}: {
  name: string;
  label: string;
  value: string;
  choices: string[][];
}) {
  return (
    <label>
      <span className="muted">{label}</span>
      <select name={name} defaultValue={value}>
        {choices.map(([id = "", text]) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
