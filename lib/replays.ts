/** Shocks that happened, told to the model as they were told then, beside what the chain did. */
import { BLOCK_S, EPOCH_BLOCKS, equilibriumEhs } from "./difficulty";
import { addDays } from "./periods";
import type { ShockCourse } from "./shock-course";
import { type SimulatedRetarget, simulateShock } from "./shock-simulation";

export type EpochRow = {
  height: number;
  date: string;
  /** Seconds since 1970; null: only the day is known. */
  timestampS: number | null;
  difficulty: number;
  bits: number | null;
  /** Relative; null for the first. */
  change: number | null;
};
export type ChainDay = { date: string; lastHeight: number; blocks: number; hashrateEhs: number };

export const REPLAYS = [
  "china-2021",
  "china-2021-step",
  "kazakhstan-2022",
  "storm-2022",
  "storm-2024",
  "storm-2026",
] as const;
export type ReplayId = (typeof REPLAYS)[number];

type Told = { start: string; days: number; course: ShockCourse };

const NO_RETURN = { returned: 0, returnFromDay: 0, returnToDay: 0 };

/** Losses as told at the time; where a share of the record was lost whole, it is that share (CBECI). */
const TOLD: Record<ReplayId, Told> = {
  // China held 46 % in April 2021; the chain fell from 13 May to 2 July.
  "china-2021": {
    start: "2021-05-14",
    days: 65,
    course: { lost: 0.46, rampDays: 50, ...NO_RETURN },
  },
  "china-2021-step": {
    start: "2021-05-14",
    days: 65,
    course: { lost: 0.46, rampDays: 0, ...NO_RETURN },
  },
  // Kazakhstan held 13.2 % in January 2022; its internet came back within about a week.
  "kazakhstan-2022": {
    start: "2022-01-05",
    days: 17,
    course: { lost: 0.1322, rampDays: 0, returned: 1, returnFromDay: 5, returnToDay: 8 },
  },
  // "About 40 % between 21 and 24 December".
  "storm-2022": {
    start: "2022-12-22",
    days: 13,
    course: { lost: 0.4, rampDays: 2, returned: 1, returnFromDay: 2, returnToDay: 4 },
  },
  // "About 34 % between 11 and 15 January".
  "storm-2024": {
    start: "2024-01-12",
    days: 14,
    course: { lost: 0.34, rampDays: 3, returned: 1, returnFromDay: 4, returnToDay: 9 },
  },
  // From 1,064 to 826 EH/s in the 7-day mean.
  "storm-2026": {
    start: "2026-01-23",
    days: 28,
    course: { lost: 0.22, rampDays: 2, returned: 1, returnFromDay: 12, returnToDay: 18 },
  },
};

export type ReplayDay = {
  date: string;
  /** Relative to before; the model's, and the chain's of that day. */
  model: number;
  chain: number;
  modelBlocks: number;
  chainBlocks: number;
};

export type Replay = {
  id: ReplayId;
  start: string;
  course: ShockCourse;
  /** Mean of the seven days before, EH/s. */
  baselineEhs: number;
  days: ReplayDay[];
  retargets: {
    model: Pick<SimulatedRetarget, "atDay" | "change"> & { date: string };
    chain: { date: string; change: number } | null;
  }[];
  error: {
    /** Mean of |model − chain| of a day's hashrate, relative to before. */
    meanAbsolute: number;
    /** Mean of model − chain: negative when the model lost more than the chain. */
    bias: number;
    /** Blocks of all days. */
    modelBlocks: number;
    chainBlocks: number;
    /** Deepest mean of seven days, relative to before. */
    modelTrough: number;
    chainTrough: number;
  };
};

const BASELINE_DAYS = 7;
const WEEK = 7;

/** What chance alone makes of a day's hashrate on average: |error| of a Poisson count of 144, as a part of it. */
export const MEAN_LUCK = Math.sqrt(2 / Math.PI) / Math.sqrt(144);

/** @returns null when the chain's days or epochs of that time are not in the release */
export function replayOf(
  id: ReplayId,
  days: readonly ChainDay[],
  epochs: readonly EpochRow[],
): Replay | null {
  const { start, days: count, course } = TOLD[id];
  const from = days.findIndex(({ date }) => date === start);
  const before = days.slice(Math.max(0, from - BASELINE_DAYS), Math.max(0, from));
  const actual = days.slice(from, from + count);
  const eve = days[from - 1];
  const epoch = epochs.findLast(({ height }) => eve && height <= eve.lastHeight);
  if (from < 1 || before.length < BASELINE_DAYS || actual.length < count) return null;
  if (!eve || !epoch || epoch.bits === null) return null;
  const baselineEhs = mean(before.map(({ hashrateEhs }) => hashrateEhs));
  const blocksDone = Math.min(EPOCH_BLOCKS - 1, eve.lastHeight - epoch.height + 1);
  const simulation = simulateShock(course, { bits: epoch.bits, blocksDone }, count);
  const rows = actual.map((day, index): ReplayDay => {
    const modelled = simulation.days[index];
    return {
      date: day.date,
      model: modelled?.hashrate ?? 1,
      chain: day.hashrateEhs / baselineEhs,
      modelBlocks: modelled?.blocks ?? 0,
      chainBlocks: day.blocks,
    };
  });
  const real = epochs.filter(({ height, change }) => height > epoch.height && change !== null);
  return {
    id,
    start,
    course,
    baselineEhs,
    days: rows,
    retargets: simulation.retargets.map(({ atDay, change }, index) => ({
      model: { atDay, change, date: addDays(start, Math.floor(atDay)) },
      chain: real[index] ? { date: real[index].date, change: real[index].change ?? 0 } : null,
    })),
    error: {
      meanAbsolute: mean(rows.map(({ model, chain }) => Math.abs(model - chain))),
      bias: mean(rows.map(({ model, chain }) => model - chain)),
      modelBlocks: sum(rows.map(({ modelBlocks }) => modelBlocks)),
      chainBlocks: sum(rows.map(({ chainBlocks }) => chainBlocks)),
      modelTrough: trough(rows.map(({ model }) => model)),
      chainTrough: trough(rows.map(({ chain }) => chain)),
    },
  };
}

export type ReproducedRetarget = {
  height: number;
  date: string;
  /** Hashrate that the epoch before was mined with, and the one its difficulty stood for. */
  realisedEhs: number;
  impliedEhs: number;
  /** Realised over implied, less one: what F2 makes of it. */
  computed: number;
  actual: number;
};

/** F2, vector D: 2016 instead of 2015 intervals, at most this far off in all 413 adjustments that have timestamps. */
export const RETARGET_TOLERANCE = 0.0051;

/** The retargets at the heights, from the hashrate of the epochs before; epochs without timestamps are left out. */
export function reproducedRetargets(
  epochs: readonly EpochRow[],
  heights: readonly number[],
): ReproducedRetarget[] {
  return heights.flatMap((height) => {
    const next = epochs.find((epoch) => epoch.height === height);
    const epoch = epochs.find((entry) => entry.height === height - EPOCH_BLOCKS);
    if (!next || !epoch || next.change === null) return [];
    if (next.timestampS === null || epoch.timestampS === null) return [];
    const impliedEhs = equilibriumEhs(epoch.difficulty);
    const seconds = next.timestampS - epoch.timestampS;
    const realisedEhs = (impliedEhs * EPOCH_BLOCKS * BLOCK_S) / seconds;
    const computed = realisedEhs / impliedEhs - 1;
    return { height, date: next.date, realisedEhs, impliedEhs, computed, actual: next.change };
  });
}

/** Heights of the four falls of 2021. */
export const FALLS_OF_2021 = [685_440, 687_456, 689_472, 691_488];

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const mean = (numbers: readonly number[]) => sum(numbers) / numbers.length;

function trough(values: readonly number[]): number {
  const width = Math.min(WEEK, values.length);
  return Math.min(...values.slice(width - 1).map((_, end) => mean(values.slice(end, end + width))));
}
