"use client";

import { useAtlas } from "@/components/atlas/atlas-context";
import { useMessages } from "@/components/messages";
import { GROUPS } from "@/lib/groups";
import { LEGAL_KINDS } from "@/lib/legal-status";
import { QUALITIES } from "@/lib/quality";
import { qualitiesOf } from "@/lib/quality-filter";
import { REGIONS } from "@/lib/regions";
import { ChoicesForm } from "./choices-form";

/** Narrows map, ranking and table to a region, a group, a legal status or a quality of figures, and says how much is left. */
export function NarrowBar() {
  const { view, go, deferred, timeline } = useAtlas();
  const { controls, selection, quality, legal } = useMessages();
  const { chosen, levels, changes } = deferred;
  const listed = (changes ?? levels).map(({ area }) => area).filter((area) => area !== "OTH");
  const shown = listed.filter((area) => chosen?.has(area) ?? true);
  return (
    <ChoicesForm view={view}>
      <fieldset className="narrow-bar">
        <legend className="visually-hidden">{selection.filter}</legend>
        <Choice
          name="region"
          label={controls.region}
          value={view.region}
          any={selection.allRegions}
          options={REGIONS.map((region) => [region, controls.regions[region]])}
          onChoose={(region) => go({ region })}
        />
        <Choice
          name="group"
          label={selection.group}
          value={view.group}
          any={selection.allGroups}
          options={GROUPS.map((group) => [group, selection.groups[group]])}
          onChoose={(group) => go({ group })}
        />
        {!deferred.metric.classNames && (
          <Choice
            name="legal"
            label={selection.legal}
            value={view.legal}
            any={selection.anyStatus}
            options={LEGAL_KINDS.map((kind) => [kind, legal[kind]])}
            onChoose={(kind) => go({ legal: kind })}
          />
        )}
        <Choice
          name="quality"
          label={selection.quality}
          value={view.quality}
          any={selection.allQualities}
          options={QUALITIES.map((name) => [name, quality[name]])}
          onChoose={(name) => go({ quality: name, to: null, from: null, year: null })}
        />
        <button type="submit" className="button without-script">
          {selection.apply}
        </button>
        {view.group && (
          <a href={selection.groupSources[view.group]} rel="noreferrer">
            {selection.groupSource}
          </a>
        )}
        <span role="status" data-testid="showing">
          {view.quality && timeline.frames.length === 0
            ? selection.noneOfQuality(
                [...qualitiesOf(timeline)].map((name) => quality[name]).join(", "),
              )
            : chosen && selection.showing(shown.length, listed.length)}
        </span>
        {(chosen || view.quality) && (
          <button
            type="button"
            className="link needs-script"
            onClick={() =>
              go({ region: null, group: null, legal: null, quality: null, classes: [] })
            }
          >
            {selection.showAll}
          </button>
        )}
      </fieldset>
    </ChoicesForm>
  );
}

/** One of several values, or any; the form sends it without script. */
function Choice<Value extends string>({
  name,
  label,
  value,
  any,
  options,
  onChoose,
}: {
  name: string;
  label: string;
  /** Null: any. */
  value: Value | null;
  any: string;
  /** Values with their names. */
  options: readonly (readonly [Value, string])[];
  onChoose(value: Value | null): void;
}) {
  return (
    <label>
      {label}{" "}
      <select
        key={`${name} ${value}`}
        name={name}
        autoComplete="off"
        defaultValue={value ?? ""}
        onChange={({ target }) =>
          onChoose(options.find(([option]) => option === target.value)?.[0] ?? null)
        }
      >
        <option value="">{any}</option>
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
