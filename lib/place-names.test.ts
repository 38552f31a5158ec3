import { readFileSync } from "node:fs";
import { csvParse } from "d3-dsv";
import { describe, expect, it } from "vitest";
import { placeFinder } from "./place-names";

const aliases = csvParse(readFileSync("data/aliases.csv", "utf8"));
const areas = csvParse(readFileSync("data/areas.csv", "utf8"));
const kinds = new Map(areas.map(({ area_id, kind }) => [area_id ?? "", kind]));
const entries = areas.map((area) => ({
  id: area.area_id ?? "",
  name: area.name ?? "",
  codes: [area.iso2 ?? "", area.iso3 ?? ""].filter((code) => code !== ""),
  aliases: aliases
    .filter(({ area_id }) => area_id === area.area_id)
    .map(({ alias }) => alias ?? ""),
}));
const finderOf = (kind: string) => placeFinder(entries, (id) => kinds.get(id) === kind);
const find = finderOf("country");

describe("placeFinder", () => {
  it.each([
    ["Mainland China", "CHN"],
    ["Russian Federation", "RUS"],
    ["Iran, Islamic Rep.", "IRN"],
    ["Iran (Islamic Republic of)", "IRN"],
    ["Côte d'Ivoire", "CIV"],
    ["COTE D’IVOIRE", "CIV"],
    ["Germany *", "DEU"],
    ["Korea, Rep.", "KOR"],
    ["Korea, Dem. People's Rep.", "PRK"],
    ["NA", "NAM"],
    ["The Netherlands", "NLD"],
    ["us", "USA"],
    ["US-TX", "US-TX"],
    ["OTH", "OTH"],
  ])("%s is %s", (written, areaId) => expect(find(written)).toEqual({ areaId }));

  it("takes Georgia for the country or the state, as the file is about", () => {
    expect(find("Georgia")).toEqual({ areaId: "GEO" });
    expect(finderOf("subdivision")("Georgia")).toEqual({ areaId: "US-GA" });
    expect(finderOf("group")("Georgia")).toMatchObject({ areaId: null });
  });

  it.each(["Quebec", "Dubai", "Scotland", "Soviet Union", "Yugoslavia", "Gaza"])(
    "takes no figure of %s for one of the country that a search leads to",
    (written) => {
      const place = find(written);
      expect(place).toMatchObject({ areaId: null, nearest: [expect.stringMatching(/\(\w+\)/)] });
    },
  );

  it("names the nearest where it does not know, and takes none of them", () => {
    expect(find("Paragvay")).toEqual({ areaId: null, nearest: [expect.stringContaining("(PRY)")] });
    expect(find("Atlantis Nova")).toEqual({ areaId: null, nearest: [] });
  });

  it("finds every area by its id and every country by its name and codes", () => {
    for (const area of areas) {
      expect(find(area.area_id ?? "")).toEqual({ areaId: area.area_id });
      if (area.kind === "country")
        expect([area.name, find(area.name ?? "")]).toEqual([area.name, { areaId: area.area_id }]);
    }
    const refused = aliases.filter(({ alias, area_id }) => find(alias ?? "").areaId !== area_id);
    expect(refused.map(({ alias }) => find(alias ?? "").areaId)).toEqual(refused.map(() => null));
    expect(refused.length).toBeLessThan(aliases.length / 6);
  });
});
