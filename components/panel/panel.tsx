"use client";

import { useAtlas } from "@/components/atlas/atlas-context";
import { useMessages } from "@/components/messages";
import { CountryPanel } from "./country-panel";
import { WorldPanel } from "./world-panel";

/** Beside the map: the world, or the country that is selected. */
export function Panel() {
  const { view, areas } = useAtlas();
  const { panel } = useMessages();
  const selected = areas.find(({ id }) => id === view.country[0]);
  return (
    <aside className="panel" aria-label={selected?.name ?? panel.world}>
      {selected ? <CountryPanel iso3={selected.id} name={selected.name} /> : <WorldPanel />}
    </aside>
  );
}
