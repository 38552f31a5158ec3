import { describe, expect, it } from "vitest";
import { type Country, SnapshotRow } from "./contract";
import { publishedRow } from "./sample-timeline";
import { countWithUnlisted, withUnlistedCountries } from "./snapshot-frame";

const country = (iso3: string, iso2: string, name: string): Country => ({
  iso3,
  iso2,
  name,
  region: null,
  subregion: null,
  geometry: "shape",
  lon: null,
  lat: null,
  geometryNote: null,
});
const COUNTRIES = [
  country("CAN", "CA", "Canada"),
  country("NAM", "NA", "Namibia"),
  country("SGP", "SG", "Singapore"),
];

describe("what a snapshot does not list", () => {
  const luxor = publishedRow({ caveat: "top ten" });
  const cbeci = publishedRow({
    source: "cbeci",
    publication: "cbeci-2022-05",
    period: "2022-01",
    scope: "complete",
    value: 0.0648,
  });

  it("follows its snapshot, in the order of the countries", () => {
    expect(
      withUnlistedCountries([luxor, cbeci], COUNTRIES).map(({ source, iso3, status }) => [
        source,
        iso3,
        status,
      ]),
    ).toEqual([
      ["luxor", "CAN", "value"],
      ["luxor", "NAM", "not-covered"],
      ["luxor", "SGP", "not-covered"],
      ["cbeci", "CAN", "value"],
      ["cbeci", "NAM", "in-other"],
      ["cbeci", "SGP", "in-other"],
    ]);
  });
  it("has no figure, bound, resolution or caveat, and keeps source, vintage and period", () => {
    const [, namibia] = withUnlistedCountries([luxor], COUNTRIES);
    expect(SnapshotRow.parse(namibia)).toMatchObject({
      iso2: "NA",
      iso3: "NAM",
      country: "Namibia",
      value: null,
      value_low: null,
      value_high: null,
      resolution: null,
      caveat: null,
      source: "luxor",
      vintage: "2026-09-20",
      period_start: "2026-07-01",
      period_end: "2026-10-01",
      unit: "fraction",
      licence: "facts-quoted",
    });
  });
  it("leaves published rows as they are, the residual too", () => {
    const other = publishedRow({ areaId: "OTH", iso3: null, iso2: null, country: "Other" });
    expect(withUnlistedCountries([luxor, other], COUNTRIES).slice(0, 2)).toEqual([luxor, other]);
  });
  it("is asked for each tariff of a publication", () => {
    const bands = ["IC", "IG"].map((tariff_band) =>
      publishedRow({ publication: "eurostat-2024s2", period: "2024-S2", tariff_band }),
    );
    expect(
      withUnlistedCountries(bands, COUNTRIES).map(({ tariff_band, iso3 }) => [tariff_band, iso3]),
    ).toEqual([
      ["IC", "CAN"],
      ["IC", "NAM"],
      ["IC", "SGP"],
      ["IG", "CAN"],
      ["IG", "NAM"],
      ["IG", "SGP"],
    ]);
  });
  it("keeps two metrics of one publication and period apart", () => {
    const share = publishedRow({ iso3: "CAN", areaId: "CAN" });
    const ehs = publishedRow({ metric: "hashrate", unit: "EH/s", areaId: "NAM", iso3: "NAM" });
    expect(
      withUnlistedCountries([share, ehs], COUNTRIES.slice(0, 2)).map(({ metric, iso3, status }) => [
        metric,
        iso3,
        status,
      ]),
    ).toEqual([
      ["hashrate-share", "CAN", "value"],
      ["hashrate-share", "NAM", "not-covered"],
      ["hashrate", "NAM", "value"],
      ["hashrate", "CAN", "not-covered"],
    ]);
  });
  it("is counted before it is made, never too low", () => {
    const rows = [luxor, cbeci];
    expect(countWithUnlisted(rows, COUNTRIES.length)).toBe(8);
    expect(withUnlistedCountries(rows, COUNTRIES).length).toBeLessThanOrEqual(8);
    expect(withUnlistedCountries([], COUNTRIES)).toEqual([]);
  });
});
