/** The luck of finding blocks: the same shock many times over, by a seed. Blocks come as a Poisson process whose rate is the day's. */
import { randomBeta, randomLcg, randomPoisson } from "d3-random";
import { BLOCK_S, EPOCH_BLOCKS, RETARGET_CLAMP } from "./difficulty";
import { hashrateAt, type ShockCourse } from "./shock-course";

const DAY_S = 86_400;
const EPOCH_S = EPOCH_BLOCKS * BLOCK_S;

export type LuckRequest = {
  course: ShockCourse;
  /** Blocks of the epoch that are already mined when it begins. */
  blocksDone: number;
  days: number;
  runs: number;
  /** 0 or more, below 2^32: the same seed gives the same band. */
  seed: number;
};

export type LuckBand = {
  /** Blocks of each day: that many or fewer in 5, 50 and 95 of 100 runs. */
  low: number[];
  middle: number[];
  high: number[];
  mean: number[];
  /** Days to the first retarget: the same, with its mean and the standard error of that; null when a run has none in time. */
  retarget: { low: number; middle: number; high: number; mean: number; error: number } | null;
  runs: number;
};

/** Draws run after run; `take` gives what was drawn so far. */
export function luckDrawer({ course, blocksDone, days, seed }: Omit<LuckRequest, "runs">) {
  const source = randomLcg(seed / 2 ** 32);
  const [poisson, beta] = [randomPoisson.source(source), randomBeta.source(source)];
  const hashrates = Array.from({ length: days }, (_, day) => hashrateAt(course, day + 0.5));
  const counts: Uint16Array[] = [];
  const firsts: number[] = [];

  /** Difficulty follows the rule with times that are no whole seconds: a difference of less than a millionth. */
  function draw(): void {
    const blocks = new Uint16Array(days);
    let difficulty = 1;
    // Blocks up to the next moment that counts: the first block of an epoch, or its last.
    let isFirst = blocksDone === 0;
    let left = isFirst ? 1 : EPOCH_BLOCKS - blocksDone;
    let firstS = -(blocksDone - 1) * BLOCK_S;
    let retargetDay = Number.NaN;
    for (let day = 0; day < days; day += 1) {
      let from = 0;
      while (from < 1) {
        const expected = (((hashrates[day] ?? 1) / difficulty) * (1 - from) * DAY_S) / BLOCK_S;
        const found = poisson(expected)();
        if (found < left) {
          blocks[day] = (blocks[day] ?? 0) + found;
          left -= found;
          break;
        }
        // Where the last of them fell among the others; what came later is drawn anew at the new rate.
        from += (1 - from) * beta(left, found - left + 1)();
        blocks[day] = (blocks[day] ?? 0) + left;
        const nowS = (day + from) * DAY_S;
        if (isFirst) {
          firstS = nowS;
          left = EPOCH_BLOCKS - 1;
        } else {
          const span = Math.min(
            Math.max(nowS - firstS, EPOCH_S / RETARGET_CLAMP),
            EPOCH_S * RETARGET_CLAMP,
          );
          difficulty *= EPOCH_S / span;
          if (Number.isNaN(retargetDay)) retargetDay = nowS / DAY_S;
          left = 1;
        }
        isFirst = !isFirst;
      }
    }
    counts.push(blocks);
    firsts.push(retargetDay);
  }

  return { draw, take: (): LuckBand => bandOf(counts, firsts, days) };
}

/** All runs at once. @throws RangeError for no runs or no days */
export function drawLuck({ runs, ...request }: LuckRequest): LuckBand {
  if (!(runs >= 1 && request.days >= 1))
    throw new RangeError(`nothing to draw: ${runs} runs of ${request.days} days`);
  const drawer = luckDrawer(request);
  for (let run = 0; run < runs; run += 1) drawer.draw();
  return drawer.take();
}

function bandOf(counts: readonly Uint16Array[], firsts: readonly number[], days: number): LuckBand {
  const runs = counts.length;
  const at = (sorted: Float64Array, part: number) =>
    sorted[Math.min(runs - 1, Math.floor(part * runs))] ?? 0;
  const band: LuckBand = { low: [], middle: [], high: [], mean: [], retarget: null, runs };
  const column = new Float64Array(runs);
  for (let day = 0; day < days; day += 1) {
    for (let run = 0; run < runs; run += 1) column[run] = counts[run]?.[day] ?? 0;
    column.sort();
    band.low.push(at(column, 0.05));
    band.middle.push(at(column, 0.5));
    band.high.push(at(column, 0.95));
    band.mean.push(column.reduce((sum, value) => sum + value, 0) / runs);
  }
  if (!firsts.some(Number.isNaN)) {
    const sorted = Float64Array.from(firsts).sort();
    const mean = sorted.reduce((sum, value) => sum + value, 0) / runs;
    const variance = sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (runs - 1 || 1);
    band.retarget = {
      low: at(sorted, 0.05),
      middle: at(sorted, 0.5),
      high: at(sorted, 0.95),
      mean,
      error: Math.sqrt(variance / runs),
    };
  }
  return band;
}
