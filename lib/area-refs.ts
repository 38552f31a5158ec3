import type { CountryEntry, LegalStatus } from "./contract";
import type { NewestPrice } from "./newest-prices";
import type { AreaRef } from "./view-model";

/**
 * Countries of the record as what views, charts and pictures know of an area.
 * @param legal statuses of countries, for narrowing a view to one of them; those of their parts are left out
 * @param prices by country, for what shows them beside other figures
 */
export function areaRefs(
  countries: readonly CountryEntry[],
  legal: readonly LegalStatus[] = [],
  prices: ReadonlyMap<string, NewestPrice> = new Map(),
): AreaRef[] {
  return countries.map(({ iso3, name, iso2, region, groups }) => {
    const price = prices.get(iso3);
    const entries = legal
      .filter(({ area }) => area === iso3)
      .map(({ area, status, since, until }) => ({ area, status, since, until }));
    return {
      id: iso3,
      name,
      iso2,
      region,
      groups,
      ...(entries.length > 0 && { legal: entries }),
      ...(price && { price }),
    };
  });
}
