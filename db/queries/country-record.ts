/** Everything that the page of a country is made from, in one answer. */
import type { Country, CountryRecord } from "../../lib/contract";
import { SnapshotRow } from "../../lib/contract";
import type { Database } from "../client";
import { releaseCache } from "../release-cache";
import type { AsOf } from "./as-of";
import { listBreaks, listEvents, listLegalStatuses, listSources } from "./catalogue";
import { findObservations } from "./observations";
import { listRevisions } from "./vintages";

const MAX_COUNTRIES = 64;

const records = releaseCache<CountryRecord>("country-record", MAX_COUNTRIES);

/** The record of the country, computed once for each release. */
export function getCountryRecord(
  db: Database,
  asOf: AsOf,
  country: Country,
): Promise<CountryRecord> {
  return records(db, asOf, [country.iso3], async () => {
    const [observations, events, legal, breaks, sources, revisions] = await Promise.all([
      findObservations(db, asOf, { areas: [country.iso3] }),
      listEvents(db, asOf),
      listLegalStatuses(db, asOf),
      listBreaks(db, asOf),
      listSources(db, asOf),
      listRevisions(db, asOf, country.iso3),
    ]);
    const used = new Set(observations.map(({ source }) => source));
    return {
      country,
      observations: observations.map((row) => SnapshotRow.parse(row)),
      events: events.filter(({ iso3 }) => iso3 === country.iso3),
      legal: legal.filter(({ iso3 }) => iso3 === country.iso3),
      breaks,
      revisions,
      sources: sources.filter(({ id }) => used.has(id)),
    };
  });
}
