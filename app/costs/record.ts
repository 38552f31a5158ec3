/** The parts of the page that do not follow the inputs: the claim, hashprice, and what others published. */
import type { ReportLine, SiteLine } from "@/components/costs/published-section";
import type { Database } from "@/db/client";
import type { AsOf } from "@/db/queries/as-of";
import { listClaims } from "@/db/queries/catalogue";
import { getCostBase } from "@/db/queries/cost-base";
import { getPublishedCosts } from "@/db/queries/cost-reports";
import { getHashprice } from "@/db/queries/hashprice";
import { findObservations } from "@/db/queries/observations";
import { listStatePrices } from "@/db/queries/state-costs";
import { cachedTimeline } from "@/db/timeline-cache";
import type { Timeline } from "@/lib/contract";
import { ownCost, reasonsOf } from "@/lib/costs/reports";
import { metricOf } from "@/lib/metrics";

/** CBECI's assumption of what miners pay, for figures of the whole world. */
const WORLD_PRICE_USD_PER_KWH = 0.05;

const number = (value: number) => new Intl.NumberFormat("en").format(value);

export async function getCostRecordSections(db: Database, asOf: AsOf) {
  const [claims, states, hashprice, published, population, generation, shares] = await Promise.all([
    listClaims(db, asOf),
    listStatePrices(db, asOf),
    getHashprice(db, asOf),
    getPublishedCosts(db, asOf),
    newestOf(db, asOf, "population"),
    newestOf(db, asOf, "electricity-generation"),
    cachedTimeline(db, asOf, metricOf("hashrate-share"), null),
  ]);
  const said = claims.find(({ id }) => id === "us-cost")?.saidOn.slice(0, 7) ?? null;
  const claimed = said === null ? null : await getCostBase(db, asOf, said);
  const names = new Map(states.areas.map(({ id, name }) => [id, name]));
  const newestStates = states.years.at(-1)?.prices.filter(({ area }) => area !== "USA") ?? [];
  return {
    claim: claimed && {
      network: claimed.network,
      states: newestStates.map(({ area, value }) => ({
        name: names.get(area) ?? area,
        priceUsdPerKwh: value,
      })),
    },
    hashprice,
    reports: published.reports.map(
      ({ row, sourceName, period, network, fleet, price }): ReportLine => ({
        key: [row.publication, row.metric, row.areaId, period].join(" "),
        who: sourceName,
        href: row.source_url,
        where: row.country,
        when: period,
        theirsUsd:
          row.value !== null
            ? number(row.value)
            : `${number(row.value_low ?? 0)}–${number(row.value_high ?? 0)}`,
        ours: ownCost(
          network,
          fleet,
          row.areaId === "WLD" ? WORLD_PRICE_USD_PER_KWH : (price?.value ?? null),
        ),
        caveat: row.caveat,
        reasons: reasonsOf(row.metric, row.publication, row.areaId),
      }),
    ),
    sites: published.sites.map(({ row, sourceName, period }): SiteLine => {
      const people = population.get(row.areaId);
      const twh = generation.get(row.areaId);
      return {
        key: [row.publication, row.areaId, period].join(" "),
        where: row.country,
        when: period,
        mw:
          row.value !== null
            ? number(row.value)
            : `${number(row.value_low ?? 0)}–${number(row.value_high ?? 0)}`,
        who: sourceName,
        href: row.source_url,
        wattsPerPerson: row.value !== null && people ? (row.value * 1e6) / people : null,
        mwPerTwh: row.value !== null && twh ? row.value / twh : null,
        share: shareAt(shares, row),
      };
    }),
  };
}

/** The country's share in the last snapshot that began by the figure's time: a later one is of another network. */
function shareAt(
  { frames }: Timeline,
  { areaId, period_end: end }: { areaId: string; period_end: string },
): SiteLine["share"] {
  const frame = frames.findLast(({ start }) => start < end);
  const value = frame?.cells.find(({ area }) => area === areaId)?.value ?? null;
  return frame && value !== null ? { value, period: frame.period } : null;
}

/** The newest figure of each country. */
async function newestOf(db: Database, asOf: AsOf, metric: string): Promise<Map<string, number>> {
  const rows = await findObservations(db, asOf, {
    metric,
    sources: ["owid"],
    areaKinds: ["country"],
  });
  const newest = new Map<string, { start: string; value: number }>();
  for (const { areaId, value, period_start: start } of rows) {
    if (value !== null && start > (newest.get(areaId)?.start ?? "")) {
      newest.set(areaId, { start, value });
    }
  }
  return new Map([...newest].map(([area, { value }]) => [area, value]));
}
