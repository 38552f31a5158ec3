import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  chosenSeries,
  MAX_SERIES,
  mostOfUnlisted,
  seriesOf,
  unpublishedShare,
} from "./chart-series";
import type { SeriesBreak, Timeline } from "./contract";
import { largestOf, lineLayout } from "./line-layout";
import { nearestSnapshot, periodAxis } from "./period-axis";
import { ranksOf } from "./rank";
import { rankLayout } from "./rank-layout";
import {
  CBECI_2021_06,
  CBECI_2021_07,
  CBECI_2021_08,
  CBECI_2021_09,
  cellsOf,
  frameOf,
  LUXOR_2025_Q4,
  LUXOR_2026_Q3,
} from "./sample-timeline";
import { seriesRows } from "./series-rows";
import { stackLayout, stacksOf } from "./stack-layout";

const cut = (date: string, fromSource: string, toSource: string): SeriesBreak => ({
  id: date,
  metric: "hashrate-share",
  date,
  fromSource,
  toSource,
  reason: "measured otherwise",
});
const timeline: Timeline = {
  metric: "hashrate-share",
  release: { id: 1, label: "", createdAt: "2026-11-22T00:00:00Z" },
  asOf: null,
  source: null,
  frames: [
    CBECI_2021_06,
    CBECI_2021_07,
    CBECI_2021_08,
    CBECI_2021_09,
    LUXOR_2025_Q4,
    LUXOR_2026_Q3,
  ],
  breaks: [
    cut("2021-07-01", "cbeci", "cbeci"),
    cut("2021-09-01", "cbeci", "cbeci"),
    cut("2025-04-01", "cbeci", "luxor"),
  ],
  sources: [],
  notes: [],
  tariffs: [],
};
const { frames } = timeline;
const areas = ["USA", "CHN", "KAZ", "RUS", "PRY", "ARE", "CAN", "OMN", "ETH", "IDN"].map((id) => ({
  id,
  name: id,
  iso2: null,
  region: id === "ETH" ? "Africa" : "Asia",
  groups: id === "ARE" ? ["opec"] : [],
}));
const known = new Set(areas.map(({ id }) => id));
const none = { country: [], series: [], region: null, group: null };
const plot = { left: 40, right: 700, top: 20, bottom: 300 };
const axis = periodAxis(frames, timeline.breaks, plot);

describe("series of a chart", () => {
  it("are by default the five largest of the newest snapshot and the United States", () => {
    const ids = chosenSeries(timeline, frames, areas, none);
    expect(ids[0]).toBe("USA");
    expect(ids).toHaveLength(5);
    expect(chosenSeries(timeline, [CBECI_2021_08], areas, { ...none, group: "opec" })).toEqual([
      "USA",
      "opec",
    ]);
  });
  it("are at most as many as can be told apart, regions and groups among them", () => {
    const ids = chosenSeries(timeline, frames, areas, {
      ...none,
      country: areas.map(({ id }) => id),
      series: ["opec", "Africa"],
    });
    expect(ids).toHaveLength(MAX_SERIES);
    expect(ids.slice(-2)).toEqual(["Africa", "opec"]);
  });
  it("are cut at series breaks, at gaps and where the source changes", () => {
    const [usa, china] = seriesOf(timeline, frames, areas, ["USA", "CHN"]);
    const runs = (entry = usa) =>
      entry?.segments.map((segment) => segment.map(({ frame }) => frames[frame]?.period));
    expect(runs()).toEqual([
      ["2021-06"],
      ["2021-07", "2021-08"],
      ["2021-09"],
      ["2025-Q4"],
      ["2026-Q3"],
    ]);
    expect(runs(china)).toEqual(runs());
  });
  it("say why a country has no figure, and never write 0", () => {
    const [kaz] = seriesOf(timeline, [CBECI_2021_06, LUXOR_2026_Q3], areas, ["KAZ"]);
    expect(kaz?.points.map(({ value, status }) => [value, status])).toEqual([
      [0.088, "value"],
      [null, "not-covered"],
    ]);
    const [can] = seriesOf(timeline, [CBECI_2021_06], areas, ["CAN"]);
    expect(can?.points[0]).toMatchObject({ value: null, status: "in-other" });
  });
  it("sum a group's listed members as a lower bound, with everything unlisted above it", () => {
    const [opec, africa] = seriesOf(timeline, [LUXOR_2025_Q4], areas, ["opec", "Africa"]);
    const unlisted = unpublishedShare(LUXOR_2025_Q4, known);
    expect(unlisted).toBeCloseTo(1 - 0.8226, 10);
    expect(opec?.points[0]).toMatchObject({ value: 0.032, low: 0.032, countries: 1 });
    expect(opec?.points[0]?.high).toBeCloseTo(0.032 + unlisted, 10);
    expect(africa?.points[0]?.value).toBe(0.02);
    const [nobody] = seriesOf(timeline, [CBECI_2021_06], areas, ["Africa"]);
    expect(nobody?.points[0]).toMatchObject({ value: null, low: 0, status: "range", countries: 0 });
  });
});

describe("what countries that are not listed hold at most", () => {
  const most = (count: number, frame = LUXOR_2026_Q3) => mostOfUnlisted(frame, known, count);
  it("is the smallest listed share each, its resolution added, in a list of the largest", () => {
    expect(most(0)).toBe(0);
    expect(most(3)).toBeCloseTo(3 * (0.018 + 0.0011), 10);
    const [opec] = seriesOf(
      timeline,
      [LUXOR_2026_Q3],
      areas.map((area) => ({ ...area, groups: ["KAZ", "ARE"].includes(area.id) ? ["opec"] : [] })),
      ["opec"],
    );
    const listed = LUXOR_2026_Q3.cells.find(({ area }) => area === "ARE")?.value ?? 0;
    expect(opec?.points[0]?.high).toBeCloseTo(listed + 0.0191, 10);
  });
  it("never exceeds what is not published, and is all of that in any other list", () => {
    fc.assert(
      fc.property(fc.nat(250), (count) => {
        expect(most(count)).toBeLessThanOrEqual(unpublishedShare(LUXOR_2026_Q3, known));
        expect(most(count, LUXOR_2025_Q4)).toBe(unpublishedShare(LUXOR_2025_Q4, known));
      }),
    );
  });
});

describe("the whole", () => {
  it("adds up to 1 with its other listed and unpublished parts, whatever is chosen", () => {
    fc.assert(
      fc.property(fc.subarray(areas.map(({ id }) => id)), (ids) => {
        const stacks = stacksOf(frames, seriesOf(timeline, frames, areas, ids), known);
        for (const { parts } of stacks) {
          expect(parts.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(1, 9);
          expect(Math.min(...parts.map(({ value }) => value))).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
  it("stays 1 when rounded shares exceed it", () => {
    const over = frameOf("cbeci", "2021-05", cellsOf({ USA: 0.6, CHN: 0.4002 }, 0.0001));
    const [stack] = stacksOf([over], seriesOf(timeline, [over], areas, ["USA"]), known);
    expect(stack?.parts.at(-1)).toEqual({ id: "other-unpublished", value: 0 });
    expect(stack?.parts.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(1, 12);
  });
  it("is drawn as wide as its period: between sources there is nothing", () => {
    const series = seriesOf(timeline, frames, areas, ["USA", "CHN"]);
    const { bands } = stackLayout(stacksOf(frames, series, known), axis, plot, true);
    expect(bands.map(({ id }) => id)).toEqual(["USA", "CHN", "other-listed", "other-unpublished"]);
    const steps = [...(bands[0]?.shape.matchAll(/M([\d.]+) [\d.]+H([\d.]+)/g) ?? [])];
    expect(steps).toHaveLength(frames.length);
    for (const [, from, to] of steps) expect(Number(to) - Number(from)).toBeLessThan(60);
    // China's zero of July and August has no step.
    expect([...(bands[1]?.shape.matchAll(/M/g) ?? [])]).toHaveLength(4);
  });
});

it("stacks of neighbouring months do not cover each other on the narrowest screen", () => {
  const narrow = periodAxis(frames, timeline.breaks, { ...plot, right: 276 });
  const series = seriesOf(timeline, frames, areas, ["USA"]);
  const [band] = stackLayout(stacksOf(frames, series, known), narrow, plot, false).bands;
  const steps = [...(band?.shape.matchAll(/M([\d.]+) [\d.]+H([\d.]+)/g) ?? [])];
  for (const [index, [, from]] of steps.entries())
    expect(Number(from)).toBeGreaterThanOrEqual(Number(steps[index - 1]?.[2] ?? 0) - 0.11);
});

describe("ranks", () => {
  it("share a place when figures are equal, and Other has none", () => {
    const ranks = ranksOf(LUXOR_2025_Q4, known);
    expect(ranks.get("CAN")).toEqual({ rank: 6, tied: true });
    expect(ranks.get("OMN")).toEqual({ rank: 6, tied: true });
    expect(ranks.get("ETH")).toEqual({ rank: 8, tied: false });
    expect(ranksOf(CBECI_2021_06, known).has("OTH")).toBe(false);
  });
  it("stand at one height when tied, beside each other", () => {
    const series = seriesOf(timeline, frames, areas, ["CAN", "OMN"]);
    const all = frames.map((frame) => ranksOf(frame, known));
    const [can, omn] = rankLayout(series, all, axis, plot, true).series;
    const at = (entry = can) => entry?.marks.find(({ frame }) => frame === 4);
    expect(at(can)?.y).toBe(at(omn)?.y);
    expect(Math.abs((at(can)?.x ?? 0) - (at(omn)?.x ?? 0))).toBe(5);
  });
});

describe("lines", () => {
  const series = seriesOf(timeline, frames, areas, [
    "USA",
    "RUS",
    "CHN",
    "PRY",
    "ARE",
    "CAN",
    "KAZ",
  ]);
  const layout = lineLayout(series, axis, plot, largestOf(series), { hasLabels: true });
  it("join only the two months that may be joined", () => {
    const [usa] = layout.series;
    expect(usa?.lines).toHaveLength(1);
    expect(usa?.lines[0]?.match(/L/g)).toHaveLength(1);
    expect(usa?.marks.filter(({ alone }) => alone)).toHaveLength(4);
  });
  it("have labels that do not cover each other, those that ended early at their end", () => {
    const labels = layout.series.flatMap(({ label }) => (label ? [label] : []));
    for (const a of labels)
      for (const b of labels)
        if (a !== b && a.x === b.x) expect(Math.abs(a.y - b.y)).toBeGreaterThanOrEqual(16.9);
    const kaz = layout.series.at(-1)?.label;
    expect(kaz?.x).toBeLessThan(plot.right / 2);
  });
  it("are read off at the nearest snapshot", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 800, noNaN: true }), (x) => {
        const index = nearestSnapshot(axis, x) ?? 0;
        const away = axis.frames.map((frame) => Math.abs(frame.x - x));
        expect(away[index]).toBe(Math.min(...away));
      }),
    );
  });
});

describe("rows", () => {
  const texts = { nameOf: (id: string) => id, lowerBound: "a lower bound" };
  it("of countries and the rest add up to 1 in each snapshot", () => {
    const series = seriesOf(timeline, frames, areas, ["USA", "CHN", "opec"]);
    const rows = seriesRows(timeline, frames, series, known, texts);
    expect(rows).toHaveLength(frames.length * 5);
    for (const { period } of frames) {
      const sum = rows
        .filter((row) => row.period === period && (row.kind === "country" || row.kind === "rest"))
        .reduce((total, { value }) => total + (value ?? 0), 0);
      expect(sum).toBeCloseTo(1, 9);
    }
    expect(
      rows.find(({ series: id, period }) => id === "opec" && period === "2025-Q4"),
    ).toMatchObject({
      kind: "group",
      value: 0.032,
      value_low: 0.032,
      caveat: "a lower bound",
      rank: null,
    });
  });
});
