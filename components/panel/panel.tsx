"use client";

import dynamic from "next/dynamic";
import { useDeferredValue } from "react";
import { useAtlas } from "@/components/atlas/atlas-context";
import { useMessages } from "@/components/messages";
import { MAX_COMPARED } from "@/lib/compare";
import { WorldPanel } from "./world-panel";

// Their script comes with the first selection, and without a sign of it: a server would send that sign instead of the panel.
const ComparePanel = dynamic(() => import("./compare-panel").then((m) => m.ComparePanel));
const CountryPanel = dynamic(() => import("./country-panel").then((m) => m.CountryPanel));

/** Beside the map: the world, or the country that is selected. */
export function Panel() {
  const { view, areas } = useAtlas();
  const { panel, selection } = useMessages();
  // The panel before stays while the script of the next one is on its way.
  const country = useDeferredValue(view.country);
  const selected = areas.find(({ id }) => id === country[0]);
  const compared = country.slice(0, MAX_COMPARED).flatMap((iso3) => {
    const area = areas.find(({ id }) => id === iso3);
    return area ? [area] : [];
  });
  if (compared.length > 1)
    return (
      <aside className="panel" aria-label={selection.compared(compared.length)}>
        <ComparePanel countries={compared} />
      </aside>
    );
  return (
    <aside className="panel" aria-label={selected?.name ?? panel.world}>
      {selected ? <CountryPanel iso3={selected.id} name={selected.name} /> : <WorldPanel />}
    </aside>
  );
}
