"use client";

import { useAtlas } from "@/components/atlas/atlas-context";
import { Term } from "@/components/glossary/term";
import { CHOICES_FORM } from "@/components/search/choices-form";
import type { GlossaryId } from "@/lib/glossary";
import { directionOf, nextSort, type Sort, type SortKey } from "@/lib/table-order";

type Props = {
  sortKey: SortKey;
  children: string;
  /** The order of the table when the reader chose none. */
  byDefault: Sort;
  isNumber?: boolean;
  /** The term of the glossary that explains the column, and the word that leads there. */
  term?: { id: GlossaryId; word: string };
};

/** A column's header: pressed once it sorts, again it turns round. Sent as a form without script. */
export function SortHeader({ sortKey, children, byDefault, isNumber = false, term }: Props) {
  const { view, go } = useAtlas();
  const current = view.sort ?? byDefault;
  const direction = directionOf(current, sortKey);
  const next = nextSort(current, sortKey);
  return (
    <th
      scope="col"
      className={isNumber ? "number" : undefined}
      aria-sort={direction === "none" ? undefined : direction}
    >
      <button
        type="submit"
        form={CHOICES_FORM}
        name="sort"
        value={next}
        className="sort"
        onClick={(event) => {
          event.preventDefault();
          go({ sort: next === byDefault ? null : next });
        }}
      >
        {children}
        <span aria-hidden="true" className="sort-sign">
          {direction === "ascending" ? "▲" : direction === "descending" ? "▼" : "↕"}
        </span>
      </button>
      {term && <Term id={term.id}>{term.word}</Term>}
    </th>
  );
}
