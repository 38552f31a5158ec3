import { readFileSync } from "node:fs";
import { csvParse } from "d3-dsv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { areasWithin, GROUPS } from "./groups";
import { REGIONS } from "./regions";

const members = csvParse(readFileSync("data/groups.csv", "utf8"));
const areas = csvParse(readFileSync("data/areas.csv", "utf8"))
  .filter(({ kind }) => kind === "country")
  .map((row) => ({
    id: row.area_id ?? "",
    region: row.m49_region ?? null,
    groups: members.filter(({ area_id }) => area_id === row.area_id).map((m) => m.group_id ?? ""),
  }));
const region = fc.option(fc.constantFrom(...REGIONS));
const group = fc.option(fc.constantFrom(...GROUPS));

describe("groups", () => {
  it.each([
    ["global-south", 134],
    ["oecd", 38],
    ["opec", 12],
    ["eu", 27],
  ] as const)("%s has %i members", (id, size) => {
    expect(areasWithin(areas, { region: null, group: id })?.size).toBe(size);
  });

  it("are those of the data file", () => {
    expect(new Set(members.map(({ group_id }) => group_id))).toEqual(new Set(GROUPS));
  });

  it("know who left", () => {
    const opec = areasWithin(areas, { region: null, group: "opec" });
    for (const former of ["AGO", "QAT", "ECU", "IDN"]) expect(opec?.has(former)).toBe(false);
    expect(areasWithin(areas, { region: null, group: "eu" })?.has("GBR")).toBe(false);
  });

  it("leave everything in when nothing is chosen", () => {
    expect(areasWithin(areas, { region: null, group: null })).toBeNull();
  });

  it("are narrowed by a region: both conditions hold, and nothing else is asked", () => {
    fc.assert(
      fc.property(region, group, (r, g) => {
        const both = areasWithin(areas, { region: r, group: g });
        const [ofRegion, ofGroup] = [
          areasWithin(areas, { region: r, group: null }),
          areasWithin(areas, { region: null, group: g }),
        ];
        for (const { id } of areas) {
          const expected = (ofRegion?.has(id) ?? true) && (ofGroup?.has(id) ?? true);
          expect(both?.has(id) ?? true).toBe(expected);
        }
      }),
    );
  });
});
