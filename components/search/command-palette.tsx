"use client";

import { useState } from "react";
import { useAtlas } from "@/components/atlas/atlas-context";
import { useViewMessages } from "@/components/view-messages";
import { type Actions, type Command, commandsOf } from "./commands";
import { useCombobox } from "./use-combobox";
import { useSearchable } from "./use-searchable";

const LISTED = 12;

/** Everything by name: commands and countries in one list. The dialog's content; it is made anew each time. */
export function CommandPalette({ actions, onClose }: { actions: Actions; onClose(): void }) {
  const atlas = useAtlas();
  const { go } = atlas;
  const messages = useViewMessages();
  const { palette, commands: texts } = messages;
  const commands = commandsOf(atlas, messages, actions);
  const [text, setText] = useState("");
  const { search, countries } = useSearchable(true);
  const query = text.trim();
  const entries: Command[] = [
    ...commands,
    ...countries.map(
      (country): Command => ({
        ...country,
        kind: "country",
        run: () => go({ country: [country.id] }),
      }),
    ),
  ];
  const hits =
    query === ""
      ? commands.map((entry) => ({ entry, alias: null }))
      : search
        ? search(entries, query, LISTED)
        : [];
  const box = useCombobox({
    count: hits.length,
    isOpen: true,
    setOpen: (open) => {
      if (!open) onClose();
    },
    onPick: (index) => {
      onClose();
      hits[index]?.entry.run();
    },
    onEscape: onClose,
  });
  return (
    <>
      <input
        type="text"
        // biome-ignore lint/a11y/noAutofocus: a dialog puts the focus where its work begins
        autoFocus
        aria-label={texts.input}
        placeholder={texts.input}
        value={text}
        {...box.fieldProps}
        onChange={(event) => {
          setText(event.target.value);
          box.reset();
        }}
      />
      <ul className="palette-list" aria-label={palette.title} {...box.listProps}>
        {hits.map(({ entry, alias }, index) => (
          <li key={entry.id} {...box.optionProps(index)}>
            <span>
              {entry.name}
              {alias && <span className="muted"> ({alias})</span>}
            </span>
            <span className="muted">{texts.kinds[entry.kind]}</span>
          </li>
        ))}
      </ul>
      <p role="status" className={hits.length > 0 ? "visually-hidden" : "palette-none"}>
        {search && hits.length === 0 ? texts.nothing(query) : ""}
      </p>
    </>
  );
}
