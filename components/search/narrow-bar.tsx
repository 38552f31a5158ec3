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
        <label>
          {controls.region}{" "}
          <select
            key={`region ${view.region}`}
            name="region"
            autoComplete="off"
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
            autoComplete="off"
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
        {!deferred.metric.classNames && (
          <label>
            {selection.legal}{" "}
            <select
              key={`legal ${view.legal}`}
              name="legal"
              autoComplete="off"
              defaultValue={view.legal ?? ""}
              onChange={({ target }) =>
                go({ legal: LEGAL_KINDS.find((kind) => kind === target.value) ?? null })
              }
            >
              <option value="">{selection.anyStatus}</option>
              {LEGAL_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {legal[kind]}
                </option>
              ))}
            </select>
          </label>
        )}
        <label>
          {selection.quality}{" "}
          <select
            key={`quality ${view.quality}`}
            name="quality"
            autoComplete="off"
            defaultValue={view.quality ?? ""}
            onChange={({ target }) =>
              go({
                quality: QUALITIES.find((name) => name === target.value) ?? null,
                to: null,
                from: null,
                year: null,
              })
            }
          >
            <option value="">{selection.allQualities}</option>
            {QUALITIES.map((name) => (
              <option key={name} value={name}>
                {quality[name]}
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
