import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Ajv from "ajv";
import { tableFromIPC } from "apache-arrow";
import { csvParse } from "d3-dsv";
import { sql } from "drizzle-orm";
import { strFromU8, unzipSync } from "fflate";
import type { FeatureCollection, MultiPolygon } from "geojson";
import readXlsx from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runningAtlas } from "@/db/test-database";
import { DownloadChoices, SnapshotList } from "@/lib/contract";
import { OBSERVATION_COLUMNS } from "@/lib/download/observation-columns";
import { GET as snapshots } from "../snapshots/route";
import { GET as choices } from "./choices/route";
import { GET as download } from "./route";

const opened = runningAtlas("embedded");
let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "atlas-download-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ask = (query: string) => download(new Request(`http://localhost/api/v1/download?${query}`));

async function bytesOf(query: string): Promise<Uint8Array> {
  const response = await ask(query);
  expect(response.status, query).toBe(200);
  return new Uint8Array(await response.arrayBuffer());
}
const textOf = async (query: string) => new TextDecoder().decode(await bytesOf(query));

async function fileOf(query: string, name: string): Promise<string> {
  const path = join(folder, name);
  writeFileSync(path, await bytesOf(query));
  return path;
}

async function offered(query: string): Promise<DownloadChoices> {
  const response = await choices(new Request(`http://localhost/api/v1/download/choices?${query}`));
  return DownloadChoices.parse(await response.json());
}

/** What the API answers: the figures every reader must find again. */
async function figures(query: string) {
  const response = await snapshots(new Request(`http://localhost/api/v1/snapshots?${query}`));
  return SnapshotList.parse(await response.json()).rows;
}

const keyOf = (row: Record<string, unknown>) =>
  [row.source, row.iso3, row.period_start, row.period_end, row.vintage].map(String).join(" ");

describe("DuckDB", async () => {
  const duckdb = await import("@duckdb/node-api").then(
    (module) => module,
    (error: Error) => error,
  );
  const absent = duckdb instanceof Error;
  it.skipIf(absent)(
    absent
      ? `reads Parquet and CSV (not run: ${duckdb.message.split("\n")[0]})`
      : "agrees with the API on every value of Parquet and CSV",
    async () => {
      if (duckdb instanceof Error) return;
      const connection = await (await duckdb.DuckDBInstance.create(":memory:")).connect();
      const query = "metric=hashrate-share&scope=series";
      const files = [
        `read_parquet('${await fileOf(`${query}&format=parquet`, "series.parquet")}')`,
        `read_csv('${await fileOf(`${query}&format=csv`, "series.csv")}', nullstr='', header=true)`,
      ];
      const expected = await figures("metric=hashrate-share");
      expect(expected.length).toBeGreaterThan(300);
      for (const file of files) {
        const read = await connection.runAndReadAll(
          `select source, iso3, iso2, period_start::varchar as period_start, period_end::varchar as period_end,
             vintage::varchar as vintage, value, status, value_low, caveat, typeof(value) as type, typeof(period_start) as day from ${file}`,
        );
        const rows = read.getRowObjects();
        expect(rows.length).toBe(expected.length);
        expect(new Set(rows.map(({ type }) => type))).toEqual(new Set(["DOUBLE"]));
        expect(new Set(rows.map(({ day }) => day))).toEqual(new Set(["DATE"]));
        const found = new Map(rows.map((row) => [keyOf(row), row]));
        for (const row of expected) {
          const one = found.get(keyOf(row));
          expect(
            [one?.value, one?.value_low, one?.status, one?.iso2, one?.caveat],
            keyOf(row),
          ).toEqual([row.value, row.value_low, row.status, row.iso2, row.caveat]);
        }
      }
    },
  );
});

describe("every format", () => {
  const query = "metric=hashrate-share&scope=snapshot&to=2022-01&source=cbeci";
  it("has the same figures, missing is empty and numbers are numbers", async () => {
    const expected = await figures("metric=hashrate-share&source=cbeci&from=2022-01&to=2022-01");
    const values = new Map(expected.map(({ iso3, value }) => [iso3, value]));
    expect(values.size).toBeGreaterThan(9);

    const csv = csvParse(await textOf(`${query}&format=csv`));
    expect(new Map(csv.map((row) => [row.iso3, Number(row.value)]))).toEqual(values);
    expect(csv.columns).toEqual(OBSERVATION_COLUMNS.map(({ name }) => name));

    const json = JSON.parse(await textOf(`${query}&format=json`));
    expect(
      new Map(json.rows.map((row: { iso3: string; value: number }) => [row.iso3, row.value])),
    ).toEqual(values);
    expect(json.sources[0].licence).toMatchObject({
      mayRedistribute: "conditions",
      verified: false,
    });

    const arrow = tableFromIPC(await bytesOf(`${query}&format=arrow`));
    const rows = arrow.toArray().map((row) => row.toJSON());
    expect(new Map(rows.map((row) => [row.iso3, row.value]))).toEqual(values);
    expect(String(arrow.schema.fields.find(({ name }) => name === "period_start")?.type)).toContain(
      "Date",
    );

    const [data = [], about = [], columns = [], sources = []] = (
      await readXlsx(Buffer.from(await bytesOf(`${query}&format=xlsx`)))
    ).map(({ data: cells }) => cells);
    const at = (name: string) => (data[0] ?? []).indexOf(name);
    expect(new Map(data.slice(1).map((row) => [row[at("iso3")], row[at("value")]]))).toEqual(
      values,
    );
    expect(data[1]?.[at("period_start")]).toEqual(new Date("2022-01-01T00:00:00Z"));
    expect(data[1]?.[at("is_newest_vintage")]).toBe(true);
    expect(data[1]?.[at("tariff_class")]).toBeNull();
    expect(JSON.stringify(about)).toContain("non-commercial");
    expect(columns.length).toBe(OBSERVATION_COLUMNS.length + 1);
    expect(sources[1]?.[0]).toBe("cbeci");
  });

  it("is a map whose outer rings run counterclockwise and cross no antimeridian", async () => {
    const { features } = JSON.parse(await textOf(`${query}&format=geojson`)) as FeatureCollection;
    const shapes = features.filter(({ geometry }) => geometry?.type === "MultiPolygon");
    expect(shapes.length).toBeGreaterThan(8);
    for (const { geometry } of shapes) {
      for (const [outer = []] of (geometry as MultiPolygon).coordinates) {
        expect(outer[0]).toEqual(outer.at(-1));
        const area = outer.reduce((sum, [x = 0, y = 0], index) => {
          const [nextX = 0, nextY = 0] = outer[index + 1] ?? outer[0] ?? [];
          return sum + x * nextY - nextX * y;
        }, 0);
        expect(area).toBeGreaterThanOrEqual(0);
        for (const [index, [x = 0]] of outer.entries())
          expect(Math.abs(x - (outer[index - 1]?.[0] ?? x))).toBeLessThanOrEqual(180);
      }
    }
    const russia = features.find(({ properties }) => properties?.iso3 === "RUS");
    expect(russia?.properties?.value).toBeTypeOf("number");
    expect(features.find(({ properties }) => properties?.iso3 === "OTH")?.geometry).toBeNull();
  });

  const gdal = spawnSync("ogrinfo", ["--version"], { encoding: "utf8" });
  const hasGdal = gdal.status === 0;
  it.skipIf(!hasGdal)(
    hasGdal
      ? "is GeoJSON to GDAL's ogrinfo"
      : "is GeoJSON to GDAL's ogrinfo (not run: ogrinfo is not installed, Debian has it in gdal-bin)",
    async () => {
      const path = await fileOf(`${query}&format=geojson`, "snapshot.geojson");
      const { stdout } = spawnSync("ogrinfo", ["-ro", "-al", "-so", path], { encoding: "utf8" });
      expect(stdout).toMatch(/Feature Count: 10/);
      expect(stdout).toMatch(/value: Real/);
    },
  );

  it("is a valid Data Package with sums that hold", async () => {
    const files = unzipSync(await bytesOf("scope=everything&format=zip"));
    const text = (path: string) => strFromU8(files[path] ?? new Uint8Array());
    const descriptor = JSON.parse(text("datapackage.json"));
    const profile = JSON.parse(
      readFileSync("app/api/v1/download/profiles/tabular-data-package.json", "utf8"),
    );
    const ajv = new Ajv({
      strict: false,
      validateFormats: false,
      schemaId: "$id",
      meta: false,
      validateSchema: false,
    });
    const isValid = ajv.compile(profile);
    expect(isValid(descriptor), JSON.stringify(isValid.errors)).toBe(true);
    expect(isValid({ ...descriptor, resources: [] })).toBe(false);
    expect(descriptor.resources.length).toBeGreaterThan(10);
    for (const { path, bytes, hash, schema } of descriptor.resources) {
      expect(files[path]?.length, path).toBe(bytes);
      const sum = createHash("sha256")
        .update(files[path] ?? "")
        .digest("hex");
      expect(hash).toBe(`sha256:${sum}`);
      const header = text(path).split("\r\n")[0];
      expect(header, path).toBe(schema.fields.map(({ name }: { name: string }) => name).join(","));
    }
    expect(text("README.md")).toContain("keep_default_na=False");
    expect(text("LICENCES.md")).toContain("Creative Commons BY-NC-SA 4.0");
    expect(text("CITATION.cff")).toContain("cff-version: 1.2.0");
    const rows = csvParse(text("observations.csv"));
    const { rows: counted } = (await opened().db.execute(
      sql`select count(*)::int as count from observation`,
    )) as unknown as { rows: { count: number }[] };
    expect(rows.length).toBe(counted[0]?.count);
    expect(rows.filter(({ iso3 }) => iso3 === "NAM").every(({ iso2 }) => iso2 === "NA")).toBe(true);
    expect(rows.some(({ is_newest_vintage }) => is_newest_vintage === "false")).toBe(true);
    expect(rows.filter(({ value, status }) => value === "" && status === "zero")).toEqual([]);
  });
});

describe("as displayed", () => {
  it("has the page's filters, order and units", async () => {
    const csv = csvParse(
      await textOf(
        "scope=displayed&format=csv&metric=hashrate-share&to=2026-Q3&source=luxor&sort=name",
      ),
    );
    const usa = csv.find(({ area_id }) => area_id === "USA");
    expect([usa?.value, usa?.unit, usa?.shown]).toEqual(["36.7", "%", "36.7"]);
    expect([usa?.change, usa?.change_unit]).toEqual(["-1.05", "pp"]);
    const names = csv.map(({ country }) => country);
    expect(names).toEqual([...names].sort((a, b) => String(a).localeCompare(String(b), "en")));
    const africa = csvParse(
      await textOf("scope=displayed&format=csv&metric=hashrate-share&to=2026-Q3&region=Africa"),
    );
    expect(africa.map(({ area_id }) => area_id)).toEqual(["ETH"]);
  });
  it("has changes with their EH/s, and refuses what the page refuses", async () => {
    const csv = csvParse(
      await textOf("scope=displayed&format=csv&view=change&from=2025-Q4&to=2026-Q3&source=luxor"),
    );
    expect(csv[0]?.country).toBe("China");
    expect(csv.find(({ area_id }) => area_id === "USA")?.change).toBe("-1.05");
    expect(Number(csv[0]?.change_ehs)).not.toBe(0);
    const refused = await ask("scope=displayed&view=change&from=2022-01&to=2025-Q2");
    expect([refused.status, (await refused.json()).error.code]).toEqual([404, "not-comparable"]);
  });
});

describe("before the click", () => {
  it("says rows, exact bytes and conditions", async () => {
    const { choices: found } = await offered("metric=hashrate-share&to=2022-01&source=cbeci");
    expect(found.map(({ scope }) => scope)).toEqual([
      "snapshot",
      "displayed",
      "year",
      "series",
      "everything",
    ]);
    const [snapshot] = found;
    expect(snapshot?.conditions[0]).toMatchObject({
      verified: false,
      sources: [expect.stringContaining("CBECI")],
    });
    for (const { href, bytes, isExact } of snapshot?.formats ?? []) {
      expect(isExact).toBe(true);
      expect((await bytesOf(href.split("?")[1] ?? "")).length, href).toBe(bytes);
    }
    const everything = found.at(-1);
    for (const { format, href, bytes, isExact } of everything?.formats ?? []) {
      expect(isExact).toBe(false);
      const real = (await bytesOf(href.split("?")[1] ?? "")).length;
      expect(bytes / real, format).toBeGreaterThan(0.6);
      expect(bytes / real, format).toBeLessThan(1.6);
    }
  });
  it("refuses a format that a choice has not, and an unknown source", async () => {
    const many = await ask("scope=everything&format=geojson");
    expect(many.status).toBe(400);
    expect((await ask("scope=series&source=nobody")).status).toBe(404);
    expect((await ask("scope=all")).status).toBe(400);
  });
  it("offers the legal record, too", async () => {
    const { choices: found } = await offered("metric=legal-status");
    expect(found.map(({ scope }) => scope)).toContain("series");
    const csv = csvParse(await textOf("metric=legal-status&scope=series"));
    expect(csv.find(({ area_id }) => area_id === "CHN")?.status).toBe("banned");
  });
});

/** Last: they change the database. */
describe("what must not leave", () => {
  it("hands a formula in a note over as text, in every table format", async () => {
    const { db } = opened();
    for (const [index, start] of ["=", "+", "-", "@", "\t"].entries()) {
      await db.execute(sql`update observation set caveat = ${`${start}cmd|' /C calc'!A0`}
        where id = (select id from observation where metric_id = 'hashrate-share' and publication_id like 'luxor%' order by id offset ${index} limit 1)`);
    }
    const rows = csvParse(await textOf("metric=hashrate-share&scope=series&source=luxor&asOf=1"));
    const hostile = rows.filter(({ caveat }) => caveat?.includes("cmd|"));
    expect(hostile.length).toBe(5);
    for (const { caveat } of hostile) expect(caveat).toMatch(/^'[=+\-@\t]cmd/);
    const [sheet] = await readXlsx(
      Buffer.from(
        await bytesOf("metric=hashrate-share&scope=series&source=luxor&format=xlsx&asOf=1"),
      ),
    );
    const cells = (sheet?.data ?? []).flat().filter((cell) => String(cell).includes("cmd|"));
    expect(cells.length).toBe(5);
    expect(cells.every((cell) => typeof cell === "string")).toBe(true);
  });
  it("leaves out a source that may not be passed on, and says so", async () => {
    const { db } = opened();
    await db.execute(
      sql`update licence set may_redistribute = 'no' where id = 'cc-by-nc-sa-4.0-reported'`,
    );
    const csv = csvParse(await textOf("scope=everything&asOf=1"));
    expect(csv.some(({ source }) => source === "cbeci")).toBe(false);
    expect(csv.some(({ source }) => source === "luxor")).toBe(true);
    const json = JSON.parse(
      await textOf("scope=snapshot&to=2022-01&source=cbeci&format=json&asOf=1"),
    );
    expect(json.rows).toEqual([]);
    expect(json.withheld[0].id).toBe("cbeci");
    const shown = JSON.parse(
      await textOf("scope=displayed&to=2022-01&source=cbeci&format=json&asOf=1"),
    );
    expect(shown.rows).toEqual([]);
  });
});
