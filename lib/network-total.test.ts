import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { impliedTotals, networkTotal } from "./network-total";
import { parsePeriod } from "./periods";
import { LUXOR_2026_Q3 } from "./sample-timeline";

const day = (date: string, hashrateEhs: number) => ({ date, hashrateEhs });

describe("the network's total", () => {
  it("is the mean of the period's days, its end not included", () => {
    const days = [
      day("2021-03-31", 9),
      day("2021-04-01", 1),
      day("2021-04-30", 2),
      day("2021-05-01", 9),
    ];
    expect(networkTotal(parsePeriod("2021-04"), days)).toEqual({
      totalEhs: 1.5,
      days: 2,
      periodDays: 30,
    });
  });
  it("is missing, not 0, without a day", () => {
    expect(networkTotal(parsePeriod("2026-Q3"), [])).toEqual({
      totalEhs: null,
      days: 0,
      periodDays: 92,
    });
  });
  it("lies between its lowest and highest day", () => {
    const values = fc.array(fc.integer({ min: 0, max: 2_000 }), { minLength: 1, maxLength: 28 });
    fc.assert(
      fc.property(values, (ehs) => {
        const days = ehs.map((value, index) =>
          day(`2021-02-${String(index + 1).padStart(2, "0")}`, value),
        );
        const { totalEhs } = networkTotal(parsePeriod("2021-02"), days);
        expect(totalEhs).toBeGreaterThanOrEqual(Math.min(...ehs));
        expect(totalEhs).toBeLessThanOrEqual(Math.max(...ehs));
      }),
    );
  });
});

describe("the totals that Luxor's pairs of 2026-Q3 imply", () => {
  const published = {
    ARE: 28,
    CAN: 24,
    CHN: 115,
    ETH: 23,
    IDN: 17,
    NOR: 16,
    OMN: 26,
    PRY: 44,
    RUS: 162,
    USA: 345,
  };
  it("reach from 923 to 958 EH/s", () => {
    const implied = impliedTotals(LUXOR_2026_Q3, new Map(Object.entries(published)));
    expect(implied?.pairs).toBe(10);
    expect(Math.round(implied?.lowEhs ?? 0)).toBe(923);
    expect(Math.round(implied?.highEhs ?? 0)).toBe(958);
  });
  it("are none without a published EH/s", () => {
    expect(impliedTotals(LUXOR_2026_Q3, new Map())).toBeNull();
  });
});
