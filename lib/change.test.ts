import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AreaChange, breaksBetween, changesBetween } from "./change";
import type { SeriesBreak } from "./contract";
import {
  BREAKS,
  CBECI_2021_06,
  CBECI_2021_07,
  CBECI_2021_08,
  CBECI_2022_01,
  cellsOf,
  frameOf,
  LUXOR_2025_Q4,
  LUXOR_2026_Q3,
} from "./sample-timeline";

const changeOf = (changes: readonly AreaChange[], area: string) =>
  changes.find((change) => change.area === area);

describe("changes between Luxor's 2025-Q4 and 2026-Q3", () => {
  const changes = changesBetween(LUXOR_2025_Q4, LUXOR_2026_Q3);

  it("computes the loss of the United States without the noise of floating point", () => {
    expect(changeOf(changes, "USA")).toEqual({
      area: "USA",
      from: 0.3775,
      to: 0.367,
      change: -0.0105,
      resolution: 0.0022,
      measurable: true,
    });
  });
  it("does not call a change of Ethiopia measurable when one figure is 'almost 2 %'", () => {
    expect(changeOf(changes, "ETH")).toMatchObject({
      change: 0.004,
      resolution: 0.0061,
      measurable: false,
    });
  });
  it("does not call 0.2 pp measurable when the two resolutions add up to 0.22 pp", () => {
    expect(changeOf(changes, "ARE")).toMatchObject({ change: -0.002, measurable: false });
  });
  it("does not compare a country that one snapshot does not list", () => {
    expect(changeOf(changes, "NOR")).toMatchObject({
      from: null,
      to: 0.017,
      change: null,
      measurable: false,
    });
  });
  it("puts the largest loss first, the largest gain after it, what is not comparable last", () => {
    expect(changes.map(({ area }) => area)).toEqual([
      "CHN",
      "USA",
      "CAN",
      "ARE",
      "OMN",
      "ETH",
      "PRY",
      "RUS",
      "IDN",
      "NOR",
    ]);
  });
  it("does not compare figures that the caller says measure different things", () => {
    expect(
      changeOf(
        changesBetween(LUXOR_2025_Q4, LUXOR_2026_Q3, () => false),
        "USA",
      ),
    ).toMatchObject({ from: 0.3775, to: 0.367, change: null, measurable: false });
  });
});

describe("changes of any two frames", () => {
  const shares = fc.dictionary(
    fc.constantFrom("USA", "CHN", "RUS", "PRY", "ETH"),
    fc.integer({ min: 0, max: 10_000 }).map((basisPoints) => basisPoints / 10_000),
  );

  it("negates when the two are swapped, and stays as measurable", () => {
    fc.assert(
      fc.property(shares, shares, (a, b) => {
        const [from, to] = [
          frameOf("luxor", "2025-Q4", cellsOf(a, 0.0011)),
          frameOf("luxor", "2026-Q3", cellsOf(b, 0.0011)),
        ];
        const back = changesBetween(to, from);
        for (const there of changesBetween(from, to)) {
          const other = changeOf(back, there.area);
          expect(other?.measurable).toBe(there.measurable);
          expect(other?.change ?? null).toBe(there.change === null ? null : 0 - there.change);
        }
      }),
    );
  });
  it("lists every area of either once, and is comparable exactly where both have a figure", () => {
    fc.assert(
      fc.property(shares, shares, (a, b) => {
        const changes = changesBetween(
          frameOf("luxor", "2025-Q4", cellsOf(a, 0.0011)),
          frameOf("luxor", "2026-Q3", cellsOf(b, 0.0011)),
        );
        expect(changes.map(({ area }) => area).sort()).toEqual(
          [...new Set([...Object.keys(a), ...Object.keys(b)])].sort(),
        );
        for (const { area, change } of changes)
          expect(change !== null).toBe(area in a && area in b);
      }),
    );
  });
  it("is not measurable at exactly the two resolutions, and is just above", () => {
    const frames = (to: number) =>
      changesBetween(
        frameOf("luxor", "2025-Q4", cellsOf({ USA: 0.3 }, 0.001)),
        frameOf("luxor", "2026-Q3", cellsOf({ USA: to }, 0.001)),
      );
    expect(frames(0.302)[0]?.measurable).toBe(false);
    expect(frames(0.3021)[0]?.measurable).toBe(true);
  });
  it("keeps a missing figure missing: a range has no change", () => {
    const [change] = changesBetween(
      frameOf("luxor", "2025-Q4", [
        { area: "USA", value: null, status: "range", low: 0.3, high: 0.4 },
      ]),
      frameOf("luxor", "2026-Q3", cellsOf({ USA: 0.367 }, 0.0011)),
    );
    expect(change).toMatchObject({ from: null, change: null, measurable: false });
  });
});

describe("series breaks between two frames", () => {
  const ids = (breaks: readonly SeriesBreak[]) => breaks.map(({ id }) => id);

  it("finds the measurement effect between June and July 2021, in either order", () => {
    expect(ids(breaksBetween(CBECI_2021_06, CBECI_2021_07, BREAKS))).toEqual([
      "cbeci-2021-07-measurement",
    ]);
    expect(ids(breaksBetween(CBECI_2021_07, CBECI_2021_06, BREAKS))).toEqual([
      "cbeci-2021-07-measurement",
    ]);
  });
  it("does not count a break on the first day of the earlier frame", () => {
    expect(breaksBetween(CBECI_2021_07, CBECI_2021_08, BREAKS)).toEqual([]);
  });
  it("lists several breaks oldest first", () => {
    expect(ids(breaksBetween(CBECI_2022_01, CBECI_2021_06, BREAKS))).toEqual([
      "cbeci-2021-07-measurement",
      "cbeci-2021-09-measurement",
    ]);
  });
  it("finds the change of source, and leaves out CBECI's own breaks that it does not share", () => {
    expect(ids(breaksBetween(CBECI_2021_06, LUXOR_2026_Q3, BREAKS))).toEqual(["cbeci-to-luxor"]);
  });
  it("finds nothing between two Luxor snapshots", () => {
    expect(breaksBetween(LUXOR_2025_Q4, LUXOR_2026_Q3, BREAKS)).toEqual([]);
  });
  it("does not cut the line of one source where two others take over from each other", () => {
    expect(
      breaksBetween(frameOf("survey", "2024", []), frameOf("survey", "2026", []), BREAKS),
    ).toEqual([]);
  });
  it("does not apply CBECI's measurement effect to another source", () => {
    expect(
      breaksBetween(frameOf("survey", "2021-06", []), frameOf("survey", "2021-07", []), BREAKS),
    ).toEqual([]);
  });
});
