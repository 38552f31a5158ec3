/** The whole network's hashrate over a period: counted from the chain, and as a source's own pairs imply it. */
import type { Frame, NetworkTotal } from "./contract";

const DAY_MS = 86_400_000;

/**
 * Mean hashrate of the network over a period, in EH/s.
 * Formula: the mean over the days at hand of `difficulty × 2³² × blocks ÷ 86,400 s`, the expected work of a day's blocks.
 * @param period half-open days
 * @param days any days, each once; those outside of the period are left out
 * @returns `totalEhs` null when no day of the period is at hand; `days` below `periodDays` means partial coverage
 */
export function networkTotal(
  period: { start: string; end: string },
  days: readonly { date: string; hashrateEhs: number }[],
): NetworkTotal {
  const within = days.filter(({ date }) => period.start <= date && date < period.end);
  const sum = within.reduce((total, { hashrateEhs }) => total + hashrateEhs, 0);
  return {
    totalEhs: within.length === 0 ? null : Number((sum / within.length).toFixed(3)),
    days: within.length,
    periodDays: Math.round((Date.parse(period.end) - Date.parse(period.start)) / DAY_MS),
  };
}

/**
 * The network totals that a source's own figures imply: published EH/s ÷ published share, in EH/s, lowest and highest.
 * @param publishedEhs by area
 * @returns null when no country has both figures and a share above 0
 */
export function impliedTotals(
  frame: Frame,
  publishedEhs: ReadonlyMap<string, number>,
): { lowEhs: number; highEhs: number; pairs: number } | null {
  const implied = frame.cells.flatMap(({ area, value }) => {
    const ehs = publishedEhs.get(area);
    return area === "OTH" || !value || !ehs ? [] : [ehs / value];
  });
  if (implied.length === 0) return null;
  return { lowEhs: Math.min(...implied), highEhs: Math.max(...implied), pairs: implied.length };
}
