/** Gathers what the claims are held against, once for each release. */
import type { ClaimRecord, Figure } from "../../lib/claim-record";
import { SnapshotRow } from "../../lib/contract";
import { metricOf } from "../../lib/metrics";
import { addMonths, formatPeriod } from "../../lib/periods";
import type { Database } from "../client";
import { releaseCache } from "../release-cache";
import { cachedTimeline } from "../timeline-cache";
import type { AsOf } from "./as-of";
import { listClaims, listEvents, listNetworkDays, listSources } from "./catalogue";
import { listCountryEntries } from "./country-entries";
import { findObservations, type Observation } from "./observations";

const records = releaseCache<ClaimRecord>("claims", 4);

/** Claims and figures of the release. @throws RangeError when the release has no claim */
export function getClaimRecord(db: Database, asOf: AsOf): Promise<ClaimRecord> {
  return records(db, asOf, [], async () => {
    const claims = await listClaims(db, asOf);
    const [claim] = claims;
    if (!claim) throw new RangeError("the release has no claims");
    const month = `${claim.saidOn.slice(0, 7)}-01`;
    const within = { start: month, end: addMonths(month, 1) };
    const find = (metric: string, areaKinds: string[]) =>
      findObservations(db, asOf, { metric, areaKinds });
    const [shares, hashrate, countries, events, sources, days, fleets, hydro, prices, pool] =
      await Promise.all([
        cachedTimeline(db, asOf, metricOf("hashrate-share"), null),
        cachedTimeline(db, asOf, metricOf("hashrate"), null),
        listCountryEntries(db, asOf),
        listEvents(db, asOf),
        listSources(db, asOf),
        listNetworkDays(db, asOf, null),
        findObservations(db, asOf, { metric: "fleet-efficiency", areaKinds: ["world"], within }),
        find("hydro-share", ["country"]),
        findObservations(db, asOf, { metric: "electricity-price", sources: ["eia"] }),
        find("share-of-pool", ["subdivision"]),
      ]);
    const [today, forecast] = await Promise.all([
      find("edge-ai-market", ["world"]),
      find("edge-ai-market-forecast", ["world"]),
    ]);
    const names = new Map(sources.map(({ id, name }) => [id, name]));
    const ofMonth = (start: string) =>
      days.filter(({ date }) => date >= start && date < addMonths(start, 1));
    const [first, last] = [days[0]?.date ?? month, days.at(-1)?.date ?? month];
    return {
      claims,
      shares,
      hashrate,
      areas: countries.map(({ iso3, name, iso2, region, groups }) => ({
        id: iso3,
        name,
        iso2,
        region,
        groups,
      })),
      events,
      hydro: newestOfArea(hydro.map(figureOf)),
      network: {
        month: month.slice(0, 7),
        days: ofMonth(month),
        first: ofMonth(addMonths(`${first.slice(0, 7)}-01`, 1)),
        last: ofMonth(addMonths(`${last.slice(0, 7)}-01`, -1)),
      },
      fleet: fleets.map(figureOf).find(({ value_low }) => value_low !== null) ?? null,
      statePrices: newestYear(
        prices.filter(({ areaKind }) => areaKind === "subdivision").map(figureOf),
      ),
      stateShares: newestYear(pool.map(figureOf)),
      market: [...today, ...forecast].map(figureOf),
      sourceName: (id) => names.get(id) ?? id,
    };
  });
}

/** A row with the document it stands in. */
export function figureOf(row: Observation): Figure {
  const { areaId, publication } = row;
  const period = formatPeriod({
    start: row.period_start,
    end: row.period_end,
    kind: row.period_kind,
  });
  return { ...SnapshotRow.parse(row), areaId, publication, period };
}

function newestOfArea(figures: readonly Figure[]): Figure[] {
  const newest = new Map<string, Figure>();
  for (const row of figures) {
    const known = newest.get(row.areaId);
    if (!known || row.period_start > known.period_start) newest.set(row.areaId, row);
  }
  return [...newest.values()];
}

function newestYear(figures: readonly Figure[]): Figure[] {
  const newest = figures
    .map(({ period_start }) => period_start)
    .sort()
    .at(-1);
  return figures.filter(({ period_start }) => period_start === newest);
}
