/** Where the two lines of a replay stand, in pixels. */
import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import type { ReplayDay } from "./replays";

export type ReplayLayout = {
  left: number;
  right: number;
  bottom: number;
  ticks: { y: number; percent: number }[];
  days: { x: number; date: string }[];
  chain: string;
  model: string;
};

const DAY_PX = 84;

/** Percent of the week before against days; zero is on the axis. */
export function replayLayout(
  days: readonly ReplayDay[],
  { width, height }: { width: number; height: number },
): ReplayLayout {
  const [left, right, top, bottom] = [40, width - 8, 20, height - 24];
  const most = Math.max(1, ...days.map(({ model, chain }) => Math.max(model, chain)));
  const x = scaleLinear([0, days.length - 1], [left, right]);
  const y = scaleLinear([0, 100 * most], [bottom, top]).nice(4);
  const path = (value: (day: ReplayDay) => number) =>
    line<ReplayDay>(
      (_, index) => round(x(index)),
      (day) => round(y(100 * value(day))),
    )([...days]) ?? "";
  const step = Math.max(1, Math.ceil(days.length / Math.floor((right - left) / DAY_PX)));
  return {
    left,
    right,
    bottom,
    ticks: y.ticks(4).map((percent) => ({ y: round(y(percent)), percent })),
    days: days.flatMap(({ date }, index) =>
      index % step === 0 && x(index) < right - DAY_PX / 2 ? { x: round(x(index)), date } : [],
    ),
    chain: path(({ chain }) => chain),
    model: path(({ model }) => model),
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
