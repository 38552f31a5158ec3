import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SnapshotRow } from "./contract";
import { evidenceOf, highOf, lowOf } from "./evidence";
import { parsePeriod } from "./periods";

const figure = (source: string, period: string, value: number | null, more = {}): SnapshotRow => {
  const { start, end, kind } = parsePeriod(period);
  return {
    metric: "hashrate-share",
    source,
    method: source,
    period_start: start,
    period_end: end,
    period_kind: kind,
    value,
    value_low: null,
    value_high: null,
    ...more,
  } as SnapshotRow;
};
/** The United States as published. */
const usa = [
  figure("cbeci", "2021-08", 0.354),
  figure("cbeci", "2022-01", 0.3784),
  figure("bitooda", "2020-07-15", 0.14),
  figure("luxor", "2025-Q4", 0.3775),
  figure("luxor", "2026-Q3", 0.367),
  figure("survey", "2024-06-01", 0.754),
];

describe("sources side by side", () => {
  it("show the newest figure of each source, the largest first, and their range", () => {
    const { rows, range, methods, figures } = evidenceOf(usa, null);
    expect(rows.map(({ source, figures: [newest] }) => [source, newest?.value])).toEqual([
      ["survey", 0.754],
      ["cbeci", 0.3784],
      ["luxor", 0.367],
      ["bitooda", 0.14],
    ]);
    expect([range?.lowest, range?.highest, methods, figures]).toEqual([0.14, 0.754, 4, 4]);
  });
  it("show every figure of a chosen year, and that there is none in another", () => {
    expect(evidenceOf(usa, 2022).rows.map(({ source }) => source)).toEqual(["cbeci"]);
    expect(evidenceOf(usa, 2023)).toMatchObject({ rows: [], range: null, methods: 0 });
    expect(evidenceOf(usa, 2023).years).toEqual([2026, 2025, 2024, 2022, 2021, 2020]);
  });
  it("take published bounds into the range and leave what is missing out", () => {
    const { range } = evidenceOf(
      [
        figure("a", "2020", null, { value_low: 0.1, value_high: 0.2 }),
        figure("b", "2020", null),
        figure("c", "2020", 0.15),
      ],
      2020,
    );
    expect([range?.lowest, range?.highest]).toEqual([0.1, 0.2]);
  });
  it("lie within their range and on the axis", () => {
    const some = fc.array(
      fc.tuple(
        fc.constantFrom("a", "b", "c"),
        fc.integer({ min: 2018, max: 2026 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
      ),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(some, (list) => {
        const { rows, range, most } = evidenceOf(
          list.map(([source, year, value]) => figure(source, String(year), value)),
          null,
        );
        for (const entry of rows.flatMap(({ figures }) => figures)) {
          expect(lowOf(entry)).toBeGreaterThanOrEqual(range?.lowest ?? 1);
          expect(highOf(entry)).toBeLessThanOrEqual(Math.min(range?.highest ?? 0, most));
        }
        expect(new Set(rows.map(({ source }) => source)).size).toBe(rows.length);
      }),
    );
  });
});
