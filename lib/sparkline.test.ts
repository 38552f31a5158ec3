import { describe, expect, it } from "vitest";
import type { Frame } from "./contract";
import { sparkline } from "./sparkline";
import { timeAxis } from "./time-axis";

const month = (source: string, start: string, end: string, value: number | null): Frame => ({
  period: start.slice(0, 7),
  start,
  end,
  kind: "month",
  source,
  publication: null,
  vintage: null,
  url: null,
  scope: "complete",
  cells: value === null ? [] : [{ area: "PRY", value }],
});
const FRAMES = [
  month("cbeci", "2021-01-01", "2021-02-01", 0.01),
  month("cbeci", "2021-02-01", "2021-03-01", 0.02),
  month("cbeci", "2021-03-01", "2021-04-01", null),
  month("cbeci", "2021-04-01", "2021-05-01", 0.02),
  month("luxor", "2021-05-01", "2021-06-01", 0.04),
];
const SIZE = { width: 104, height: 24 };
const draw = (frames: readonly Frame[], breaks: Parameters<typeof timeAxis>[1] = []) =>
  sparkline(frames, timeAxis(frames, breaks), "PRY", SIZE);

describe("a line of figures", () => {
  it("is cut where a figure is missing and where the source changes; a lone figure is a dot", () => {
    expect(draw(FRAMES)?.path).toBe("M12.0 17.0L32.0 12.0M72.0 12.0h0M92.0 2.0h0");
  });
  it("is cut at a series break of the same source", () => {
    const entry = {
      id: "b",
      metric: "hashrate-share",
      date: "2021-02-01",
      fromSource: "cbeci",
      toSource: "cbeci",
      reason: "",
    };
    expect(draw(FRAMES.slice(0, 2), [entry])?.path).toMatch(/^M\S+ \S+h0M\S+ \S+h0$/);
    expect(draw(FRAMES.slice(0, 2))?.path).toMatch(/L/);
  });
  it("is cut at a gap", () => {
    const apart = [FRAMES[0], month("cbeci", "2021-06-01", "2021-07-01", 0.02)] as Frame[];
    expect(draw(apart)?.path).not.toContain("L");
  });
  it("says where the shown frame is, and nothing for one without a figure", () => {
    const line = draw(FRAMES);
    expect(line?.at(FRAMES[4] as Frame)).toEqual({ x: 92, y: 2 });
    expect(line?.at(FRAMES[2] as Frame)).toBeNull();
  });
  it("is not drawn for a single figure or for zeros", () => {
    expect(draw(FRAMES.slice(0, 1))).toBeNull();
    expect(
      draw(FRAMES.slice(0, 2).map((frame) => ({ ...frame, cells: [{ area: "PRY", value: 0 }] }))),
    ).toBeNull();
  });
});
