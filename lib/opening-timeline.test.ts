import { expect, test } from "vitest";
import { openingTimeline } from "./opening-timeline";
import { cellsOf, frameOf, SAMPLE_TIMELINE, timelineOf } from "./sample-timeline";

const areas = ["USA", "CHN", "PRY", ...Array.from({ length: 250 }, (_, index) => `X${index}`)];
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

test("a short record comes whole", () => {
  expect(openingTimeline(SAMPLE_TIMELINE, [], [])).toEqual({
    timeline: SAMPLE_TIMELINE,
    isWhole: true,
  });
});

test("a long one comes with the frames that are seen, and with lines of the others", () => {
  const [first = null] = long.frames;
  const last = long.frames.at(-1) ?? null;
  const { timeline, isWhole } = openingTimeline(long, [last, first, null], ["PRY"]);
  expect(isWhole).toBe(false);
  expect(timeline.frames.map(({ period }) => period)).toEqual(
    long.frames.map(({ period }) => period),
  );
  expect(timeline.frames[0]).toBe(first);
  expect(timeline.frames.at(-1)).toBe(last);
  for (const frame of timeline.frames.slice(1, -1))
    expect(frame.cells.map(({ area }) => area)).toEqual(["USA", "PRY"]);
});
