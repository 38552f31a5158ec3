"use client";

import { useAtlas } from "@/components/atlas/atlas-context";
import { useMessages } from "@/components/messages";
import { QUALITIES } from "@/lib/quality";
import { CHOICES_FORM } from "./choices-form";

/** The default timeline, or one source alone: sources are never joined. */
export function SourcePicker() {
  const { view, go, sourceChoices } = useAtlas();
  const { controls, selection, quality } = useMessages();
  const choices = sourceChoices[view.metric] ?? [];
  const current = choices.some(({ id }) => id === view.source) ? (view.source ?? "") : "";
  return (
    <span className="source-picker">
      <label>
        <span className="visually-hidden">{controls.source}</span>
        <select
          key={current}
          name="source"
          autoComplete="off"
          form={CHOICES_FORM}
          defaultValue={current}
          onChange={({ target }) => go({ source: target.value || null, to: null, from: null })}
        >
          <option value="">{controls.bestAvailable}</option>
          {QUALITIES.map((name) => {
            const ofQuality = choices.filter((choice) => choice.quality === name);
            return (
              ofQuality.length > 0 && (
                <optgroup key={name} label={quality[name]}>
                  {ofQuality.map((choice) => (
                    <option key={choice.id} value={choice.id}>
                      {choice.name}
                    </option>
                  ))}
                </optgroup>
              )
            );
          })}
        </select>
      </label>
      <button type="submit" form={CHOICES_FORM} className="button without-script">
        {selection.apply}
      </button>
    </span>
  );
}
