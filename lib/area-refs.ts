import type { CountryEntry } from "./contract";

/** Countries of the record as what views, charts and pictures know of an area. */
export function areaRefs(countries: readonly CountryEntry[]) {
  return countries.map(({ iso3, name, iso2, region, groups }) => ({
    id: iso3,
    name,
    iso2,
    region,
    groups,
  }));
}
