/** How far the hashrate fell. */
import type { NetworkDay } from "./contract";

export type Fall = {
  peak: { date: string; hashrateEhs: number };
  trough: { date: string; hashrateEhs: number };
  /** Relative: 0.53 is a fall by 53 %. */
  loss: number;
};

/**
 * The largest fall of the mean of `windowDays` days, from a high to a later low; a mean is dated by its last day.
 * @param days oldest first, without holes
 * @returns null with fewer than two means, or when it never falls
 */
export function deepestFall(days: readonly NetworkDay[], windowDays: number): Fall | null {
  const means = days.slice(windowDays - 1).map(({ date }, index) => ({
    date,
    hashrateEhs:
      days.slice(index, index + windowDays).reduce((sum, { hashrateEhs }) => sum + hashrateEhs, 0) /
      windowDays,
  }));
  let peak = means[0];
  let deepest: Fall | null = null;
  for (const mean of means) {
    if (!peak || mean.hashrateEhs > peak.hashrateEhs) peak = mean;
    const loss = 1 - mean.hashrateEhs / peak.hashrateEhs;
    if (loss > (deepest?.loss ?? 0)) deepest = { peak, trough: mean, loss };
  }
  return deepest;
}
