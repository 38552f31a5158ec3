import { describe, expect, it } from "vitest";
import { byCountry, type SingleValue, singleValuesNear } from "./single-values";

const value = (area: string, start: string, end: string): SingleValue => ({
  area,
  period: start,
  start,
  end,
  value: 0.01,
  low: null,
  high: null,
  resolution: null,
  source: "press",
  quality: "claim",
  caveat: null,
  url: null,
});
const LAST_BEFORE_GAP = { start: "2022-01-01", end: "2022-02-01" };
const FIRST_AFTER_GAP = { start: "2025-04-01", end: "2025-07-01" };
const FRAMES = [{ start: "2020-01-01", end: "2020-02-01" }, LAST_BEFORE_GAP, FIRST_AFTER_GAP];
const shown = (values: SingleValue[], frame: { start: string; end: string }) =>
  singleValuesNear(values, FRAMES, frame).map(({ area }) => area);

describe("single values beside a frame", () => {
  it("are those of twelve months before and after", () => {
    const values = [
      value("GEO", "2021-01-31", "2021-02-01"),
      value("NOR", "2020-12-31", "2021-01-01"),
      value("ISL", "2023-01-31", "2023-02-01"),
    ];
    expect(shown(values, LAST_BEFORE_GAP)).toEqual(
      ["GEO", "NOR", "ISL"].filter((id) => id !== "NOR"),
    );
  });
  it("of a gap stand at its nearer edge", () => {
    const early = value("ISL", "2023-02-21", "2023-02-22");
    const late = value("ARE", "2023-11-01", "2023-11-02");
    expect(shown([early, late], LAST_BEFORE_GAP)).toEqual(["ISL"]);
    expect(shown([early, late], FIRST_AFTER_GAP)).toEqual(["ARE"]);
  });
  it("of one country stand together, the nearest first", () => {
    const [far, near] = [
      value("NOR", "2021-03-01", "2021-04-01"),
      value("NOR", "2022-01-05", "2022-01-06"),
    ];
    const groups = byCountry(
      [far, value("ISL", "2022-03-01", "2022-03-02"), near],
      LAST_BEFORE_GAP,
    );
    expect(groups.map(([area, group]) => [area, group.length])).toEqual([
      ["NOR", 2],
      ["ISL", 1],
    ]);
    expect(groups[0]?.[1]).toEqual([near, far]);
  });
});
