/** Hashprice by month and by year. */

import type { HashpriceEntry } from "../../lib/contract";
import type { NetworkPeriod } from "../../lib/costs/base";
import { fleetsOf } from "../../lib/costs/fleets";
import { hashpriceEntry } from "../../lib/costs/hashprice-series";
import { subsidyAt } from "../../lib/hashprice";
import { parsePeriod } from "../../lib/periods";
import type { Database } from "../client";
import { releaseCache } from "../release-cache";
import type { AsOf } from "./as-of";
import { getCostRecord } from "./cost-base";

type HashpriceSeries = {
  months: HashpriceEntry[];
  years: HashpriceEntry[];
  /** Days of the halvings within the record. */
  halvings: string[];
};

const answers = releaseCache<HashpriceSeries>("hashprice", 4);

/** Complete months and years, oldest first, with the machines of the model for each. */
export function getHashprice(db: Database, asOf: AsOf): Promise<HashpriceSeries> {
  return answers(db, asOf, [], async () => {
    const { days, months, years, fleetRows } = await getCostRecord(db, asOf);
    const entry = (network: NetworkPeriod) => {
      const models = fleetsOf(fleetRows, parsePeriod(network.period), (id) => id);
      const model = models.find(({ period }) => period === network.period);
      return hashpriceEntry(network, model?.jPerTh ?? null);
    };
    const halvings = days
      .filter(({ lastHeight }, index) => {
        const before = days[index - 1];
        return before !== undefined && subsidyAt(lastHeight) < subsidyAt(before.lastHeight);
      })
      .map(({ date }) => date);
    return { months: months.map(entry), years: years.map(entry), halvings };
  });
}
