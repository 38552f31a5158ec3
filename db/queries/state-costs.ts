/** Industrial prices of the states of the US, with the national average of the same year. */
import type { CostBase } from "../../lib/costs/base";
import { pricedRow } from "../../lib/frames";
import type { PricedRow } from "../../lib/tariff-choice";
import type { Database } from "../client";
import { releaseCache } from "../release-cache";
import type { AsOf } from "./as-of";
import { findObservations } from "./observations";

export type StatePrices = {
  year: string;
  /** States and the country, by area. */
  prices: PricedRow[];
};

export type StateRecord = {
  /** Oldest first; years without a price by state are left out. */
  years: StatePrices[];
  areas: { id: string; name: string }[];
};

const records = releaseCache<StateRecord>("state-prices", 4);

/** Prices of calendar years by state. */
export function listStatePrices(db: Database, asOf: AsOf): Promise<StateRecord> {
  return records(db, asOf, [], async () => {
    const rows = (
      await findObservations(db, asOf, {
        metric: "electricity-price",
        sources: ["eia"],
        areaKinds: ["subdivision", "country"],
      })
    ).filter(({ value, period_kind }) => value !== null && period_kind === "year");
    const states = rows.filter(({ areaKind }) => areaKind === "subdivision");
    const years = [...new Set(states.map(({ period_start }) => period_start.slice(0, 4)))].sort();
    const names = new Map(rows.map(({ areaId, country }) => [areaId, country]));
    return {
      years: years.map((year) => ({
        year,
        prices: rows.filter(({ period_start }) => period_start.startsWith(year)).map(pricedRow),
      })),
      areas: [...names].map(([id, name]) => ({ id, name })),
    };
  });
}

/**
 * The base with prices of states in the place of those of countries.
 * @param year of the prices; undefined: the newest that began before the period's end
 */
export async function stateCostBase(
  db: Database,
  asOf: AsOf,
  base: CostBase,
  year?: string,
): Promise<CostBase> {
  const { years, areas } = await listStatePrices(db, asOf);
  const chosen = years.findLast((entry) =>
    year === undefined ? `${entry.year}-01-01` < base.network.end : entry.year === year,
  );
  return { ...base, level: "state", prices: chosen?.prices ?? [], areas, shares: null };
}
