import { expect, test } from "vitest";
import { isWithin, openingTimeline } from "./opening-timeline";
import { cellsOf, frameOf, SAMPLE_TIMELINE, timelineOf } from "./sample-timeline";

const areas = ["USA", "CHN", "PRY", ...Array.from({ length: 247 }, (_, index) => `X${index}`)];
const everywhere = Object.fromEntries(areas.map((area) => [area, 1 / areas.length]));
const long = timelineOf(
  Array.from({ length: 120 }, (_, month) =>
    frameOf(
      "made-up",
      `${2010 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`,
      cellsOf(everywhere, 0.00005),
    ),
  ),
);
const frameAt = (index: number) => long.frames.at(index) ?? null;

test("a short record comes whole", () => {
  expect(openingTimeline(SAMPLE_TIMELINE, [], [])).toEqual({
    timeline: SAMPLE_TIMELINE,
    wholePeriods: null,
  });
});

test("a long one comes with the frames that are seen and the nearest ones, and with lines of the others", () => {
  const { timeline, wholePeriods } = openingTimeline(long, [frameAt(-1), frameAt(0)], ["PRY"]);
  expect(timeline.frames.map(({ period }) => period)).toEqual(
    long.frames.map(({ period }) => period),
  );
  const whole = timeline.frames.filter((frame) => long.frames.includes(frame));
  expect(whole.map(({ period }) => period).sort()).toEqual([...(wholePeriods ?? [])].sort());
  expect(wholePeriods).toHaveLength(10);
  for (const frame of timeline.frames)
    if (!whole.includes(frame)) expect(frame.cells.map(({ area }) => area)).toEqual(["USA", "PRY"]);
});

test("the neighbours are those of the frame on the map, on both sides of it", () => {
  const { wholePeriods } = openingTimeline(long, [frameAt(60), frameAt(59)], []);
  expect([...(wholePeriods ?? [])].sort()).toEqual(
    long.frames.slice(55, 65).map(({ period }) => period),
  );
});

test("frames that are seen come whole however large they are, and nothing beside them", () => {
  const large = timelineOf(
    long.frames.map((frame) => ({
      ...frame,
      cells: Array.from({ length: 12 }, () => frame.cells).flat(),
    })),
  );
  const [first = null] = large.frames;
  expect(openingTimeline(large, [first, null], []).wholePeriods).toEqual(["2010-01"]);
});

test("a view is within when both of its frames are whole", () => {
  const [a, b, c] = [frameAt(0), frameAt(1), frameAt(2)];
  const whole = ["2010-01", "2010-02"];
  expect(isWithin(whole, { frame: b, previous: a })).toBe(true);
  expect(isWithin(whole, { frame: a, previous: null })).toBe(true);
  expect(isWithin(whole, { frame: c, previous: b })).toBe(false);
  expect(isWithin(whole, { frame: b, previous: c })).toBe(false);
});
