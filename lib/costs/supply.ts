/** The network's supply curve: hashrate by what a bitcoin costs there, cheapest first. */
import type { CostBase } from "./base";
import type { AreaCost } from "./table";

export type SupplyStep = {
  area: string;
  name: string;
  costUsdPerBtc: number;
  hashrateEhs: number;
  /** Hashrate of the cheaper steps, without and with this one. */
  fromEhs: number;
  toEhs: number;
};

export type SupplyCurve = {
  /** Ascending in cost and in hashrate. */
  steps: readonly SupplyStep[];
  /** Hashrate of listed countries without a price under the choice. */
  unpricedEhs: number;
  unpriced: readonly string[];
  /** What the source does not attribute to a listed country. */
  otherEhs: number;
  totalEhs: number;
  /** Hashrate whose cost is at most the price of bitcoin; null without one. */
  breaksEvenEhs: number | null;
};

/**
 * Every country's share of the network at its national price.
 * @param hashrateEhs of the whole network
 * @returns null without a snapshot of shares
 */
export function supplyCurve(
  rows: readonly AreaCost[],
  shares: CostBase["shares"],
  hashrateEhs: number,
  btcPriceUsd: number | null,
): SupplyCurve | null {
  if (!shares) return null;
  const costs = new Map(rows.map((row) => [row.area, row]));
  const priced = shares.entries
    .flatMap(({ area, share }) => {
      const row = costs.get(area);
      return row ? [{ row, share }] : [];
    })
    .sort((a, b) => a.row.cost.costUsdPerBtc.central - b.row.cost.costUsdPerBtc.central);
  let toEhs = 0;
  const steps = priced.map(({ row, share }): SupplyStep => {
    const fromEhs = toEhs;
    toEhs += share * hashrateEhs;
    return {
      area: row.area,
      name: row.name,
      costUsdPerBtc: row.cost.costUsdPerBtc.central,
      hashrateEhs: share * hashrateEhs,
      fromEhs,
      toEhs,
    };
  });
  const unpriced = shares.entries.filter(({ area }) => !costs.has(area));
  const unpricedEhs = unpriced.reduce((sum, { share }) => sum + share, 0) * hashrateEhs;
  return {
    steps,
    unpricedEhs,
    unpriced: unpriced.map(({ area }) => area),
    otherEhs: Math.max(0, hashrateEhs - toEhs - unpricedEhs),
    totalEhs: hashrateEhs,
    breaksEvenEhs:
      btcPriceUsd === null
        ? null
        : (steps.findLast(({ costUsdPerBtc }) => costUsdPerBtc <= btcPriceUsd)?.toEhs ?? 0),
  };
}
