import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SAMPLE_TIMELINE } from "./sample-timeline";
import { readTypedPeriod } from "./typed-period";

const { frames } = SAMPLE_TIMELINE;
const offers = (text: string) => {
  const answer = readTypedPeriod(text, frames);
  return answer.kind === "none" ? answer.offers.map(({ period }) => period) : answer.kind;
};

describe("a typed date", () => {
  it("goes to the snapshot of that name, in any case and spacing", () => {
    for (const text of ["2026-Q3", " 2026-q3 ", "2026q3", "2026 Q3"])
      expect(readTypedPeriod(text, frames)).toMatchObject({
        kind: "exact",
        frame: { period: "2026-Q3" },
      });
    expect(offers("2021-06")).toBe("exact");
  });
  it("offers the nearest on both sides of a date without a snapshot, and never jumps", () => {
    expect(offers("2023-05")).toEqual(["2022-01", "2025-Q4"]);
    expect(offers("2024")).toEqual(["2022-01", "2025-Q4"]);
  });
  it("offers one side only at an end of the record", () => {
    expect(offers("2010")).toEqual(["2021-06"]);
    expect(offers("2030-01")).toEqual(["2026-Q3"]);
  });
  it("offers what a longer period holds, and the quarter that a month lies in", () => {
    expect(readTypedPeriod("2021", frames)).toMatchObject({ kind: "none", isWithin: true });
    expect(offers("2021")).toEqual(["2021-06", "2021-09"]);
    expect(offers("2026-08")).toEqual(["2026-Q3"]);
  });
  it("is invalid when it is no period", () => {
    for (const text of ["", "2021-13", "2026-Q5", "June 2021", "21-06", "2021-06-31"])
      expect(offers(text)).toBe("invalid");
  });
  it("has no offers without snapshots", () => {
    expect(readTypedPeriod("2021", [])).toMatchObject({ kind: "none", offers: [] });
  });
  it("never throws", () => {
    fc.assert(fc.property(fc.string(), (text) => void readTypedPeriod(text, frames)));
  });
});
