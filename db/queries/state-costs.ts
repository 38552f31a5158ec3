/** Prices of the states of the US in the place of those of countries. */
import type { CostBase } from "../../lib/costs/base";
import { newestOfKind } from "../../lib/costs/price-choice";
import { pricedRow } from "../../lib/frames";
import type { Database } from "../client";
import type { AsOf } from "./as-of";
import { findObservations } from "./observations";

/**
 * The base with a state's industrial average where a country's price stood, and the national average of the same year after it.
 * States are averages of a part of a country: here they are what is asked for.
 */
export async function stateCostBase(db: Database, asOf: AsOf, base: CostBase): Promise<CostBase> {
  const rows = (
    await findObservations(db, asOf, { metric: "electricity-price", sources: ["eia"] })
  ).filter(
    ({ areaKind, value, period_start }) =>
      (areaKind === "subdivision" || areaKind === "country") &&
      value !== null &&
      period_start < base.network.end,
  );
  const states = rows.filter(({ areaKind }) => areaKind === "subdivision");
  const year = states
    .map(({ period_start }) => period_start)
    .sort()
    .at(-1);
  const shown = rows.filter((row) => row.period_start === year && row.period_kind === "year");
  return {
    ...base,
    level: "state",
    prices: newestOfKind(shown.map(pricedRow)),
    areas: shown.map(({ areaId, country }) => ({ id: areaId, name: country })),
    shares: null,
  };
}
