/** Terms of the atlas, and the figures of the record that their worked examples are computed from. */
import { effectiveNumberBounds, hhiBounds, nakamotoCoefficient } from "./concentration";
import type { Frame, NetworkDay, SnapshotRow } from "./contract";

export const GLOSSARY_IDS = [
  "hashrate",
  "ehs",
  "phs",
  "ths",
  "share",
  "difficulty",
  "retarget",
  "epoch",
  "block-interval",
  "halving",
  "subsidy",
  "fees",
  "hashprice",
  "break-even-price",
  "asic",
  "j-per-th",
  "fleet-efficiency",
  "pue",
  "curtailment",
  "merit-order",
  "pool",
  "hhi",
  "effective-number",
  "nakamoto-coefficient",
  "entropy",
  "gini",
  "percentage-point",
  "resolution",
  "source",
  "measured-sample",
  "modelled",
  "survey",
  "claim",
  "vintage",
  "release",
  "series-break",
  "in-other",
  "not-covered",
  "tariff-class",
  "tariff-band",
  "tax-basis",
  "carbon-intensity",
  "low-carbon",
  "legal-status",
  "network-effect",
  "share-effect",
  "joint-effect",
  "attribution",
  "rank-correlation",
  "tile-grid",
] as const;
export type GlossaryId = (typeof GLOSSARY_IDS)[number];

/** An epoch of 2016 blocks. */
export type Epoch = {
  height: number;
  date: string;
  difficulty: number;
  changeFraction: number | null;
};

/** What the release says; every example names the day or period it is computed from. */
export type GlossaryFacts = {
  day: NetworkDay;
  epoch: Epoch;
  /** The newest snapshot of the default timeline. */
  frame: Frame;
  frameSource: string;
  /** Mean efficiency of the machines in use, J/TH. */
  fleet: SnapshotRow & { period: string };
  country(iso3: string): string;
};

export type Concentration = {
  hhi: { low: number; high: number };
  effective: { low: number; high: number };
  nakamoto: number | null;
  listed: number;
  sum: number;
};

/** Concentration of the countries that a snapshot lists. */
export function concentrationOf(frame: Frame): Concentration {
  const shares = frame.cells
    .filter(({ area, value }) => area !== "OTH" && value !== null)
    .map(({ value }) => value ?? 0);
  return {
    hhi: hhiBounds(shares),
    effective: effectiveNumberBounds(shares),
    nakamoto: nakamotoCoefficient(shares),
    listed: shares.length,
    sum: shares.reduce((total, share) => total + share, 0),
  };
}

/** Expected hashrate in EH/s at a difficulty: 2^32 hashes a unit of it, one block in 600 s. */
export function hashrateAtDifficultyEhs(difficulty: number): number {
  return (difficulty * 2 ** 32) / 600 / 1e18;
}

/**
 * What one PH/s earns a day in USD: subsidy and fees of the day at the day's price.
 * @returns null when the day has no price, issuance or fees, or no hashrate
 */
export function hashpriceUsdPerPhDay(day: NetworkDay): number | null {
  const { priceUsd, issuanceBtc, feesBtc, hashrateEhs } = day;
  if (priceUsd === null || issuanceBtc === null || feesBtc === null || hashrateEhs <= 0)
    return null;
  return ((issuanceBtc + feesBtc) * priceUsd) / (hashrateEhs * 1000);
}

/** The electricity price at which revenue only pays the power: USD/kWh. */
export function breakEvenUsdPerKwh(hashpriceUsd: number, efficiencyJPerTh: number): number {
  const kwhPerPhDay = (efficiencyJPerTh * 1000 * 24) / 1000;
  return hashpriceUsd / kwhPerPhDay;
}
