/** A published cost against ours for the same date, and why the two differ. */
import { jPerTh, usdPerKwh } from "../units";
import type { Fleet, NetworkPeriod } from "./base";
import { readCostChoice } from "./choice";
import { CBECI_PUE, costAt, costInputs } from "./model";

export type OwnCost = { low: number; central: number; high: number; priceUsdPerKwh: number };

/**
 * Our electricity cost for a date.
 * @param priceUsdPerKwh null: unknown
 * @returns null when the chain, the machines or the price are not on record
 */
export function ownCost(
  network: NetworkPeriod | null,
  fleet: Fleet | null,
  priceUsdPerKwh: number | null,
): OwnCost | null {
  if (!network || !fleet || priceUsdPerKwh === null) return null;
  const { choice } = readCostChoice({});
  const { inputs } = costInputs(choice, { network, fleets: [fleet], machines: [] });
  const { costUsdPerBtc } = costAt(usdPerKwh(priceUsdPerKwh), inputs);
  return { ...costUsdPerBtc, priceUsdPerKwh };
}

export const REASONS = [
  "household",
  "listed",
  "all-in",
  "one-company",
  "power-only",
  "global",
  "other-fleet",
] as const;
export type Reason = (typeof REASONS)[number];

/** Why a published figure differs from ours, by what it measures. */
export function reasonsOf(metric: string, source: string, area: string): Reason[] {
  const reasons: Reason[] = [];
  if (/elite|powercompare|coingecko|nftevening|911/.test(source)) reasons.push("household");
  if (source.startsWith("coinshares")) reasons.push("listed");
  if (metric === "reported-all-in-cost-per-btc") reasons.push("all-in");
  if (source.startsWith("cryptoslate")) reasons.push("one-company");
  if (metric === "reported-power-cost-per-btc") reasons.push("power-only");
  if (area === "WLD") reasons.push("global");
  return [...reasons, "other-fleet"];
}

/** Electricity prices at which a coin cost the limit, by efficiency, without the site's overhead (F9). */
export function limitByEfficiency(
  network: NetworkPeriod,
  efficiencies: readonly number[],
  limitUsd: number,
): { jPerTh: number; kwhPerBtc: number; priceUsdPerKwh: number; priceWithSiteUsdPerKwh: number }[] {
  const { choice } = readCostChoice({ pue: "1" });
  return efficiencies.map((efficiency) => {
    const { inputs } = costInputs(
      { ...choice, efficiency: jPerTh(efficiency) },
      { network, fleets: [], machines: [] },
    );
    const kwhPerBtc = costAt(usdPerKwh(0), inputs).kwhPerBtc.central;
    return {
      jPerTh: efficiency,
      kwhPerBtc,
      priceUsdPerKwh: limitUsd / kwhPerBtc,
      priceWithSiteUsdPerKwh: limitUsd / (kwhPerBtc * CBECI_PUE.central),
    };
  });
}
