/** What others published: costs of a bitcoin with our own for the same date and inputs, and power of mining sites. */
import type { Fleet, NetworkPeriod } from "../../lib/costs/base";
import { fleetsOf } from "../../lib/costs/fleets";
import { networkPeriod } from "../../lib/costs/network-period";
import { formatPeriod, monthIndex, parsePeriod } from "../../lib/periods";
import type { PricedRow } from "../../lib/tariff-choice";
import { chooseNationalTariffs } from "../../lib/tariff-choice";
import type { Database } from "../client";
import { releaseCache } from "../release-cache";
import type { AsOf } from "./as-of";
import { getCostRecord } from "./cost-base";
import { findObservations, type Observation } from "./observations";

/** A published cost with what ours is computed from; null: not on record for its date. */
export type CostReport = {
  row: Observation;
  sourceName: string;
  period: string;
  network: NetworkPeriod | null;
  fleet: Fleet | null;
  price: PricedRow | null;
};

export type PowerOfSites = { row: Observation; sourceName: string; period: string };

export type PublishedCosts = { reports: CostReport[]; sites: PowerOfSites[] };

const KINDS = [
  "reported-cost-per-btc",
  "reported-power-cost-per-btc",
  "reported-cash-cost-per-btc",
  "reported-all-in-cost-per-btc",
];
/** A price of the country this many years older is still compared, with its date. */
const TOLERANCE_YEARS = 2;

const answers = releaseCache<PublishedCosts>("published-costs", 4);

export function getPublishedCosts(db: Database, asOf: AsOf): Promise<PublishedCosts> {
  return answers(db, asOf, [], async () => {
    const [record, sites, ...reported] = await Promise.all([
      getCostRecord(db, asOf),
      findObservations(db, asOf, { metric: "mining-capacity" }),
      ...KINDS.map((metric) => findObservations(db, asOf, { metric })),
    ]);
    const nameOf = (id: string) => record.sourceNames.get(id) ?? id;
    const reports = reported.flat().map((row): CostReport => {
      const period = periodOf(row);
      const span = monthsOf(row);
      const price = chooseNationalTariffs(
        record.prices.filter(({ area, start }) => area === row.areaId && start < span.end),
        Number(span.start.slice(0, 4)),
        TOLERANCE_YEARS,
      );
      return {
        row,
        sourceName: nameOf(row.source),
        period,
        network: networkPeriod(span, record.days),
        fleet:
          fleetsOf(record.fleetRows, span, nameOf).find(
            ({ id }) => id.startsWith("cbeci-") && id !== "cbeci-2024-06",
          ) ?? null,
        price: price[0] ?? null,
      };
    });
    return {
      reports: reports.sort((a, b) => (a.row.period_start < b.row.period_start ? 1 : -1)),
      sites: sites.map((row) => ({ row, sourceName: nameOf(row.source), period: periodOf(row) })),
    };
  });
}

function periodOf({ period_start, period_end, period_kind }: Observation): string {
  return formatPeriod({ start: period_start, end: period_end, kind: period_kind });
}

/** The row's period; of a single day its month, as one day of the chain is mostly chance. */
function monthsOf(row: Observation) {
  const whole =
    row.period_kind !== "point" && monthIndex(row.period_end) > monthIndex(row.period_start);
  if (whole) return { start: row.period_start, end: row.period_end, kind: row.period_kind };
  return parsePeriod(row.period_start.slice(0, 7));
}
