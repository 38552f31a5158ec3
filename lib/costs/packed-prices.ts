/** Prices on their way into the page: what repeats across rows is written once. */
import type { PricedRow } from "../tariff-choice";
import type { CostBase } from "./base";

type Kind = Pick<PricedRow, "tariff" | "start" | "end">;

export type PackedPrices = {
  kinds: readonly Kind[];
  caveats: readonly string[];
  /** Area, value, resolution, index of the kind, index of the caveat or −1. */
  rows: readonly (readonly [string, number, number | null, number, number])[];
};

export type PackedBase = Omit<CostBase, "prices"> & { prices: PackedPrices };

/** The rows with each kind and caveat once; `unpackPrices` gives them back in the same order. */
export function packPrices(rows: readonly PricedRow[]): PackedPrices {
  const kinds = new Map<string, number>();
  const caveats = new Map<string, number>();
  const indexOf = (known: Map<string, number>, key: string) => {
    const index = known.get(key) ?? known.size;
    known.set(key, index);
    return index;
  };
  const packed = rows.map(
    ({ area, value, resolution, tariff, start, end, caveat }) =>
      [
        area,
        value,
        resolution,
        indexOf(kinds, JSON.stringify({ tariff, start, end })),
        caveat === null ? -1 : indexOf(caveats, caveat),
      ] as const,
  );
  return {
    kinds: [...kinds.keys()].map((key) => JSON.parse(key) as Kind),
    caveats: [...caveats.keys()],
    rows: packed,
  };
}

/** @throws RangeError for a row whose kind is not in the list */
export function unpackPrices({ kinds, caveats, rows }: PackedPrices): PricedRow[] {
  return rows.map(([area, value, resolution, kind, caveat]) => {
    const known = kinds[kind];
    if (!known) throw new RangeError(`no kind of price ${kind}`);
    return { area, value, resolution, caveat: caveats[caveat] ?? null, ...known };
  });
}
