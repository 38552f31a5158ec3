"use client";

import { useId, useRef, useState } from "react";
import { useAtlas, useHighlight } from "@/components/atlas/atlas-context";
import { useMessages } from "@/components/messages";
import { useCombobox } from "./use-combobox";
import { useSearchable } from "./use-searchable";

/** Where `/` puts the focus. */
export const COUNTRY_FIELD = "country-search";

/** Finds a country by name, other name, code, with typing errors; the one that is picked is selected. */
export function CountrySearch() {
  const { view, go } = useAtlas();
  const highlight = useHighlight();
  const { selection } = useMessages();
  const [text, setText] = useState("");
  const [isOpen, setOpen] = useState(false);
  const [isWanted, setWanted] = useState(false);
  const { search, countries, isComplete } = useSearchable(isWanted);
  const field = useRef<HTMLInputElement>(null);
  const statusId = useId();
  const query = text.trim();
  const hits = isOpen && search ? search(countries, query) : [];
  const isListed = isOpen && hits.length > 0;

  function close() {
    setOpen(false);
    box.reset();
    highlight.set(null);
  }
  function pick(index: number) {
    const hit = hits[index];
    if (!hit) return;
    close();
    setText("");
    const isAlone = view.country.length === 1 && view.country[0] === hit.entry.id;
    if (!isAlone) go({ country: [hit.entry.id] });
  }
  const box = useCombobox({
    count: hits.length,
    isOpen: isListed,
    setOpen: (open) => (open ? setOpen(true) : close()),
    onPick: pick,
    onEscape: () => {
      close();
      if (text === "") field.current?.blur();
      else setText("");
    },
  });
  const said =
    query === "" || !isOpen
      ? ""
      : !search || (hits.length === 0 && !isComplete)
        ? selection.searching
        : hits.length === 0
          ? selection.nothing(query)
          : selection.results(hits.length);
  return (
    <search className="country-search needs-script">
      <input
        ref={field}
        id={COUNTRY_FIELD}
        type="text"
        aria-label={selection.search}
        aria-describedby={statusId}
        placeholder={selection.search}
        value={text}
        {...box.fieldProps}
        onFocus={() => setWanted(true)}
        onBlur={close}
        onChange={(event) => {
          setText(event.target.value);
          setOpen(event.target.value.trim() !== "");
          box.reset();
        }}
      />
      <span className="key" aria-hidden="true">
        /
      </span>
      <ul
        className="search-list"
        aria-label={selection.search}
        hidden={!isListed}
        {...box.listProps}
      >
        {hits.map(({ entry, alias }, index) => (
          <li
            key={entry.id}
            {...box.optionProps(index)}
            onPointerEnter={() => highlight.set(entry.id)}
          >
            <span>{entry.name}</span>
            <span className="muted">{alias ? selection.alsoCalled(alias) : entry.id}</span>
          </li>
        ))}
      </ul>
      <p
        id={statusId}
        role="status"
        className={hits.length > 0 || said === "" ? "visually-hidden" : "search-list search-none"}
      >
        {said}
      </p>
    </search>
  );
}
