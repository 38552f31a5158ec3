/** The countries that are close to one, for its page: in the newest snapshot that lists it, and in price. */
import type { Messages } from "../messages/en";
import type { Timeline } from "./contract";
import { formatValue } from "./format";
import { metricOf } from "./metrics";
import { type NewestPrice, newestPriceText } from "./newest-prices";
import { closestTo } from "./peers";

export type CountryPeer = { iso3: string; name: string; figure: string };

export type CountryPeers = {
  /** In the newest snapshot that has a figure of the country; null when none has, or none of another one. */
  inShare: { period: string; source: string; peers: CountryPeer[] } | null;
  inPrice: CountryPeer[];
};

/**
 * @param shares the default timeline of shares, oldest frame first
 * @param names of the countries by id; what has none there, such as the residual, is nobody's peer
 */
export function countryPeers(
  iso3: string,
  shares: Timeline,
  prices: ReadonlyMap<string, NewestPrice>,
  names: ReadonlyMap<string, string>,
  messages: Messages,
): CountryPeers {
  const frame = shares.frames.findLast(({ cells }) =>
    cells.some(({ area, value }) => area === iso3 && value !== null),
  );
  const share = metricOf("hashrate-share");
  const named = (id: string, figure: string): CountryPeer[] => {
    const name = names.get(id);
    return name === undefined ? [] : [{ iso3: id, name, figure }];
  };
  const inShare = closestTo(
    (frame?.cells ?? []).filter(({ area }) => names.has(area)),
    ({ area }) => area === iso3,
    ({ value }) => value,
  ).flatMap(({ area, value, resolution }) =>
    named(area, formatValue(share, value ?? 0, resolution)),
  );
  const inPrice = closestTo(
    [...prices].filter(([area]) => names.has(area)),
    ([area]) => area === iso3,
    ([, { usdPerKwh }]) => usdPerKwh,
  ).flatMap(([area, price]) => named(area, newestPriceText(price, messages)));
  return {
    inShare:
      frame && inShare.length > 0
        ? { period: frame.period, source: frame.source, peers: inShare }
        : null,
    inPrice,
  };
}
