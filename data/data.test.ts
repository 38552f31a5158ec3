import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { METHODS } from "../lib/quality";
import { cell } from "../lib/rules/table";
import { SCOPES } from "../lib/status";
import { checkData } from "./check";
import { readResources } from "./checks/read-descriptor";
import { readTable } from "./checks/read-table";

const DATA = "data";

/** The cells of the one row of `file` in which all of `where` holds. */
function rowOf(file: string, where: Record<string, string>): Readonly<Record<string, string>> {
  const rows = readTable(DATA, file, []).rows.filter((row) =>
    Object.entries(where).every(([column, value]) => cell(row, column) === value),
  );
  expect(rows).toHaveLength(1);
  return rows[0]?.cells ?? {};
}

const observation = (
  name: string,
  publication_id: string,
  metric: string,
  area_id: string,
  period: string,
) => rowOf(`observations/${name}.csv`, { publication_id, metric, area_id, period });

it("the shipped data has no problem", () => {
  expect(checkData(DATA)).toEqual([]);
});

describe("figures as published", () => {
  it.each([
    ["hashrate", "cbeci-2022-05", "hashrate-share", "CHN", "2021-04", "0.4604"],
    ["hashrate", "cbeci-2022-05", "hashrate-share", "USA", "2022-01", "0.3784"],
    ["hashrate", "cbeci-2020-05", "hashrate-share", "CHN", "2020-04", "0.6508"],
    ["hashrate", "cbeci-2022-05", "hashrate-share", "CHN", "2020-04", "0.6481"],
    ["hashrate", "luxor-2025q2", "hashrate-share", "USA", "2025-Q2", "0.36025"],
    ["hashrate", "luxor-2026q3", "hashrate-share", "USA", "2026-Q3", "0.367"],
    ["hashrate", "luxor-2026q3", "hashrate", "USA", "2026-Q3", "345"],
    ["hashrate", "luxor-2025q4", "hashrate", "USA", "2025-Q4", "389"],
    ["china-provinces", "cbeci-provinces-2021-10", "share-of-parent", "CN-SC", "2020-09", "0.611"],
    ["electricity-price", "worldbank-db2020", "electricity-price", "USA", "2019", "0.181"],
    ["electricity-price", "riot-2024", "electricity-price", "USA", "2024", "0.034"],
    ["us-states", "foundry-2023-07", "share-of-pool", "US-TX", "2023-07-21/2023-07-28", "0.285"],
    ["network-energy", "cbeci-implied-2025-11", "fleet-efficiency", "WLD", "2024-06", "25.99"],
    [
      "network-energy",
      "cbeci-efficiency-v1-4-2026-10",
      "fleet-efficiency",
      "WLD",
      "2024-07",
      "27.473",
    ],
    ["mining-power", "bitriver-2023q1", "mining-capacity", "GULF", "2023-Q1", "700"],
  ] as const)("%s %s %s %s %s is %s", (name, publication, metric, area, period, value) => {
    expect(observation(name, publication, metric, area, period).value).toBe(value);
  });

  it("keeps a published zero apart from a missing figure, with its caveat", () => {
    const ireland = observation("hashrate", "cbeci-2022-05", "hashrate-share", "IRL", "2019-09");
    expect(ireland).toMatchObject({ value: "0", status: "zero" });
    expect(ireland.caveat).toContain("published as 0; this source writes missing as 0 too");
    const sichuan = observation(
      "china-provinces",
      "cbeci-provinces-2021-10",
      "share-of-parent",
      "CN-SC",
      "2021-07",
    );
    expect(sichuan).toMatchObject({ value: "", status: "not-applicable" });
  });

  it("keeps bounds where only bounds were published", () => {
    expect(
      observation("us-states", "cbeci-us-2022-05", "share-of-parent", "US-GA", "2021-12"),
    ).toMatchObject({
      value: "",
      value_low: "0.3",
      value_high: "1",
      status: "range",
    });
  });

  it("gives Luxor the resolution its rounding implies", () => {
    const russia = observation("hashrate", "luxor-2025q2", "hashrate-share", "RUS", "2025-Q2");
    expect(russia.resolution).toBe("0.0011");
  });

  it("never takes one company's or one region's price for a country's", () => {
    const scope = (publication: string, area: string, period: string) =>
      observation("electricity-price", publication, "electricity-price", area, period).price_scope;
    expect(scope("riot-2024", "USA", "2024")).toBe("one-company");
    expect(scope("bitfarms-2023-07", "PRY", "2023-07-19")).toBe("one-company");
    expect(scope("hydro-quebec-rate-cb", "CAN", "2023-01-10")).toBe("sub-national");
    expect(scope("eep-2025-10", "ETH", "2025-12-01")).toBe("national-tariff");
  });

  it("does not take Namibia's code for a missing value", () => {
    expect(rowOf("areas.csv", { area_id: "NAM" }).iso2).toBe("NA");
  });

  it("keeps CBECI's single values out of CBECI", () => {
    expect(rowOf("publications.csv", { publication_id: "cbeci-press-top10-2022" }).source_id).toBe(
      "cbeci-press",
    );
  });
});

describe("the descriptor speaks the language of the code", () => {
  const enumOf = (resource: string, field: string) =>
    readResources(DATA, [])
      .find(({ name }) => name === resource)
      ?.schema.fields.find(({ name }) => name === field)?.constraints?.enum;

  it("in methods", () => expect(enumOf("sources", "method")).toEqual(Object.keys(METHODS)));
  it("in scopes", () => expect(enumOf("publications", "scope")).toEqual([...SCOPES]));
});

describe("checkData finds what is broken", () => {
  const copies: string[] = [];
  afterEach(() => {
    for (const dir of copies.splice(0)) rmSync(dir, { recursive: true });
  });

  function copyOfData(): string {
    const dir = mkdtempSync(join(tmpdir(), "atlas-data-"));
    copies.push(dir);
    cpSync(DATA, dir, { recursive: true });
    return dir;
  }

  /** A copy of the data in which one text of one file is replaced. */
  function broken(file: string, search: string | RegExp, replacement: string): string {
    const dir = copyOfData();
    const before = readFileSync(join(dir, file), "utf8");
    const after = before.replace(search, replacement);
    expect(after).not.toBe(before);
    writeFileSync(join(dir, file), after);
    return dir;
  }

  const HASHRATE = "observations/hashrate.csv";
  const CHINA = "cbeci-2022-05,hashrate-share,CHN,2021-04";

  it.each([
    [
      "an unknown publication",
      HASHRATE,
      CHINA,
      CHINA.replace("2022-05", "2022-06"),
      "publication_id",
      "unknown: not in publications.publication_id",
    ],
    [
      "an unknown area",
      HASHRATE,
      CHINA,
      CHINA.replace("CHN", "XXX"),
      "area_id",
      "unknown: not in areas.area_id",
    ],
    [
      "a period that is none",
      HASHRATE,
      CHINA,
      CHINA.replace("2021-04", "2021-13"),
      "period",
      "is no period",
    ],
    [
      "a share that breaks the sum",
      HASHRATE,
      `${CHINA},0.4604`,
      `${CHINA},0.5604`,
      "value",
      "the complete snapshot cbeci-2022-05 hashrate-share 2021-04 does not sum to 1 within 10 × 0.00005",
    ],
    [
      "a percentage in place of a fraction",
      HASHRATE,
      `${CHINA},0.4604`,
      `${CHINA},46.04`,
      "value",
      "is a fraction outside 0..1",
    ],
    [
      "scientific notation",
      HASHRATE,
      `${CHINA},0.4604`,
      `${CHINA},4.604e-1`,
      "value",
      "is no number",
    ],
    [
      "a repeated observation",
      HASHRATE,
      CHINA,
      CHINA.replace("CHN", "USA"),
      "publication_id+metric+area_id+period+tariff_class+tariff_band+tax_basis+price_scope",
      "duplicate key",
    ],
    [
      "a zero that is called a value",
      HASHRATE,
      /(cbeci-2022-05,hashrate-share,IRL,2019-09,0,,,fraction,)zero/,
      "$1value",
      "status",
      "0 has the status zero",
    ],
    [
      "bounds the wrong way round",
      "observations/us-states.csv",
      "0.3,1,fraction,range",
      "1,0.3,fraction,range",
      "value_low",
      "is above value_high",
    ],
    [
      "a negative industrial price",
      "observations/electricity-price.csv",
      "worldbank-db2020,electricity-price,USA,2019,0.181",
      "worldbank-db2020,electricity-price,USA,2019,-0.181",
      "value",
      "is negative; only wholesale prices may be",
    ],
    [
      "a break inside a snapshot",
      "series-breaks.csv",
      "cbeci,2021-07-01",
      "cbeci,2021-07-02",
      "date",
      "the break lies inside a snapshot",
    ],
    [
      "a source without a known licence",
      "sources.csv",
      ",cc-by-nc-sa-4.0-reported,",
      ",cc-by-nc-sa-5.0,",
      "licence",
      "unknown: not in licences.licence_id",
    ],
    [
      "a date that does not exist",
      "publications.csv",
      "2022-05-17",
      "2022-05-32",
      "published_on",
      "is no date",
    ],
    [
      "a legal status of another country than its event",
      "legal-status.csv",
      "PRY,special-tariff",
      "ARG,special-tariff",
      "area_id",
      "the event is of PRY",
    ],
    [
      "a legal status that ends before it begins",
      "legal-status.csv",
      "2021-05-26,2021-09-22",
      "2021-05-26,2021-05-22",
      "until",
      "is not after since",
    ],
    [
      "a header that differs",
      "events.csv",
      "id,date,",
      "id,day,",
      "",
      "the header differs from datapackage.json",
    ],
    [
      "an alias that is another country's name",
      "aliases.csv",
      "ARE,UAE,",
      "ARE,Oman,",
      "alias",
      "is the name or code of OMN already",
    ],
    [
      "an alias of two countries",
      "aliases.csv",
      "ARE,UAE,",
      "ARE,America,",
      "alias",
      "duplicate key",
    ],
    [
      "a group of an unknown country",
      "groups.csv",
      "eu,European Union,AUT,",
      "eu,European Union,AUX,",
      "area_id",
      "unknown: not in areas.area_id",
    ],
    [
      "an area without geometry or reason",
      "areas.csv",
      ",none,,,the whole world",
      ",none,,,",
      "geometry_note",
      "an area without geometry says why",
    ],
  ] as const)("%s", (_what, file, search, replacement, column, rule) => {
    const problems = checkData(broken(file, search, replacement));
    expect(problems).toContainEqual(
      expect.objectContaining({ file, column, rule: expect.stringContaining(rule) }),
    );
  });

  it("names file, line, column and value", () => {
    const dir = broken("licences.csv", ',conditions,"Credit', ',perhaps,"Credit');
    expect(checkData(dir)).toEqual([
      {
        file: "licences.csv",
        line: 3,
        column: "may_redistribute",
        value: "perhaps",
        rule: "is none of yes, conditions",
      },
    ]);
  });

  it("reports a file the descriptor does not list", () => {
    const dir = copyOfData();
    writeFileSync(join(dir, "extra.csv"), "a\n1\n");
    expect(checkData(dir)).toEqual([
      {
        file: "datapackage.json",
        line: 1,
        column: "path",
        value: "extra.csv",
        rule: "is not described",
      },
    ]);
  });
});
