import { expect, it } from "vitest";
import { aroundEvent } from "./around-event";
import type { Frame, SeriesBreak } from "./contract";

const frame = (start: string, end: string, source: string, share: number): Frame => ({
  period: start.slice(0, 7),
  start,
  end,
  kind: "month",
  source,
  publication: null,
  vintage: null,
  url: null,
  scope: "complete",
  cells: [{ area: "USA", value: share, resolution: 0.0005 }],
});
const MAY = frame("2021-05-01", "2021-06-01", "cbeci", 0.2);
const JUNE = frame("2021-06-01", "2021-07-01", "cbeci", 0.21);
const JULY = frame("2021-07-01", "2021-08-01", "cbeci", 0.35);
const LATER = frame("2025-04-01", "2025-07-01", "luxor", 0.36);
const CUT: SeriesBreak = {
  id: "cut",
  metric: "hashrate-share",
  date: "2021-07-01",
  fromSource: "cbeci",
  toSource: "cbeci",
  reason: "a measurement effect",
};
const around = (date: string, frames: Frame[], breaks: SeriesBreak[] = []) =>
  aroundEvent({ date }, { frames, breaks }, ["USA"]);

it("takes the snapshots before and after the month of the event, of one source", () => {
  const found = around("2021-06-18", [MAY, JUNE, JULY]);
  if (found.kind !== "pair") throw new Error(found.kind);
  expect([found.before.period, found.after.period]).toEqual(["2021-05", "2021-07"]);
  expect(found.changes.map(({ area, change }) => [area, change])).toEqual([["USA", 0.15]]);
});

it("never sets two sides of a break together", () => {
  expect(around("2021-06-18", [MAY, JUNE, JULY], [CUT])).toEqual({ kind: "break", entry: CUT });
});

it("says that there is a gap", () => {
  expect(around("2023-01-01", [MAY, JUNE, JULY, LATER])).toEqual({ kind: "gap" });
  expect(around("2026-01-01", [LATER])).toEqual({ kind: "gap" });
  expect(around("2019-01-01", [MAY])).toEqual({ kind: "gap" });
  const far = frame("2025-04-01", "2025-05-01", "cbeci", 0.4);
  expect(around("2023-01-01", [JULY, far])).toEqual({ kind: "gap" });
});

it("leaves out what is not listed or not asked for", () => {
  const found = aroundEvent({ date: "2021-06-18" }, { frames: [MAY, JULY], breaks: [] }, ["CHN"]);
  expect(found).toMatchObject({ kind: "pair", changes: [] });
});
