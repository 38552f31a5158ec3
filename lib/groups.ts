/** Narrowing the view to a part of the world: a region (UN M49) or a group of countries (`data/groups.csv`). */
import type { Region } from "./regions";

export const GROUPS = ["global-south", "oecd", "opec", "eu"] as const;
export type Group = (typeof GROUPS)[number];

export type PartOfWorld = { region: Region | null; group: Group | null };
type Area = { id: string; region?: string | null; groups?: readonly string[] };

/** Ids of the areas in the region and in the group; null when neither is chosen: all of them. */
export function areasWithin(
  areas: readonly Area[],
  { region, group }: PartOfWorld,
): ReadonlySet<string> | null {
  if (region === null && group === null) return null;
  return new Set(
    areas
      .filter((area) => region === null || area.region === region)
      .filter((area) => group === null || area.groups?.includes(group))
      .map(({ id }) => id),
  );
}
