/** Day by day through a shock: expected block times, and each retarget by the consensus rule in exact integers (F2, F6). */
import {
  BLOCK_S,
  consensusRetarget,
  difficultyOf,
  EPOCH_BLOCKS,
  type Retarget,
} from "./difficulty";
import { checkCourse, hashrateAt, type ShockCourse, settledDay } from "./shock-course";

const DAY_S = 86_400;
const BLOCKS_A_DAY = DAY_S / BLOCK_S;
/** Within a hundredth of ten minutes the network is back. */
const BACK = 0.01;
const LEAST_DAYS = 28;
const DAYS_AFTER = 14;
export const MOST_DAYS = 1_500;

export type ShockStart = {
  /** Compact target of the epoch in which it begins; hashrate was what finds a block in ten minutes. */
  bits: number;
  /** Blocks of the epoch that are already mined, 0 to 2015. */
  blocksDone: number;
};

export type ShockDay = {
  /** 1 is the first day. */
  day: number;
  /** Means of the day, relative to before. */
  hashrate: number;
  difficulty: number;
  blocks: number;
  intervalMinutes: number;
  /** Since the shock began, against one block in ten minutes; negative: ahead. */
  missingBlocks: number;
};

export type SimulatedRetarget = Retarget & {
  /** Days since the shock began. */
  atDay: number;
  /** Relative to before. */
  relativeDifficulty: number;
};

export type Simulation = {
  days: ShockDay[];
  retargets: SimulatedRetarget[];
  /** Days until blocks come every ten minutes again and hashrate stays; null: not within the days looked at. */
  backDay: number | null;
  /** The longest daily mean. */
  longestIntervalMinutes: number;
  /** The most blocks that are missing at the end of a day. */
  mostMissingBlocks: number;
};

/** How fast blocks come at a relative hashrate and difficulty, seconds. */
export function intervalS(hashrate: number, difficulty: number): number {
  return (BLOCK_S * difficulty) / hashrate;
}

/**
 * Expected course; nobody reacts but as told.
 * @param horizonDays days to look at; null: until the network is back, at most `MOST_DAYS`
 * @throws RangeError for a course or a start that cannot be
 */
export function simulateShock(
  course: ShockCourse,
  { bits, blocksDone }: ShockStart,
  horizonDays: number | null = null,
): Simulation {
  checkCourse(course);
  if (!(Number.isInteger(blocksDone) && blocksDone >= 0 && blocksDone < EPOCH_BLOCKS))
    throw new RangeError(`not a number of blocks of an epoch: ${blocksDone}`);
  const settled = settledDay(course);
  const first = difficultyOf(bits);
  const blocks: number[] = [];
  const weighted: number[] = [];
  const retargets: SimulatedRetarget[] = [];
  let current = bits;
  let difficulty = 1;
  let mined = blocksDone;
  let firstS = -(blocksDone - 1) * BLOCK_S;
  let timeS = 0;
  let backDay: number | null = null;
  let lastDay = horizonDays ?? MOST_DAYS;
  while (timeS < lastDay * DAY_S) {
    const before = timeS;
    timeS += stepS(course, timeS, difficulty);
    spread(blocks, weighted, before, timeS, difficulty);
    mined += 1;
    if (mined === 1) firstS = timeS;
    if (mined === EPOCH_BLOCKS) {
      const retarget = consensusRetarget(current, Math.round(firstS), Math.round(timeS));
      current = retarget.bits;
      difficulty = retarget.difficulty / first;
      retargets.push({ ...retarget, atDay: timeS / DAY_S, relativeDifficulty: difficulty });
      mined = 0;
    }
    const day = timeS / DAY_S;
    const minutes = intervalS(hashrateAt(course, day), difficulty) / 60;
    if (backDay === null && day >= settled && Math.abs(minutes / 10 - 1) <= BACK) {
      backDay = day;
      if (horizonDays === null) lastDay = Math.max(LEAST_DAYS, Math.ceil(day) + DAYS_AFTER);
    }
  }
  const days = daysOf(course, blocks, weighted, lastDay);
  return {
    days,
    retargets: retargets.filter(({ atDay }) => atDay <= lastDay),
    backDay,
    longestIntervalMinutes: Math.max(...days.map(({ intervalMinutes }) => intervalMinutes)),
    mostMissingBlocks: Math.max(0, ...days.map(({ missingBlocks }) => missingBlocks)),
  };
}

/** Seconds to the next block, at the hashrate of the middle of the interval. */
function stepS(course: ShockCourse, timeS: number, difficulty: number): number {
  const guess = intervalS(hashrateAt(course, timeS / DAY_S), difficulty);
  return intervalS(hashrateAt(course, (timeS + guess / 2) / DAY_S), difficulty);
}

/** A block belongs to each day by the part of its interval that lies in it. */
function spread(
  blocks: number[],
  weighted: number[],
  fromS: number,
  toS: number,
  difficulty: number,
) {
  for (let day = Math.floor(fromS / DAY_S); day * DAY_S < toS; day += 1) {
    const within = Math.min(toS, (day + 1) * DAY_S) - Math.max(fromS, day * DAY_S);
    blocks[day] = (blocks[day] ?? 0) + within / (toS - fromS);
    weighted[day] = (weighted[day] ?? 0) + (within / DAY_S) * difficulty;
  }
}

function daysOf(
  course: ShockCourse,
  blocks: number[],
  weighted: number[],
  count: number,
): ShockDay[] {
  let missing = 0;
  return Array.from({ length: count }, (_, index) => {
    const mined = blocks[index] ?? 0;
    missing += BLOCKS_A_DAY - mined;
    return {
      day: index + 1,
      hashrate: hashrateAt(course, index + 0.5),
      difficulty: weighted[index] ?? 1,
      blocks: mined,
      intervalMinutes: 1440 / mined,
      missingBlocks: missing,
    };
  });
}
