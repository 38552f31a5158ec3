import { describe, expect, it } from "vitest";
import { changesBetween } from "./change";
import { changeScale, levelScale } from "./color-scale";
import type { Cell } from "./contract";
import { metricOf } from "./metrics";
import { hasOwnCaveat, paintChanges, paintLevels } from "./paint";
import { CBECI_2021_07, frameOf, LUXOR_2025_Q4, LUXOR_2026_Q3 } from "./sample-timeline";

const share = metricOf("hashrate-share");
const levels = levelScale(share);
const changes = changeScale(share);

describe("levels", () => {
  it("paint an unlisted country of a complete source as counted in Other", () => {
    expect(paintLevels(CBECI_2021_07, levels, ["SGP"]).get("SGP")).toEqual({
      classIndex: null,
      pattern: "in-other",
    });
  });
  it("paint an unlisted country of a top ten as not covered", () => {
    expect(paintLevels(LUXOR_2026_Q3, levels, ["KAZ"]).get("KAZ")).toEqual({
      classIndex: null,
      pattern: "not-covered",
    });
  });
  it("paint a published zero in the class of zero, not as empty", () => {
    expect(paintLevels(CBECI_2021_07, levels, ["CHN"]).get("CHN")).toEqual({
      classIndex: 0,
      pattern: "none",
    });
  });
  it("paint the United States of 2026-Q3 in 20 to 40 %", () => {
    expect(paintLevels(LUXOR_2026_Q3, levels, ["USA"]).get("USA")).toEqual({
      classIndex: 6,
      pattern: "none",
    });
  });
  it("paint every area asked for, and no other", () => {
    expect([...paintLevels(LUXOR_2026_Q3, levels, ["USA", "NAM"]).keys()]).toEqual(["USA", "NAM"]);
  });
  it.each<[string, Cell, string]>([
    ["a range", { area: "USA", value: null, status: "range", low: 0.1, high: 0.2 }, "caveat"],
    ["not applicable", { area: "USA", value: null, status: "not-applicable" }, "not-applicable"],
    ["in Other", { area: "USA", value: null, status: "in-other" }, "in-other"],
    ["not covered", { area: "USA", value: null, status: "not-covered" }, "not-covered"],
  ])("give a listed figure that is %s no class", (_, cell, pattern) => {
    expect(paintLevels(frameOf("luxor", "2026-Q3", [cell]), levels, ["USA"]).get("USA")).toEqual({
      classIndex: null,
      pattern,
    });
  });
});

describe("caveats", () => {
  const frame = frameOf("cbeci", "2022-01", [
    { area: "USA", value: 0.3784, note: 0 },
    { area: "CHN", value: 0.2111, note: 0 },
    { area: "DEU", value: 0.0306, note: 1 },
    { area: "CAN", value: 0.0648 },
    { area: "RUS", value: 0.0466, note: 0 },
  ]);
  const paints = paintLevels(frame, levels, ["USA", "DEU", "CAN"]);

  it("dot a figure with a note of its own", () => {
    expect(paints.get("DEU")).toEqual({ classIndex: 4, pattern: "caveat" });
  });
  it("do not dot what most cells share: it belongs to the snapshot", () => {
    expect(paints.get("USA")?.pattern).toBe("none");
    expect(frame.cells.map((cell) => hasOwnCaveat(cell, frame))).toEqual([
      false,
      false,
      true,
      false,
      false,
    ]);
  });
  it("dot a note that only half of the cells share", () => {
    const half = frameOf("cbeci", "2022-01", frame.cells.slice(0, 4));
    expect(paintLevels(half, levels, ["USA"]).get("USA")?.pattern).toBe("caveat");
  });
});

describe("changes", () => {
  const between = changesBetween(LUXOR_2025_Q4, LUXOR_2026_Q3);
  const paints = paintChanges(between, changes, ["USA", "RUS", "ETH", "NOR", "NAM"]);

  it("paint a loss of 1.05 pp and a gain of 1.69 pp on either side", () => {
    expect(paints.get("USA")).toEqual({ classIndex: 2, pattern: "none" });
    expect(paints.get("RUS")).toEqual({ classIndex: 7, pattern: "none" });
  });
  it("paint what is within the resolutions as no measurable change", () => {
    expect(paints.get("ETH")).toEqual({ classIndex: changes.classCount, pattern: "none" });
  });
  it("hatch what cannot be compared", () => {
    expect(paints.get("NOR")).toEqual({ classIndex: null, pattern: "not-covered" });
    expect(paints.get("NAM")).toEqual({ classIndex: null, pattern: "not-covered" });
  });
});
