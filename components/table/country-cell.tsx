"use client";

import { memo } from "react";
import { useAtlasAtEvent } from "@/components/atlas/atlas-context";
import { CopyFigure } from "@/components/citation/copy-figure";
import { useMessages } from "@/components/messages";
import { MAX_COMPARED } from "@/lib/compare";
import { formatNumber } from "@/lib/format";
import { metricOf } from "@/lib/metrics";
import { type NewestPrice, whichPrice } from "@/lib/newest-prices";

/*
 * Of every row of a table, so none reads the model to be drawn: a step of the slider would render 250 of each, twice. Nor
 * does the browser keep what is ticked, for the address does: it would look at all of them whenever that changes.
 */

/** How a country stands to those that are compared. */
export function comparisonOf(selected: readonly string[], area: string) {
  return { isSelected: selected.includes(area), isFull: selected.length >= MAX_COMPARED };
}

/** Puts a row's country beside the others that are selected. */
export const CompareCell = memo(function CompareCell({
  area,
  name,
  isSelected,
  isFull,
}: {
  area: string;
  name: string;
  isSelected: boolean;
  /** No more can stand beside each other. */
  isFull: boolean;
}) {
  const atEvent = useAtlasAtEvent();
  const { selection } = useMessages();
  const isDisabled = isFull && !isSelected;
  return (
    <td className="compare needs-script">
      {area !== "OTH" && (
        <label title={isDisabled ? selection.compareFull(MAX_COMPARED) : selection.compare(name)}>
          <input
            type="checkbox"
            autoComplete="off"
            checked={isSelected}
            disabled={isDisabled}
            aria-label={selection.compare(name)}
            onChange={() => atEvent().pick(area, true)}
          />
        </label>
      )}
    </td>
  );
});

/** A row's name: selects the country; with Ctrl, ⌘ or Shift beside those selected. */
export const CountryCell = memo(function CountryCell({
  area,
  name,
}: {
  area: string;
  name: string;
}) {
  const atEvent = useAtlasAtEvent();
  return (
    <th scope="row">
      {area === "OTH" ? (
        name
      ) : (
        <button
          type="button"
          className="link"
          onClick={({ ctrlKey, metaKey, shiftKey }) =>
            atEvent().pick(area, ctrlKey || metaKey || shiftKey)
          }
        >
          {name}
        </button>
      )}
    </th>
  );
});

export const CopyCell = memo(function CopyCell({
  area,
  hasFigure,
}: {
  area: string;
  hasFigure: boolean;
}) {
  return <td className="copy needs-script">{hasFigure && <CopyFigure area={area} />}</td>;
});

/** What electricity costs in the row's country, and which price that is: of a year and a class of its own. */
export const PriceCells = memo(function PriceCells({ price }: { price: NewestPrice | undefined }) {
  const messages = useMessages();
  if (!price)
    return (
      <>
        <td className="number muted">–</td>
        <td />
      </>
    );
  return (
    <>
      <td className="number">
        {formatNumber(metricOf("electricity-price"), price.usdPerKwh, price.resolution)}
      </td>
      <td className="muted day">{whichPrice(price, messages)}</td>
    </>
  );
});
