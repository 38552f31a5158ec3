/** What a sudden loss of hashrate does to blocks until difficulty follows (research: formulas F6). Expectations, without any response of miners. */

const EPOCH_DAYS = 14;
const BLOCK_MINUTES = 10;
/** The most that one adjustment may stretch or shrink an epoch. */
const CLAMP = 4;

export type Shock = {
  /** Mean minutes between blocks until the adjustment. */
  intervalMinutes: number;
  daysToRetarget: number;
  /** Relative change of difficulty at the adjustment: −0.38 is −38 %. */
  adjustment: number;
};

/**
 * @param lost share of hashrate that goes at once, from 0 to below 1
 * @param done fraction of the epoch that is already mined, 0 to 1
 * @throws RangeError for a share or a fraction outside of that
 */
export function shockOf(lost: number, done = 0): Shock {
  if (!(lost >= 0 && lost < 1)) throw new RangeError(`cannot lose ${lost} of the hashrate`);
  if (!(done >= 0 && done <= 1)) throw new RangeError(`not a fraction of an epoch: ${done}`);
  const stretched = done + (1 - done) / (1 - lost);
  return {
    intervalMinutes: BLOCK_MINUTES / (1 - lost),
    daysToRetarget: (EPOCH_DAYS * (1 - done)) / (1 - lost),
    adjustment: 1 / Math.min(Math.max(stretched, 1 / CLAMP), CLAMP) - 1,
  };
}
