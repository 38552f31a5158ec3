/** The compact target ("bits") of a difficulty, and back. A target has 24 bits of its own: 15 digits of a difficulty name it. */

/** Target of difficulty 1: 0xffff × 256^26. */
const MANTISSA_OF_ONE = 0xffff;
const EXPONENT_OF_ONE = 0x1d;
const SIGN = 0x800000;

/** @returns difficulty of a compact target, as nodes print it; `bits` is an unsigned integer of 32 bits */
export function difficultyOf(bits: number): number {
  const exponent = Math.floor(bits / 2 ** 24);
  const mantissa = bits % 2 ** 24;
  return (MANTISSA_OF_ONE / mantissa) * 256 ** (EXPONENT_OF_ONE - exponent);
}

/**
 * The compact target nearest to a difficulty.
 * @param difficulty at least 1
 */
export function compactOf(difficulty: number): number {
  let exponent = EXPONENT_OF_ONE;
  let mantissa = MANTISSA_OF_ONE / difficulty;
  // The mantissa is at most 0x7fffff: its first bit is a sign.
  while (Math.round(mantissa * 256) < SIGN) {
    mantissa *= 256;
    exponent -= 1;
  }
  return exponent * 2 ** 24 + Math.round(mantissa);
}
