/** Countries with what they are also called and which groups they belong to. */
import { asc, eq } from "drizzle-orm";
import type { CountryEntry } from "../../lib/contract";
import type { Database } from "../client";
import { releaseCache } from "../release-cache";
import { areaAlias, areaGroup, releaseLoad } from "../schema";
import type { AsOf } from "./as-of";
import { listCountries } from "./catalogue";

const entries = releaseCache<CountryEntry[]>("country-entries", 4);

/** Every country of the frame, by name; read once for each release. */
export function listCountryEntries(db: Database, asOf: AsOf): Promise<CountryEntry[]> {
  return entries(db, asOf, [], async () => {
    const [countries, aliases, groups] = await Promise.all([
      listCountries(db),
      db
        .select({ areaId: areaAlias.areaId, text: areaAlias.alias })
        .from(areaAlias)
        .innerJoin(releaseLoad, eq(releaseLoad.loadId, areaAlias.loadId))
        .where(eq(releaseLoad.releaseId, asOf.release.id))
        .orderBy(asc(areaAlias.alias)),
      db
        .select({ areaId: areaGroup.areaId, text: areaGroup.groupId })
        .from(areaGroup)
        .innerJoin(releaseLoad, eq(releaseLoad.loadId, areaGroup.loadId))
        .where(eq(releaseLoad.releaseId, asOf.release.id))
        .orderBy(asc(areaGroup.groupId)),
    ]);
    const aliasesOf = byArea(aliases);
    const groupsOf = byArea(groups);
    return countries.map((country) => ({
      ...country,
      aliases: aliasesOf.get(country.iso3) ?? [],
      groups: groupsOf.get(country.iso3) ?? [],
    }));
  });
}

function byArea(rows: readonly { areaId: string; text: string }[]): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const { areaId, text } of rows) map.set(areaId, [...(map.get(areaId) ?? []), text]);
  return map;
}
