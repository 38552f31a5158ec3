/** What the page of a country and its picture are made from. */

import { pageAsOf } from "@/app/page-as-of";
import { database } from "@/db/instance";
import { findCountry, listCountries } from "@/db/queries/catalogue";
import { getCountryRecord } from "@/db/queries/country-record";
import { getSubdivisions } from "@/db/queries/subdivisions";
import { cachedTimeline } from "@/db/timeline-cache";
import { countryPeers } from "@/lib/country-peers";
import { countrySentence, profileOf } from "@/lib/country-profile";
import { metricOf } from "@/lib/metrics";
import { newestPrices } from "@/lib/newest-prices";
import { isDivided } from "@/lib/subdivisions";
import { timeAxis } from "@/lib/time-axis";
import { en } from "@/messages/en";
import { pagesEn } from "@/messages/en/pages";

/** The record of the country as `asText` says (null: now; what names no state is now), or null for a code that no country has. */
export async function loadCountry(iso3: string, asText: string | null = null) {
  const { db } = await database();
  const asOf = await pageAsOf(db, asText);
  const country = await findCountry(db, iso3.toUpperCase());
  if (!country) return null;
  const [record, timeline, prices, countries, subdivisions] = await Promise.all([
    getCountryRecord(db, asOf, country),
    cachedTimeline(db, asOf, metricOf("hashrate-share"), null),
    cachedTimeline(db, asOf, metricOf("electricity-price"), null),
    listCountries(db),
    isDivided(country.iso3) ? getSubdivisions(db, asOf, country) : null,
  ]);
  const profile = profileOf(record, timeline);
  const names = new Map(countries.map(({ iso3: id, name }) => [id, name]));
  return {
    record,
    profile,
    timeline,
    subdivisions,
    peers: countryPeers(country.iso3, timeline, newestPrices(prices), names, en),
    areas: countries.map(({ iso3: id, iso2, name }) => ({ id, iso2, name })),
    release: asOf.release,
    asOf: asOf.text,
    gaps: timeAxis(timeline.frames, []).gaps.map(({ fromDate, toDate }) => ({
      start: fromDate,
      end: toDate,
    })),
    sentence: countrySentence(record, profile, timeline, { ...en, ...pagesEn }),
  };
}
