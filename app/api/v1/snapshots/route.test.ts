import { csvParse } from "d3-dsv";
import { describe, expect, test } from "vitest";
import { runningAtlas } from "@/db/test-database";
import { SNAPSHOT_COLUMNS, SnapshotList, type SnapshotRow } from "@/lib/contract";
import { GET } from "./route";

runningAtlas("embedded");

const HEADER =
  "metric,source,vintage,iso2,iso3,country,period_start,period_end,value,unit,status,quality,caveat,value_low,value_high,resolution,period_kind,method,tariff_class,tariff_band,tax_basis,currency,value_local,price_scope,source_url,licence";

const get = (query: string) => GET(new Request(`http://localhost/api/v1/snapshots?${query}`));

async function snapshots(query: string): Promise<SnapshotList> {
  const response = await get(query);
  expect(response.status, query).toBe(200);
  return SnapshotList.parse(await response.json());
}

describe("snapshots", () => {
  test("are by default the shares of the default timeline", async () => {
    const { rows, count, asOf, release } = await snapshots("");
    expect(new Set(rows.map(({ source }) => source))).toEqual(new Set(["cbeci", "luxor"]));
    expect(new Set(rows.map(({ metric }) => metric))).toEqual(new Set(["hashrate-share"]));
    expect(count).toBe(rows.length);
    expect([asOf, release.id]).toEqual([null, 1]);
  });

  test("of the legal status lead to where its rows are", async () => {
    const { count, reason } = await snapshots("metric=legal-status");
    expect(count).toBe(0);
    expect(reason).toContain("/api/v1/legal-status");
  });

  test("of a year are those that share a day with it", async () => {
    const { rows } = await snapshots("year=2021");
    expect(new Set(rows.map((row) => row.period_start.slice(0, 7)))).toEqual(
      new Set(Array.from({ length: 12 }, (_, i) => `2021-${String(i + 1).padStart(2, "0")}`)),
    );
  });

  test("of a range include its last period", async () => {
    const { rows } = await snapshots("from=2021-12&to=2026-Q3&country=usa");
    expect(rows.map(({ source, period_start, value }) => [source, period_start, value])).toEqual([
      ["cbeci", "2021-12-01", expect.any(Number)],
      ["cbeci", "2022-01-01", 0.3784],
      ["luxor", "2025-04-01", 0.36025],
      ["luxor", "2025-07-01", expect.any(Number)],
      ["luxor", "2025-10-01", expect.any(Number)],
      ["luxor", "2026-07-01", 0.367],
    ]);
  });

  test("carry source, vintage, period, unit, quality, caveat and licence", async () => {
    const { rows } = await snapshots("source=luxor&from=2026-Q3&country=USA");
    expect(rows).toEqual([
      expect.objectContaining({
        source: "luxor",
        vintage: "2026-09-20",
        iso2: "US",
        iso3: "USA",
        country: expect.stringMatching(/^United States/),
        period_start: "2026-07-01",
        period_end: "2026-10-01",
        period_kind: "quarter",
        unit: "fraction",
        status: "value",
        quality: "modelled",
        resolution: 0.0011,
        caveat: expect.stringContaining("Luxor estimate"),
        licence: "facts-quoted",
      }),
    ]);
  });

  test("as of June 2020 are those published by then", async () => {
    const { rows, asOf } = await snapshots("asOf=2020-06-01&country=CHN");
    expect(asOf).toBe("2020-06-01");
    expect(rows.map(({ value, vintage }) => [value, vintage])).toEqual([[0.6508, "2020-05-06"]]);
  });

  test("of a year without data are an empty list with a reason", async () => {
    const { rows, count, reason } = await snapshots("year=2023");
    expect([rows, count]).toEqual([[], 0]);
    expect(reason).toContain("Gaps are left as gaps");
    expect((await snapshots("year=2021")).reason).toBeNull();
  });

  test.each(["year=0001", "year=9998", "year=9999", "to=9999-12-31", "from=0001-01-01", "to=9999"])(
    "answer at the ends of the calendar too: %s",
    async (query) => {
      const { rows } = await snapshots(query);
      expect(rows.length).toBeGreaterThanOrEqual(query.startsWith("year") ? 0 : 300);
    },
  );

  test("keep a source that is no part of the timeline apart", async () => {
    const { rows } = await snapshots("source=ccaf-survey");
    expect(new Set(rows.map(({ source }) => source))).toEqual(new Set(["ccaf-survey"]));
  });
});

describe("empty=include", () => {
  const countries = async () => {
    const { rows } = await snapshots("source=cbeci&from=2021-04&to=2021-04&empty=include");
    return rows.filter(({ iso3 }) => iso3 !== null && iso3 !== "OTH");
  };
  const startsOf = (rows: SnapshotRow[]) => new Set(rows.map((row) => row.period_start));

  test.each([
    { source: "cbeci", status: "in-other", snapshots: 29 },
    { source: "luxor", status: "not-covered", snapshots: 4 },
  ])("adds every country once a snapshot of $source, as $status", async (expected) => {
    const published = await snapshots(`source=${expected.source}`);
    const { rows } = await snapshots(`source=${expected.source}&empty=include`);
    const listed = new Set(published.rows.map((row) => `${row.period_start} ${row.iso3}`));
    const frame = (await countries()).map(({ iso3 }) => iso3).sort();
    expect(frame).toHaveLength(250);
    expect(startsOf(rows).size).toBe(expected.snapshots);
    for (const start of startsOf(rows)) {
      const snapshot = rows.filter((row) => row.period_start === start);
      const codes = snapshot.map(({ iso3 }) => iso3).filter((code) => code !== "OTH");
      expect(codes.sort()).toEqual(frame);
    }
    for (const row of rows.filter((row) => !listed.has(`${row.period_start} ${row.iso3}`)))
      expect(row).toMatchObject({ status: expected.status, value: null, resolution: null });
    expect(rows.filter((row) => listed.has(`${row.period_start} ${row.iso3}`))).toEqual(
      published.rows,
    );
  });

  test("of one country tells of every snapshot whether and why it is empty", async () => {
    const { rows } = await snapshots("country=PRY&empty=include");
    expect(rows).toHaveLength(33);
    expect(rows.every(({ iso3 }) => iso3 === "PRY")).toBe(true);
    const statuses = (source: string) =>
      new Set(rows.filter((row) => row.source === source).map(({ status }) => status));
    expect(statuses("cbeci")).toEqual(new Set(["in-other"]));
    expect(statuses("luxor")).toContain("value");
  });

  test("keeps a published zero a zero", async () => {
    const { rows } = await snapshots("source=cbeci&from=2021-08&to=2021-08&empty=include");
    expect(rows.find(({ iso3 }) => iso3 === "CHN")).toMatchObject({ value: 0, status: "zero" });
  });

  test("that would be too large is refused with what to add", async () => {
    const response = await get("metric=electricity-price&empty=include");
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      error: { code: "too-many-rows", param: "empty" },
    });
  });
});

describe("snapshots as CSV", () => {
  const numeric = new Set(["value", "value_low", "value_high", "resolution", "value_local"]);

  /** The row as JSON has it. */
  const rowOf = (record: Record<string, string | undefined>) =>
    Object.fromEntries(
      SNAPSHOT_COLUMNS.map((column) => {
        const field = record[column];
        if (field === "") return [column, null];
        return [column, numeric.has(column) ? Number(field) : field];
      }),
    );

  async function file(query: string) {
    const response = await get(`${query}&format=csv`);
    expect(response.status).toBe(200);
    expect(response.headers.get("Content-Type")).toBe("text/csv; charset=utf-8; header=present");
    return { text: await response.text(), response };
  }

  test("have exactly the promised header, and lines that end as RFC 4180 says", async () => {
    const { text } = await file("year=2021");
    expect(text.split("\r\n")[0]).toBe(HEADER);
    expect(SNAPSHOT_COLUMNS.join(",")).toBe(HEADER);
    expect(text.endsWith("\r\n")).toBe(true);
    expect(text.charCodeAt(0)).not.toBe(0xfeff);
  });

  test.each([
    "metric=hashrate-share",
    "metric=electricity-price",
    "metric=hashrate&source=luxor",
    "metric=hashrate-share&source=cbeci&year=2021&empty=include",
    "metric=carbon-intensity&country=ETH",
  ])("hold the rows of the JSON: %s", async (query) => {
    const { rows } = await snapshots(query);
    const { text } = await file(query);
    expect(rows.length).toBeGreaterThan(9);
    expect(csvParse(text).map(rowOf)).toEqual(rows);
  });

  test("write numbers as plain digits, as published", async () => {
    const { text } = await file("source=luxor&country=USA&from=2025-Q2&to=2025-Q2");
    expect(csvParse(text)[0]).toMatchObject({ value: "0.36025", resolution: "0.0011" });
    const all = csvParse((await file("metric=electricity-generation&country=TUV")).text);
    for (const { value } of all) expect(value).toMatch(/^\d+(\.\d+)?$/);
  });

  test("keep Namibia's letters NA", async () => {
    const { text } = await file("metric=electricity-price&country=NAM");
    const rows = csvParse(text);
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map(({ iso2 }) => iso2))).toEqual(new Set(["NA"]));
    expect(text).toContain(",NA,NAM,Namibia,");
  });

  test("are saved under a name that says what they are", async () => {
    const { response } = await file("source=luxor&year=2026&country=usa");
    expect(response.headers.get("Content-Disposition")).toBe(
      'attachment; filename="hashrate-atlas_hashrate-share_luxor_2026_USA.csv"',
    );
  });

  test("without a row are the header alone", async () => {
    expect((await file("year=2023")).text).toBe(`${HEADER}\r\n`);
  });
});
