import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MS_PER_MONTH, nextStep, playFrom, SPEEDS, stayMs } from "./playback";
import { BREAKS, frameOf, SAMPLE_TIMELINE } from "./sample-timeline";
import { timeAxis } from "./time-axis";

const { frames } = SAMPLE_TIMELINE;
const axis = timeAxis(frames, BREAKS);
const stepFrom = (period: string) =>
  nextStep(
    frames,
    axis,
    BREAKS,
    frames.findIndex((frame) => frame.period === period),
  );

describe("the step after a snapshot", () => {
  it("goes to the next month without remark", () => {
    expect(stepFrom("2021-07")).toEqual({ index: 2, gap: null, breaks: [] });
  });
  it("names the break that it would cross", () => {
    expect(stepFrom("2021-06")?.breaks.map(({ id }) => id)).toEqual(["cbeci-2021-07-measurement"]);
    expect(stepFrom("2021-08")?.breaks.map(({ id }) => id)).toEqual(["cbeci-2021-09-measurement"]);
  });
  it("crosses a gap at once and names it, with the change of source in it", () => {
    const step = stepFrom("2022-01");
    expect(step?.index).toBe(5);
    expect(step?.gap).toMatchObject({ fromDate: "2022-02-01", toDate: "2025-10-01" });
    expect(step?.breaks.map(({ id }) => id)).toEqual(["cbeci-to-luxor"]);
  });
  it("is none at the end and without frames", () => {
    expect(stepFrom("2026-Q3")).toBeNull();
    expect(nextStep([], timeAxis([], []), [], 0)).toBeNull();
  });
  it("visits every snapshot of the record once, in order, and every gap once", () => {
    const visited = [0];
    const gaps: string[] = [];
    for (let step = nextStep(frames, axis, BREAKS, 0); step; ) {
      visited.push(step.index);
      if (step.gap) gaps.push(step.gap.fromDate);
      step = nextStep(frames, axis, BREAKS, step.index);
    }
    expect(visited).toEqual(frames.map((_, index) => index));
    expect(gaps).toEqual(axis.gaps.map(({ fromDate }) => fromDate));
  });
});

describe("how long a snapshot stays", () => {
  it("is 150 ms for each month at speed 1", () => {
    expect(stayMs(frameOf("cbeci", "2021-06", []), 1)).toBe(150);
    expect(stayMs(frameOf("cbeci", "2021-02", []), 2)).toBe(75);
    expect(stayMs(frameOf("luxor", "2025-Q4", []), 1)).toBe(450);
    expect(stayMs(frameOf("luxor", "2025-Q4", []), 0.5)).toBe(900);
  });
  it("is a month's for a single day, and half a year's for a year", () => {
    expect(stayMs(frameOf("press", "2021-06-15", []), 1)).toBe(MS_PER_MONTH);
    expect(stayMs(frameOf("eia", "2021", []), 1)).toBe(6 * MS_PER_MONTH);
  });
  it("leaves time to read what a gap is, at any speed", () => {
    for (const speed of SPEEDS)
      expect(stayMs(frameOf("luxor", "2025-Q4", []), speed, true)).toBeGreaterThanOrEqual(1_200);
  });
  it("halves when the speed doubles", () => {
    fc.assert(
      fc.property(fc.constantFrom(...frames), fc.constantFrom(0.5, 1, 2), (frame, speed) => {
        expect(stayMs(frame, speed)).toBeCloseTo(2 * stayMs(frame, speed * 2), 9);
      }),
    );
  });
});

describe("where playing begins", () => {
  it("is the snapshot shown, and the first one at the end", () => {
    expect(playFrom(3, 0, 7)).toBe(3);
    expect(playFrom(6, 0, 7)).toBe(0);
  });
  it("is after the baseline when two dates are compared", () => {
    expect(playFrom(6, 4, 7)).toBe(4);
    expect(playFrom(5, 4, 7)).toBe(5);
  });
});
