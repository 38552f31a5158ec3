"use client";

import { useQuery } from "@tanstack/react-query";
import { useAtlas } from "@/components/atlas/atlas-context";
import { countriesQuery } from "@/components/atlas/queries";
import type { Entry } from "@/lib/search";

const loadSearch = () => import("@/lib/search").then(({ search }) => ({ search }));

/** The countries to search and what ranks them, fetched when they are first wanted; until then null. */
export function useSearchable(isWanted: boolean) {
  const { areas, timeline, deferred } = useAtlas();
  const engine = useQuery({
    queryKey: ["search-engine"],
    queryFn: loadSearch,
    enabled: isWanted,
  });
  const names = useQuery({ ...countriesQuery(timeline.release.id), enabled: isWanted });
  const aliases = new Map(names.data?.map((country) => [country.iso3, country.aliases]));
  const ranks = new Map(deferred.levels.map(({ area, rank }) => [area, rank]));
  const countries = areas.map((area): Entry => {
    const rank = ranks.get(area.id) ?? null;
    return {
      id: area.id,
      name: area.name,
      codes: [area.id, ...(area.iso2 === null ? [] : [area.iso2])],
      aliases: aliases.get(area.id) ?? [],
      weight: rank === null ? 0 : 1 / rank,
    };
  });
  return { search: engine.data?.search ?? null, countries, isComplete: !names.isPending };
}
