"use client";

import { useAtlas } from "@/components/atlas/atlas-context";
import { useMessages } from "@/components/messages";
import { MAX_COMPARED } from "@/lib/compare";
import { ComparePanel } from "./compare-panel";
import { CountryPanel } from "./country-panel";
import { WorldPanel } from "./world-panel";

/** Beside the map: the world, or the country that is selected. */
export function Panel() {
  const { view, areas } = useAtlas();
  const { panel, selection } = useMessages();
  const selected = areas.find(({ id }) => id === view.country[0]);
  const compared = view.country.slice(0, MAX_COMPARED).flatMap((iso3) => {
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
