import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMonths } from "./periods";
import {
  BREAKS,
  CBECI_2021_08,
  CBECI_2021_09,
  CBECI_2022_01,
  frameOf,
  LUXOR_2026_Q3,
  SAMPLE_TIMELINE,
} from "./sample-timeline";
import { clusterMarks, marksOf, nearestFrame, type TrackMark, timeAxis } from "./time-axis";

/** The default timeline around its hole: CBECI ends with January 2022, Luxor begins with April 2025. */
const HOLE = [frameOf("cbeci", "2022-01", []), frameOf("luxor", "2025-Q2", [])];

describe("the time axis", () => {
  it("finds the gap between February 2022 and March 2025", () => {
    const { gaps } = timeAxis(HOLE, BREAKS);
    expect(gaps).toHaveLength(1);
    expect(gaps[0]).toMatchObject({ fromDate: "2022-02-01", toDate: "2025-04-01" });
    expect(gaps[0]?.from).toBeCloseTo(1 / 42, 10);
    expect(gaps[0]?.to).toBeCloseTo(39 / 42, 10);
  });
  it("finds no gap between neighbouring months, and finds every hole of a record", () => {
    expect(timeAxis([CBECI_2021_08, CBECI_2021_09], []).gaps).toEqual([]);
    expect(
      timeAxis(SAMPLE_TIMELINE.frames, BREAKS).gaps.map(({ fromDate, toDate }) => [
        fromDate,
        toDate,
      ]),
    ).toEqual([
      ["2021-10-01", "2022-01-01"],
      ["2022-02-01", "2025-10-01"],
      ["2026-01-01", "2026-07-01"],
    ]);
  });
  it("is true to time: a quarter is three times as wide as a month", () => {
    const { frames } = timeAxis(HOLE, BREAKS);
    expect(frames[0]).toMatchObject({ index: 0, from: 0, source: "cbeci" });
    expect(frames[1]).toMatchObject({ index: 1, to: 1, source: "luxor" });
    expect(frames[0]?.at).toBeCloseTo(0.5 / 42, 10);
    expect(frames[1]?.at).toBeCloseTo(40.5 / 42, 10);
    const widths = frames.map(({ from, to }) => to - from);
    expect((widths[1] ?? 0) / (widths[0] ?? 1)).toBeCloseTo(3, 10);
  });
  it("puts the change of source where Luxor begins, and leaves out breaks beyond the axis", () => {
    const { breaks, frames } = timeAxis(HOLE, BREAKS);
    expect(breaks.map(({ entry }) => entry.id)).toEqual(["cbeci-to-luxor"]);
    expect(breaks[0]?.at).toBeCloseTo(frames[1]?.from ?? -1, 10);
  });
  it("marks the first day of each year within", () => {
    expect(timeAxis(HOLE, []).years).toEqual([
      { year: 2022, at: 0 },
      { year: 2023, at: 12 / 42 },
      { year: 2024, at: 24 / 42 },
      { year: 2025, at: 36 / 42 },
    ]);
  });
  it("sees no gap within a month of a point, on either side", () => {
    const month = frameOf("press", "2021-06", []);
    expect(timeAxis([month, frameOf("press", "2021-07-20", [])], []).gaps).toEqual([]);
    expect(timeAxis([frameOf("press", "2021-05-15", []), month], []).gaps).toEqual([]);
    expect(timeAxis([month, frameOf("press", "2021-09-20", [])], []).gaps).toHaveLength(1);
  });
  it("sees no gap inside a longer frame that began earlier", () => {
    const year = frameOf("survey", "2021", []);
    const within = frameOf("survey", "2021-03", []);
    const after = frameOf("survey", "2022-01", []);
    expect(timeAxis([year, within, after], []).gaps).toEqual([]);
  });
  it("is empty without frames", () => {
    expect(timeAxis([], BREAKS)).toEqual({ frames: [], gaps: [], breaks: [], years: [] });
  });

  const months = fc
    .uniqueArray(fc.integer({ min: 0, max: 120 }), { minLength: 1 })
    .map((indexes) =>
      indexes
        .sort((a, b) => a - b)
        .map((index) => frameOf("cbeci", addMonths("2019-01-01", index).slice(0, 7), [])),
    );

  it("places frames and gaps in ascending order between 0 and 1, never one over another", () => {
    fc.assert(
      fc.property(months, (frames) => {
        const axis = timeAxis(frames, BREAKS);
        const spans = [...axis.frames, ...axis.gaps].sort((a, b) => a.from - b.from);
        let end = 0;
        for (const { from, to } of spans) {
          expect(from).toBeCloseTo(end, 9);
          expect(to).toBeGreaterThan(from);
          end = to;
        }
        expect(end).toBeCloseTo(1, 9);
      }),
    );
  });
  it("finds a frame at its own place", () => {
    fc.assert(
      fc.property(months, (frames) => {
        const axis = timeAxis(frames, []);
        for (const { at, index } of axis.frames) expect(nearestFrame(axis, at)).toBe(index);
      }),
    );
  });
});

describe("the frame nearest to a place", () => {
  const axis = timeAxis([CBECI_2022_01, LUXOR_2026_Q3], []);

  it("is the last before the middle of a gap and the first after it", () => {
    expect([-1, 0, 0.4, 0.6, 1, 2].map((at) => nearestFrame(axis, at))).toEqual([0, 0, 0, 1, 1, 1]);
  });
  it("does not exist without frames", () => {
    expect(() => nearestFrame(timeAxis([], []), 0.5)).toThrow(RangeError);
  });
});

describe("marks on the axis", () => {
  const event = (id: string, date: string) => ({
    id,
    date,
    datePrecision: "day",
    iso3: null,
    kind: "policy",
    title: id,
    summary: id,
    sourceUrl: null,
  });
  const axis = timeAxis(HOLE, BREAKS);

  it("stand at their dates, oldest first, events and breaks together", () => {
    const marks = marksOf(HOLE, axis.breaks, [
      event("before", "2021-12-31"),
      event("halving", "2024-04-01"),
      event("tariffs", "2025-05-01"),
      event("after", "2026-01-01"),
    ]);
    expect(marks.map((mark) => mark.event?.id ?? mark.entry?.id)).toEqual([
      "halving",
      "cbeci-to-luxor",
      "tariffs",
    ]);
    expect(marks[0]?.at).toBeCloseTo(27 / 42, 10);
  });
  it("are none without frames", () =>
    expect(marksOf([], [], [event("a", "2021-01-01")])).toEqual([]));

  it("join until no two clusters are too near, and none is lost", () => {
    const places = fc
      .array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 60 })
      .map((list) => list.sort((a, b) => a - b));
    fc.assert(
      fc.property(places, fc.double({ min: 0.001, max: 0.3, noNaN: true }), (list, apart) => {
        const marks = list.map((at, index): TrackMark => {
          const id = String(index);
          return { at, date: "2021-01-01", event: event(id, "2021-01-01"), entry: null };
        });
        const clusters = clusterMarks(marks, apart);
        expect(clusters.flatMap((cluster) => cluster.marks)).toEqual(marks);
        for (const [index, { at }] of clusters.slice(1).entries())
          expect(at - (clusters[index]?.at ?? 0)).toBeGreaterThanOrEqual(apart);
      }),
    );
  });
  it("stay alone when they are far enough apart", () => {
    const marks = marksOf(HOLE, [], [event("a", "2022-06-01"), event("b", "2024-04-01")]);
    expect(clusterMarks(marks, 0.1)).toHaveLength(2);
    expect(clusterMarks(marks, 0.9)).toHaveLength(1);
  });
});
