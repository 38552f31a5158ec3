"use client";

import { useAtlas } from "@/components/atlas/atlas-context";
import { useMessages } from "@/components/messages";
import { GROUPS } from "@/lib/groups";
import { REGIONS } from "@/lib/regions";
import { ChoicesForm } from "./choices-form";

/** Narrows map, ranking and table to a region or a group of countries, and says how much is left. */
export function NarrowBar() {
  const { view, go, deferred } = useAtlas();
  const { controls, selection } = useMessages();
  const { chosen, levels, changes } = deferred;
  const listed = (changes ?? levels).map(({ area }) => area).filter((area) => area !== "OTH");
  const shown = listed.filter((area) => chosen?.has(area) ?? true);
  return (
    <ChoicesForm view={view}>
      <fieldset className="narrow-bar">
        <legend className="visually-hidden">{selection.filter}</legend>
        <label>
          {controls.region}{" "}
          <select
            key={`region ${view.region}`}
            name="region"
            defaultValue={view.region ?? ""}
            onChange={({ target }) =>
              go({ region: REGIONS.find((name) => name === target.value) ?? null })
            }
          >
            <option value="">{selection.allRegions}</option>
            {REGIONS.map((name) => (
              <option key={name} value={name}>
                {controls.regions[name]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {selection.group}{" "}
          <select
            key={`group ${view.group}`}
            name="group"
            defaultValue={view.group ?? ""}
            onChange={({ target }) =>
              go({ group: GROUPS.find((id) => id === target.value) ?? null })
            }
          >
            <option value="">{selection.allGroups}</option>
            {GROUPS.map((id) => (
              <option key={id} value={id}>
                {selection.groups[id]}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="button without-script">
          {selection.apply}
        </button>
        {view.group && (
          <a href={selection.groupSources[view.group]} rel="noreferrer">
            {selection.groupSource}
          </a>
        )}
        <span role="status" data-testid="showing">
          {chosen && selection.showing(shown.length, listed.length)}
        </span>
        {chosen && (
          <button
            type="button"
            className="link needs-script"
            onClick={() => go({ region: null, group: null, classes: [] })}
          >
            {selection.showAll}
          </button>
        )}
      </fieldset>
    </ChoicesForm>
  );
}
