import { describe, expect, it } from "vitest";
import { concentrationOf } from "./concentration-record";
import {
  concentrationSeries,
  formatInterval,
  pointsOf,
  readConcentrationView,
  shownEntries,
} from "./concentration-view";
import { AREAS, BREAKS, SAMPLE_TIMELINE } from "./sample-timeline";

const SOURCES = ["cbeci", "luxor"];
const read = (params: Record<string, string | string[]>) =>
  readConcentrationView(params, SOURCES, SOURCES);
const entries = concentrationOf(
  SAMPLE_TIMELINE.frames,
  AREAS.map((area) => ({ ...area, region: area.id === "ETH" ? "Africa" : "Asia" })),
  new Map([
    ["CHN", [{ year: 2020, gPerKwh: 560 }]],
    ["PRY", [{ year: 2026, gPerKwh: 25 }]],
  ]),
);

describe("the choice in the URL", () => {
  it("reads a list or a form's repeated names, and never throws", () => {
    expect(read({ source: "luxor,cbeci", measure: "nakamoto" })).toMatchObject({
      sources: ["luxor", "cbeci"],
      measure: "nakamoto",
    });
    expect(read({ source: ["luxor", "luxor"] }).sources).toEqual(["luxor"]);
    expect(
      read({ source: "nobody", measure: "luck", rest: "none", from: "yesterday", to: "" }),
    ).toEqual({ sources: SOURCES, measure: "hhi", rest: "rest-capped", from: null, to: null });
  });

  it("narrows to the sources and the time", () => {
    const periods = shownEntries(entries, read({ from: "2021-09", to: "2025" })).map(
      ({ period }) => period,
    );
    expect(periods).toEqual(["2021-09", "2022-01", "2025-Q4"]);
  });
});

it("caps the rest of a true top list only", () => {
  const points = pointsOf(entries, "hhi", "rest-capped");
  expect(
    points.filter(({ assumption }) => assumption === "rest-capped").map(({ period }) => period),
  ).toEqual(["2026-Q3"]);
  const newest = points.at(-1);
  expect(newest && formatInterval("hhi", newest)).toBe("1,849–1,874");
});

it("lines stop at gaps and series breaks, and sources are never joined", () => {
  const [cbeci, luxor] = concentrationSeries(
    pointsOf(entries, "gini", "rest-capped"),
    SOURCES,
    BREAKS,
  );
  const runs = cbeci?.segments.map((run) => run.map(({ frame }) => entries[frame]?.period));
  expect(runs).toEqual([["2021-06"], ["2021-07", "2021-08"], ["2021-09"], ["2022-01"]]);
  expect(luxor?.segments.map(({ length }) => length)).toEqual([1, 1]);
});

it("a group has at least what is listed and at most all that is not", () => {
  const newest = entries.at(-1)?.bounds["rest-one-country"];
  expect(newest?.share_africa?.lower).toBeCloseTo(0.024, 9);
  expect(newest?.share_africa?.upper).toBeCloseTo(0.024 + 0.149, 9);
  expect(newest?.share_carbon_high?.lower).toBeCloseTo(0.122, 9);
  expect(newest?.share_carbon_low?.lower).toBeCloseTo(0.047, 9);
  // Before the first year on record nothing is known of a grid.
  expect(entries[0]?.bounds["rest-one-country"]?.share_carbon_low?.lower).toBe(0);
});

it("writes bounds that are shown alike as one figure, and none as infinity", () => {
  expect(formatInterval("top1", { lower: 0.367, upper: 0.3671 })).toBe("36.7 %");
  expect(formatInterval("nakamoto", { lower: 1, upper: null })).toBe("1–∞");
  expect(formatInterval("gini", { lower: null, upper: null })).toBe("–");
});
