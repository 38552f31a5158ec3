import { describe, expect, it } from "vitest";
import { changePresets } from "./change-presets";
import { cellsOf, frameOf, SAMPLE_TIMELINE, timelineOf } from "./sample-timeline";

const share = (source: string, period: string, usa: number) =>
  frameOf(source, period, cellsOf({ USA: usa }, 0.0011));
const pairs = (timeline: Parameters<typeof changePresets>[0]) =>
  changePresets(timeline).map(({ id, from, to, isAcross }) => [
    id,
    from.period,
    to.period,
    isAcross,
  ]);

describe("presets", () => {
  it("compare the peak of the United States with now, and say that a break lies between", () => {
    expect(pairs(SAMPLE_TIMELINE)).toEqual([["us-peak", "2022-01", "2026-Q3", true]]);
  });
  it("take the ban from the last snapshot before it to the first after its measurement effects", () => {
    const timeline = timelineOf([
      share("cbeci", "2021-04", 0.1685),
      ...SAMPLE_TIMELINE.frames.slice(0, 5),
    ]);
    expect(pairs(timeline)).toContainEqual(["china-ban", "2021-04", "2021-09", true]);
  });
  it("offer the last year and quarter where the same source has both", () => {
    const timeline = timelineOf([
      share("luxor", "2025-Q3", 0.3581),
      share("luxor", "2026-Q2", 0.37),
      share("luxor", "2026-Q3", 0.367),
    ]);
    expect(pairs(timeline)).toEqual([
      ["us-peak", "2026-Q2", "2026-Q3", false],
      ["last-year", "2025-Q3", "2026-Q3", false],
      ["last-quarter", "2026-Q2", "2026-Q3", false],
    ]);
  });
  it("are none for prices, or without a record", () => {
    expect(pairs({ ...SAMPLE_TIMELINE, metric: "electricity-price" })).toEqual([]);
    expect(pairs(timelineOf([]))).toEqual([]);
  });
});
