/**
 * Who gained and who lost hashrate between two snapshots of shares, in shares and in EH/s.
 * EH/s here are always derived: share × one network total a period. They are kept as whole TH/s (10⁻⁶ EH/s),
 * so that the split of a change and the sum of all rows add up exactly and not but for floating point.
 */
import { changesBetween } from "./change";
import type { Frame, NetworkTotal } from "./contract";

/** Id of the line for everything that is not listed at both dates. */
export const REST = "OTH";

/** A change of EH/s in three parts that add up to it exactly; see `splitOf`. */
export type Split = {
  networkEffectEhs: number;
  shareEffectEhs: number;
  jointEffectEhs: number;
};

export type LedgerRow = {
  area: string;
  /** Fraction; null: not listed at that date. */
  shareFrom: number | null;
  shareTo: number | null;
  /** Difference of the shares, a fraction (0.01 = 1 pp); null: not comparable, never a gain or a loss. */
  change: number | null;
  /** Sum of the two resolutions, a fraction. */
  resolution: number;
  measurable: boolean;
  /** Share × network total, EH/s; null without a share or a total. */
  hashrateFromEhs: number | null;
  hashrateToEhs: number | null;
  changeEhs: number | null;
  /** Each resolution × its total, added, EH/s. The error of the totals is not in it. */
  resolutionEhs: number | null;
  measurableEhs: boolean;
  split: Split | null;
  /** Place by share among the countries of that snapshot, from 1; equal shares have one place; null: not listed. */
  rankFrom: number | null;
  rankTo: number | null;
  /** Both changes are measurable and one is a gain, the other a loss. */
  isOpposite: boolean;
};

export type Ledger = {
  /** Countries, largest loss first, not comparable ones last. */
  rows: LedgerRow[];
  /**
   * Other and unpublished: the network less the countries listed at both dates, so that with them it adds up to all of it.
   * A country listed at one date only is in here.
   */
  rest: LedgerRow;
  totals: { from: NetworkTotal; to: NetworkTotal };
};

/**
 * The ledger of two snapshots.
 * Swapping them negates every change; of the split see `splitOf`.
 * @param totals of the network in the two periods; null in them leaves the EH/s null
 */
export function ledgerOf(
  from: Frame,
  to: Frame,
  totals: { from: NetworkTotal; to: NetworkTotal },
): Ledger {
  const listed = (frame: Frame) => ({
    ...frame,
    cells: frame.cells.filter(({ area }) => area !== REST),
  });
  const [before, after] = [listed(from), listed(to)];
  const [rankFrom, rankTo] = [ranksOf(before), ranksOf(after)];
  const resolutions = (frame: Frame) =>
    new Map(frame.cells.map(({ area, resolution }) => [area, resolution ?? 0]));
  const [fineFrom, fineTo] = [resolutions(before), resolutions(after)];

  const rows = changesBetween(before, after).map((change): LedgerRow => {
    const { area } = change;
    const isComparable = change.change !== null;
    const ehs = inEhs(change.from, change.to, totals, {
      from: fineFrom.get(area) ?? 0,
      to: fineTo.get(area) ?? 0,
    });
    return rowOf(
      {
        area,
        shareFrom: change.from,
        shareTo: change.to,
        change: change.change,
        resolution: change.resolution,
        measurable: change.measurable,
        rankFrom: rankFrom.get(area) ?? null,
        rankTo: rankTo.get(area) ?? null,
      },
      isComparable ? ehs : { ...ehs, changeEhs: null, split: null, resolutionEhs: null },
    );
  });
  return { rows, rest: restOf(rows, { from: fineFrom, to: fineTo }, totals), totals };
}

/**
 * A change of EH/s in three: what the network's growth did to the share held before (share_A × ΔT), what the shift of the
 * share did at the network's size before (T_A × Δshare), and the product of both (Δshare × ΔT). Exact in whole TH/s.
 * When A and B are swapped the product stays and each of the other two becomes the negative of itself plus the product.
 * @param share fractions @param totalEhs EH/s
 */
export function splitOf(
  share: { from: number; to: number },
  totalEhs: { from: number; to: number },
): Split {
  const change = whole(share.to * totalEhs.to) - whole(share.from * totalEhs.from);
  const joint = whole((share.to - share.from) * (totalEhs.to - totalEhs.from));
  // Rounding must not break the sum nor the rule for swapping: the network's part is what is left.
  const shift = whole(((share.to - share.from) * (totalEhs.from + totalEhs.to)) / 2 - joint / 2e6);
  return {
    networkEffectEhs: inUnits(change - shift - joint),
    shareEffectEhs: inUnits(shift),
    jointEffectEhs: inUnits(joint),
  };
}

type InEhs = Pick<
  LedgerRow,
  "hashrateFromEhs" | "hashrateToEhs" | "changeEhs" | "resolutionEhs" | "split"
>;

function inEhs(
  shareFrom: number | null,
  shareTo: number | null,
  { from, to }: Ledger["totals"],
  resolution: { from: number; to: number },
): InEhs {
  const ehs = (share: number | null, total: number | null) =>
    share === null || total === null ? null : inUnits(whole(share * total));
  const [hashrateFromEhs, hashrateToEhs] = [
    ehs(shareFrom, from.totalEhs),
    ehs(shareTo, to.totalEhs),
  ];
  if (
    shareFrom === null ||
    shareTo === null ||
    from.totalEhs === null ||
    to.totalEhs === null ||
    hashrateFromEhs === null ||
    hashrateToEhs === null
  )
    return { hashrateFromEhs, hashrateToEhs, changeEhs: null, resolutionEhs: null, split: null };
  return {
    hashrateFromEhs,
    hashrateToEhs,
    changeEhs: inUnits(whole(hashrateToEhs) - whole(hashrateFromEhs)),
    resolutionEhs: resolution.from * from.totalEhs + resolution.to * to.totalEhs,
    split: splitOf({ from: shareFrom, to: shareTo }, { from: from.totalEhs, to: to.totalEhs }),
  };
}

function rowOf(
  row: Omit<LedgerRow, keyof InEhs | "measurableEhs" | "isOpposite">,
  ehs: InEhs,
): LedgerRow {
  const measurableEhs =
    ehs.changeEhs !== null && Math.abs(ehs.changeEhs) > (ehs.resolutionEhs ?? 0);
  return {
    ...row,
    ...ehs,
    measurableEhs,
    isOpposite:
      row.measurable &&
      measurableEhs &&
      Math.sign(row.change ?? 0) !== Math.sign(ehs.changeEhs ?? 0),
  };
}

function restOf(
  rows: readonly LedgerRow[],
  fine: { from: ReadonlyMap<string, number>; to: ReadonlyMap<string, number> },
  totals: Ledger["totals"],
): LedgerRow {
  const both = rows.filter(({ change }) => change !== null);
  const sum = (figure: (row: LedgerRow) => number | null) =>
    both.reduce((total, row) => total + (figure(row) ?? 0), 0);
  const remainder = (shares: number) => Number((1 - shares).toFixed(12));
  const shareFrom = remainder(sum((row) => row.shareFrom));
  const shareTo = remainder(sum((row) => row.shareTo));
  const change = Number((shareTo - shareFrom).toFixed(12));
  const resolution = {
    from: sum(({ area }) => fine.from.get(area) ?? 0),
    to: sum(({ area }) => fine.to.get(area) ?? 0),
  };
  const own = inEhs(shareFrom, shareTo, totals, resolution);
  const left = (total: number | null, figure: (row: LedgerRow) => number | null) =>
    total === null
      ? null
      : inUnits(both.reduce((rest, row) => rest - whole(figure(row) ?? 0), whole(total)));
  const hashrateFromEhs = left(totals.from.totalEhs, (row) => row.hashrateFromEhs);
  const hashrateToEhs = left(totals.to.totalEhs, (row) => row.hashrateToEhs);
  const part = (key: keyof Split, ofNetworkEhs: number) =>
    left(ofNetworkEhs, (row) => row.split?.[key] ?? null) ?? 0;
  const isCounted = own.split !== null && hashrateFromEhs !== null && hashrateToEhs !== null;
  return rowOf(
    {
      area: REST,
      shareFrom,
      shareTo,
      change,
      resolution: resolution.from + resolution.to,
      measurable: Math.abs(change) > resolution.from + resolution.to,
      rankFrom: null,
      rankTo: null,
    },
    {
      hashrateFromEhs,
      hashrateToEhs,
      resolutionEhs: own.resolutionEhs,
      changeEhs: isCounted ? inUnits(whole(hashrateToEhs) - whole(hashrateFromEhs)) : null,
      split: isCounted
        ? {
            networkEffectEhs: part(
              "networkEffectEhs",
              (totals.to.totalEhs ?? 0) - (totals.from.totalEhs ?? 0),
            ),
            shareEffectEhs: part("shareEffectEhs", 0),
            jointEffectEhs: part("jointEffectEhs", 0),
          }
        : null,
    },
  );
}

/** Places by share; the residual has none. */
function ranksOf(frame: Frame): Map<string, number> {
  const shares = frame.cells.flatMap(({ area, value }) =>
    value === null ? [] : [{ area, value }],
  );
  return new Map(
    shares.map(({ area, value }) => [
      area,
      1 + shares.filter((other) => other.value > value).length,
    ]),
  );
}

/** EH/s in whole TH/s, halves away from zero, so that the negative of a figure is rounded alike. */
function whole(ehs: number): number {
  return Math.sign(ehs) * Math.round(Math.abs(ehs) * 1e6) + 0;
}

function inUnits(terahashes: number): number {
  return terahashes / 1e6 + 0;
}
