"use client";

import { useAtlas } from "@/components/atlas/atlas-context";
import { CopyFigure } from "@/components/citation/copy-figure";
import { useMessages } from "@/components/messages";
import { MAX_COMPARED } from "@/lib/compare";

/** Puts a row's country beside the others that are selected. */
export function CompareCell({ area, name }: { area: string; name: string }) {
  const { view, pick } = useAtlas();
  const { selection } = useMessages();
  const isSelected = view.country.includes(area);
  const isFull = !isSelected && view.country.length >= MAX_COMPARED;
  return (
    <td className="compare needs-script">
      {area !== "OTH" && (
        <label title={isFull ? selection.compareFull(MAX_COMPARED) : selection.compare(name)}>
          <input
            type="checkbox"
            checked={isSelected}
            disabled={isFull}
            aria-label={selection.compare(name)}
            onChange={() => pick(area, true)}
          />
        </label>
      )}
    </td>
  );
}

/** A row's name: selects the country; with Ctrl, ⌘ or Shift beside those selected. */
export function CountryCell({ area, name }: { area: string; name: string }) {
  const { pick } = useAtlas();
  return (
    <th scope="row">
      {area === "OTH" ? (
        name
      ) : (
        <button
          type="button"
          className="link"
          onClick={({ ctrlKey, metaKey, shiftKey }) => pick(area, ctrlKey || metaKey || shiftKey)}
        >
          {name}
        </button>
      )}
    </th>
  );
}

export function CopyCell({ area, hasFigure }: { area: string; hasFigure: boolean }) {
  return <td className="copy needs-script">{hasFigure && <CopyFigure area={area} />}</td>;
}
