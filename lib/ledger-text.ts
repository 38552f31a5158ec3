/** Figures of the ledger in words; digits follow the resolution of what they were computed from. */

import { DERIVED_HASHRATE } from "./computed-metrics";
import { formatChange, formatNumber } from "./format";
import type { LedgerRow } from "./ledger";
import { metricOf } from "./metrics";

const SHARE = metricOf("hashrate-share");

/** A change of share, signed, in pp; `unmeasured` when it is within the resolutions. */
export function sharePoints(
  {
    change,
    measurable,
    resolution,
  }: Pick<LedgerRow, "change" | "measurable"> & { resolution?: number },
  unmeasured: string,
): string {
  return measurable ? formatChange(SHARE, change ?? 0, (resolution ?? 0) / 2) : unmeasured;
}

/** A change of derived EH/s, signed, with unit. */
export function changeInEhs(
  { changeEhs, measurableEhs, resolutionEhs }: LedgerRow,
  unmeasured: string,
): string {
  return measurableEhs
    ? formatChange(DERIVED_HASHRATE, changeEhs ?? 0, (resolutionEhs ?? 0) / 2)
    : unmeasured;
}

/** A total in whole EH/s, without unit. */
export function ehs(value: number): string {
  return formatNumber(DERIVED_HASHRATE, value, 0.5);
}
