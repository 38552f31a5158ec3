/** Who holds what after a shock: what goes dark, what comes back and where. Hashrate is neither made nor lost but as told. */

export const RETURN_RULES = ["pro-rata", "cheapest", "country", "home"] as const;
/** Where hashrate comes back: to all that stayed by size, to the cheapest listed country, to a chosen one, or where it was. */
export type ReturnRule = (typeof RETURN_RULES)[number];

export type Dark = { id: string; fraction: number };

export type Relocation = {
  rule: ReturnRule;
  /** For the rule `country`. */
  to: string | null;
  /** Part of what went dark that comes back, 0 to 1. */
  returned: number;
};

export type Holding = { id: string; name: string; share: number };

/** What is not listed, as a holder of its own. */
export const REST_ID = "OTH";

/**
 * Share of the network that goes dark.
 * @param holdings fractions of the network before the shock
 */
export function lostShare(holdings: readonly Holding[], dark: readonly Dark[]): number {
  return holdings.reduce((sum, { id, share }) => sum + share * fractionOf(dark, id), 0);
}

/**
 * Hashrate of each holder after everything has gone and come back, relative to the whole before.
 * @param target where `cheapest` and `country` lead; null or unknown: by size
 * @returns one a holder, in their order; they add up to 1 − lost × (1 − returned)
 */
export function relocate(
  holdings: readonly Holding[],
  dark: readonly Dark[],
  { rule, returned }: Relocation,
  target: string | null,
): number[] {
  const gone = holdings.map(({ id, share }) => share * fractionOf(dark, id));
  const back = returned * gone.reduce((sum, share) => sum + share, 0);
  const stayed = holdings.map(({ share }, index) => share - (gone[index] ?? 0));
  const whole = stayed.reduce((sum, share) => sum + share, 0);
  const isTarget = holdings.some(({ id }) => id === target);
  return stayed.map((share, index) => {
    const id = holdings[index]?.id;
    if (rule === "home") return share + returned * (gone[index] ?? 0);
    if (rule !== "pro-rata" && isTarget) return share + (id === target ? back : 0);
    return whole > 0 ? share + (back * share) / whole : share;
  });
}

/** Shares of what is left. @param hashrates relative to the whole before */
export function sharesAfter(hashrates: readonly number[]): number[] {
  const whole = hashrates.reduce((sum, hashrate) => sum + hashrate, 0);
  return hashrates.map((hashrate) => (whole > 0 ? hashrate / whole : 0));
}

function fractionOf(dark: readonly Dark[], id: string): number {
  return dark.find((entry) => entry.id === id)?.fraction ?? 0;
}
