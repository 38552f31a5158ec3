import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dataAgeOf, oldViewOf, type Pace } from "./freshness";

const quarterly: Pace = { lastPeriodEnd: "2026-10-01", staleAfterDays: 180, standstill: null };

describe("the age of a source", () => {
  test("a source is fresh up to its limit and stale the day after", () => {
    expect(dataAgeOf(quarterly, "2026-11-23")).toEqual({ dataAgeDays: 53, status: "fresh" });
    expect(dataAgeOf(quarterly, "2027-03-30")).toEqual({ dataAgeDays: 180, status: "fresh" });
    expect(dataAgeOf(quarterly, "2027-03-31")).toEqual({ dataAgeDays: 181, status: "stale" });
  });

  test("a source whose publisher stopped is historic, not stale", () => {
    const cbeci = { ...quarterly, lastPeriodEnd: "2022-02-01", standstill: "No month since 2022." };
    expect(dataAgeOf(cbeci, "2026-11-23")).toEqual({ dataAgeDays: 1756, status: "historic" });
    expect(dataAgeOf(cbeci, "2022-03-01").status).toBe("fresh");
  });

  test("a single document never goes stale", () => {
    expect(dataAgeOf({ ...quarterly, staleAfterDays: null }, "2040-01-01").status).toBe("historic");
  });

  test("without a dated figure there is no age", () => {
    expect(dataAgeOf({ ...quarterly, lastPeriodEnd: null }, "2026-11-23")).toEqual({
      dataAgeDays: null,
      status: null,
    });
  });

  test("age is whole, never negative, and grows by one a day", () => {
    const day = (offset: number) =>
      new Date(Date.UTC(2020, 0, 1 + offset)).toISOString().slice(0, 10);
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9_000 }),
        fc.integer({ min: 0, max: 9_000 }),
        (a, b) => {
          const age = (today: number) =>
            dataAgeOf({ ...quarterly, lastPeriodEnd: day(a) }, day(today)).dataAgeDays ??
            Number.NaN;
          expect(age(b)).toBe(Math.max(0, b - a));
          expect(age(a + b + 1) - age(a + b)).toBe(1);
        },
      ),
    );
  });
});

describe("a view says that it is old", () => {
  const luxor = { ...quarterly, id: "luxor", name: "Luxor" };
  const cbeci = {
    ...quarterly,
    id: "cbeci",
    name: "CBECI",
    lastPeriodEnd: "2022-02-01",
    standstill: "No month since 2022.",
  };
  const frame = (source: string, ...tariffs: number[]) => ({
    source,
    cells: tariffs.map((tariff) => ({ tariff })),
  });
  const view = {
    frames: [frame("cbeci"), frame("luxor")],
    sources: [cbeci, luxor],
    tariffs: [],
    source: null,
    asOf: null,
  };

  test("when the source of its newest snapshot is overdue, whatever the older ones are", () => {
    expect(oldViewOf(view, "2026-11-23")).toBeNull();
    expect(oldViewOf(view, "2027-11-23")).toMatchObject({ name: "Luxor", status: "stale" });
  });

  test("when the reader chose a source that stands still, with the reason", () => {
    const alone = { ...view, frames: [frame("cbeci")] };
    expect(oldViewOf({ ...alone, source: "cbeci" }, "2026-11-23")).toMatchObject({
      dataAgeDays: 1756,
      status: "historic",
      standstill: "No month since 2022.",
    });
    expect(oldViewOf(alone, "2026-11-23")).toBeNull();
  });

  test("not while one of several sources is fresh, nor when it looks back on purpose", () => {
    const prices = {
      ...view,
      frames: [frame("several", 0, 1)],
      sources: [{ ...luxor, lastPeriodEnd: "2024-01-01", id: "old" }, luxor],
      tariffs: [{ source: "old" }, { source: "luxor" }],
    };
    expect(oldViewOf(prices, "2026-11-23")).toBeNull();
    expect(oldViewOf(prices, "2027-11-23")).toMatchObject({ name: "Luxor" });
    expect(oldViewOf({ ...view, asOf: "2020-06-01" }, "2030-01-01")).toBeNull();
  });
});
