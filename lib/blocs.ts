/** Regions (UN M49) and groups (`data/groups.csv`) as series of their own beside countries. */
import { GROUPS, type Group } from "./groups";
import { REGIONS, type Region } from "./regions";

export const BLOCS = [...REGIONS, ...GROUPS] as const;
export type Bloc = Region | Group;

export function isBloc(id: string): id is Bloc {
  return (BLOCS as readonly string[]).includes(id);
}

export function isRegion(id: string): id is Region {
  return (REGIONS as readonly string[]).includes(id);
}

/** Ids of the areas that belong to the region or group. */
export function membersOf(
  bloc: Bloc,
  areas: readonly { id: string; region?: string | null; groups?: readonly string[] }[],
): ReadonlySet<string> {
  return new Set(
    areas.filter((area) => area.region === bloc || area.groups?.includes(bloc)).map(({ id }) => id),
  );
}
