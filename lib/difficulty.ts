/** The consensus rule of difficulty in exact integers (research: formulas F2, after Electrum's `get_target`). */

export const EPOCH_BLOCKS = 2016;
export const BLOCK_S = 600;
/** The most that one retarget may stretch or shrink an epoch. */
export const RETARGET_CLAMP = 4;
const EPOCH_S = 1_209_600n;
const CLAMP = BigInt(RETARGET_CLAMP);
const MAX_TARGET = 0xffffn << 208n;
/** Digits kept behind the point before the quotient becomes a number. */
const SCALE = 1_000_000_000n;

export type Retarget = {
  bits: number;
  difficulty: number;
  /** Relative: −0.2794 is −27.94 %. */
  change: number;
  /** Seconds from the first to the last block of the epoch, 2015 intervals, before the clamp. */
  timespanS: number;
  isClamped: boolean;
};

/**
 * Difficulty of the next 2016 blocks.
 * @param bits compact target of the epoch that ends
 * @param firstS time of its first block, seconds, an integer
 * @param lastS time of its last block: the rule counts 2015 intervals
 * @throws RangeError for times that are no integers or bits that are no target
 */
export function consensusRetarget(bits: number, firstS: number, lastS: number): Retarget {
  if (!Number.isSafeInteger(firstS) || !Number.isSafeInteger(lastS))
    throw new RangeError(`not whole seconds: ${firstS}, ${lastS}`);
  const before = targetOf(bits);
  const actual = BigInt(lastS - firstS);
  const timespan = bounded(actual, EPOCH_S / CLAMP, EPOCH_S * CLAMP);
  const raised = (before * timespan) / EPOCH_S;
  const next = compactOf(raised > MAX_TARGET ? MAX_TARGET : raised);
  const after = targetOf(next);
  return {
    bits: next,
    difficulty: difficultyOf(next),
    change: Number((before * SCALE * SCALE) / after) / Number(SCALE * SCALE) - 1,
    timespanS: lastS - firstS,
    isClamped: timespan !== actual,
  };
}

/** Difficulty of a compact target: how many times harder than the easiest one. @throws RangeError */
export function difficultyOf(bits: number): number {
  return Number((MAX_TARGET * SCALE) / targetOf(bits)) / Number(SCALE);
}

/** Hashrate in EH/s that finds a block in ten minutes on average (F1). */
export function equilibriumEhs(difficulty: number): number {
  return (difficulty * 2 ** 32) / BLOCK_S / 1e18;
}

/** What one PH/s finds in a day in BTC, at a difficulty and a reward a block (F4). */
export function hashpriceBtcPerPhDay(difficulty: number, rewardBtc: number): number {
  return ((1e15 * 86_400) / (difficulty * 2 ** 32)) * rewardBtc;
}

/** New bitcoins of a block. @param height 0 or more */
export function subsidyBtc(height: number): number {
  return 50 / 2 ** Math.floor(height / 210_000);
}

function bounded(value: bigint, least: bigint, most: bigint): bigint {
  return value < least ? least : value > most ? most : value;
}

function targetOf(bits: number): bigint {
  const exponent = Math.floor(bits / 2 ** 24);
  const mantissa = bits % 2 ** 23;
  if (!Number.isSafeInteger(bits) || bits <= 0 || mantissa === 0 || exponent < 3 || exponent > 32)
    throw new RangeError(`not a compact target: ${bits}`);
  return BigInt(mantissa) << BigInt(8 * (exponent - 3));
}

/** Three bytes are kept; the highest bit is a sign and stays free. */
function compactOf(target: bigint): number {
  let size = Math.ceil(target.toString(16).length / 2);
  let mantissa = Number(target >> BigInt(8 * (size - 3)));
  if (mantissa >= 2 ** 23) {
    size += 1;
    mantissa = Number(target >> BigInt(8 * (size - 3)));
  }
  return size * 2 ** 24 + mantissa;
}
