"use client";

import { useViewMessages } from "@/components/view-messages";
import { allowSingleKeys, useSingleKeys } from "./shortcuts";

/** The keys that do something, and the switch that turns the single ones off. */
export function ShortcutList({ onClose }: { onClose(): void }) {
  const { palette, commands } = useViewMessages();
  const areOn = useSingleKeys();
  return (
    <>
      <h2>{palette.help}</h2>
      <dl className="shortcuts">
        {Object.entries(commands.shortcuts).map(([keys, what]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <label className="shortcut-switch">
        <input
          type="checkbox"
          checked={areOn}
          onChange={({ target }) => allowSingleKeys(target.checked)}
        />
        <span>
          {commands.enabled}
          <span className="muted"> {commands.enabledHint}</span>
        </span>
      </label>
      <button type="button" className="button" onClick={onClose}>
        {commands.close}
      </button>
    </>
  );
}
