import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMonths, formatPeriod, isDate, overlaps, parsePeriod } from "./periods";

describe("parsePeriod", () => {
  it.each([
    ["2021", "2021-01-01", "2022-01-01", "year"],
    ["2021-06", "2021-06-01", "2021-07-01", "month"],
    ["2021-12", "2021-12-01", "2022-01-01", "month"],
    ["2026-Q3", "2026-07-01", "2026-10-01", "quarter"],
    ["2024-S2", "2024-07-01", "2025-01-01", "half"],
    ["2024-02-29", "2024-02-29", "2024-03-01", "point"],
    ["2019-09-01/2020-05-01", "2019-09-01", "2020-05-01", "multimonth"],
  ])("reads %s as [%s, %s)", (text, start, end, kind) => {
    expect(parsePeriod(text)).toEqual({ start, end, kind });
  });

  it.each([
    "",
    "21",
    "2021-13",
    "2021-Q5",
    "2021-S3",
    "2021-Q0",
    "2023-02-29",
    "2021-06/2021-07",
    "2021-02-02/2021-02-01",
    "2021-1",
  ])("refuses %j", (text) => {
    expect(() => parsePeriod(text)).toThrow(RangeError);
  });

  it("reads back what formatPeriod writes", () => {
    const year = fc.integer({ min: 1990, max: 2100 });
    const text = fc.oneof(
      year.map(String),
      fc
        .tuple(year, fc.integer({ min: 1, max: 12 }))
        .map(([y, m]) => `${y}-${String(m).padStart(2, "0")}`),
      fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, q]) => `${y}-Q${q}`),
      fc.tuple(year, fc.integer({ min: 1, max: 2 })).map(([y, s]) => `${y}-S${s}`),
    );
    fc.assert(fc.property(text, (written) => formatPeriod(parsePeriod(written)) === written));
  });
});

describe("days and months", () => {
  it("crosses the end of a year", () => expect(addMonths("2021-12-01", 1)).toBe("2022-01-01"));
  it("knows leap days", () => {
    expect(isDate("2024-02-29")).toBe(true);
    expect(isDate("2023-02-29")).toBe(false);
  });
  it("knows the same days as the calendar of the language", () => {
    const part = (most: number) => fc.integer({ min: 0, max: most });
    const two = (number: number) => String(number).padStart(2, "0");
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), part(13), part(32), (year, month, day) => {
        const text = `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
        const known = new Date(`${text}T00:00:00Z`);
        const isKnown = !Number.isNaN(known.getTime()) && known.toISOString().startsWith(text);
        return isDate(text) === isKnown;
      }),
      { numRuns: 2_000 },
    );
  });
  it("does not let half-open neighbours overlap", () => {
    expect(overlaps(parsePeriod("2021-06"), parsePeriod("2021-07"))).toBe(false);
    expect(overlaps(parsePeriod("2021"), parsePeriod("2021-07"))).toBe(true);
  });
});
