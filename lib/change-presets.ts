/** Pairs of dates that readers ask for, found in the record: offered only where both snapshots exist. */
import { breaksBetween } from "./change";
import type { Frame, Timeline } from "./contract";
import { addMonths } from "./periods";

export type ChangePreset = {
  id: "us-peak" | "china-ban" | "last-year" | "last-quarter";
  from: Frame;
  to: Frame;
  /** A series break lies between: the pair is refused unless the reader insists. */
  isAcross: boolean;
};

/** The State Council's call for a crackdown on mining; see data/events.csv. */
const BAN = "2021-05-21";
/** The measurement effects that followed it began and ended within a year. */
const BAN_FOLLOWED_UNTIL = "2022-05-21";

/** Presets of a timeline of shares or of hashrate; none for another metric. */
export function changePresets({ metric, frames, breaks }: Timeline): ChangePreset[] {
  const newest = frames.at(-1);
  if (!newest || !metric.startsWith("hashrate")) return [];
  const earlier = (months: number) =>
    frames.find(
      ({ source, start, kind }) =>
        source === newest.source &&
        kind === newest.kind &&
        start === addMonths(newest.start, -months),
    );
  const before = frames.filter(({ end }) => end <= BAN).at(-1);
  const effects = breaks.filter(
    ({ date, fromSource, toSource }) =>
      fromSource === before?.source &&
      toSource === fromSource &&
      BAN < date &&
      date < BAN_FOLLOWED_UNTIL,
  );
  const settled =
    effects
      .map(({ date }) => date)
      .sort()
      .at(-1) ?? BAN;
  const after = frames.find(({ source, start }) => source === before?.source && start >= settled);
  const pairs: [ChangePreset["id"], Frame | undefined, Frame | undefined][] = [
    ["us-peak", peakOf(frames, "USA"), newest],
    ["china-ban", before, after],
    ["last-year", earlier(12), newest],
    ["last-quarter", earlier(3), newest],
  ];
  return pairs.flatMap(([id, from, to]) =>
    from && to && from !== to
      ? [{ id, from, to, isAcross: breaksBetween(from, to, breaks).length > 0 }]
      : [],
  );
}

/** The frame with the area's largest figure, the earliest of equal ones. */
function peakOf(frames: readonly Frame[], area: string): Frame | undefined {
  const figure = (frame: Frame) => frame.cells.find((cell) => cell.area === area)?.value ?? null;
  return frames
    .filter((frame) => figure(frame) !== null)
    .reduce<Frame | undefined>(
      (peak, frame) => (peak && (figure(peak) ?? 0) >= (figure(frame) ?? 0) ? peak : frame),
      undefined,
    );
}
