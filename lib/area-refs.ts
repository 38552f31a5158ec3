import type { CountryEntry } from "./contract";
import type { NewestPrice } from "./newest-prices";
import type { AreaRef } from "./view-model";

/**
 * Countries of the record as what views, charts and pictures know of an area.
 * @param prices by country, for what shows them beside other figures
 */
export function areaRefs(
  countries: readonly CountryEntry[],
  prices: ReadonlyMap<string, NewestPrice> = new Map(),
): AreaRef[] {
  return countries.map(({ iso3, name, iso2, region, groups }) => {
    const price = prices.get(iso3);
    return { id: iso3, name, iso2, region, groups, ...(price && { price }) };
  });
}
