import { readFileSync } from "node:fs";
import { csvParse } from "d3-dsv";
import { describe, expect, it } from "vitest";
import { METHODS, QUALITIES, qualityOf } from "./quality";

const methods = [
  ...new Set(csvParse(readFileSync("data/sources.csv", "utf8")).map(({ method = "" }) => method)),
];

describe("quality follows from the method", () => {
  it.each(methods)("of a shipped source: %s", (method) => {
    expect(QUALITIES).toContain(qualityOf(method));
  });
  it.each([
    ["pool-ip", "measured-sample"],
    ["market-intelligence", "modelled"],
    ["survey", "survey"],
    ["press-claim", "claim"],
    ["company-disclosure", "claim"],
  ])("of %s is %s", (method, quality) => {
    expect(qualityOf(method)).toBe(quality);
  });
  it.each(["", "guess", "toString", "constructor"])("refuses %j", (method) => {
    expect(() => qualityOf(method)).toThrow(RangeError);
  });
  it("uses every quality, and none that is not listed", () => {
    const used = new Set(Object.values(METHODS).map(({ quality }) => quality));
    expect([...used].sort()).toEqual([...QUALITIES].sort());
  });
});
