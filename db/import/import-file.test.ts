import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parquetWriteBuffer } from "hyparquet-writer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parsePeriod } from "../../lib/periods";
import type { OpenDatabase } from "../client";
import { findObservations } from "../queries/observations";
import { load, observation, release } from "../schema";
import { asOf, ENGINES, openShipped } from "../test-database";
import { type DataCommand, type Outcome, runCommand } from "./command";

const folder = mkdtempSync(join(tmpdir(), "atlas-import-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const DEFAULTS = {
  source: null,
  decimal: null,
  dryRun: false,
  as: null,
  publication: null,
  usdPerUnit: null,
};

let files = 0;
function file(name: string, content: string | Uint8Array): string {
  files += 1;
  const path = join(folder, `${files}-${name}`);
  writeFileSync(path, content);
  return path;
}

const PUBLICATION =
  "publication_id,source_id,label,published_on,date_precision,url,scope,secondary,accessed_via,note\n";
const documentOf = (id: string, scope = "partial-list") =>
  `${PUBLICATION}${id},luxor,A quarter,2026-11-20,day,,${scope},false,hashrateindex.com,\n`;
const COLUMNS =
  "publication_id,metric,area_id,period,value,unit,status,resolution,date_precision\n";
const share = (document: string, area: string, value: string, period = "2026-Q4") =>
  `${document},hashrate-share,${area},${period},${value},fraction,value,0.0011,exact\n`;

describe.each(ENGINES)("imports on %s", (engine) => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await openShipped(engine);
  });
  afterAll(() => opened?.close());

  const run = (command: DataCommand) => runCommand(opened, command, "data");
  async function bring(
    path: string,
    table: string | null,
    more: { decimal?: "," | null; publication?: string } = {},
  ) {
    const options = { ...DEFAULTS, ...more };
    const outcome = await run({ name: "import", path, table, ...options });
    if (outcome.name !== "import") throw new Error(JSON.stringify(outcome));
    return outcome;
  }
  const rules = ({ report }: Outcome & { name: "import" }) =>
    report.problems.map(({ line, column, value, rule }) => `${line} ${column} ${value}: ${rule}`);
  const counts = () =>
    Promise.all([load, release, observation].map((table) => opened.db.$count(table)));
  async function newDocument(id: string, scope?: string) {
    const { report } = await bring(file("publications.csv", documentOf(id, scope)), "publications");
    expect(report.problems).toEqual([]);
  }
  async function sharesNow(areas: string[]) {
    const rows = await findObservations(opened.db, await asOf(opened.db, null), {
      metric: "hashrate-share",
      sources: ["luxor"],
      areas,
      within: parsePeriod("2026-Q4"),
    });
    return rows.map(({ areaId, value }) => [areaId, value]).sort();
  }

  test("a file becomes one release, with names for countries; a second time it changes nothing", async () => {
    await newDocument("luxor-a");
    const rows =
      share("luxor-a", "United States", "0.35") +
      share("luxor-a", "Russian Federation", "0.17") +
      share("luxor-a", '"Iran, Islamic Rep."', "0.04") +
      share("luxor-a", "NA", "0.01");
    const path = file("hashrate.csv", COLUMNS + rows);
    const first = await bring(path, "hashrate");
    expect(first.report).toMatchObject({ changed: true, added: 4, unchanged: 0, problemCount: 0 });
    expect(first.diff).toMatchObject({ added: 4, revised: 0, removed: 0 });
    expect(await sharesNow(["USA", "RUS", "IRN", "NAM"])).toEqual([
      ["IRN", 0.04],
      ["NAM", 0.01],
      ["RUS", 0.17],
      ["USA", 0.35],
    ]);
    const before = await counts();
    const second = await bring(path, "hashrate");
    expect(second.report).toMatchObject({ changed: false, added: 0, unchanged: 4 });
    expect(second.report.release).toBe(first.report.release);
    expect(await counts()).toEqual(before);
  });

  test("nothing is written where something is wrong, and all of it is told", async () => {
    await newDocument("luxor-b");
    const before = await counts();
    const rows = [
      share("luxor-b", "Atlantis", "0.1"),
      share("luxor-z", "USA", "0.1"),
      share("luxor-b", "CAN", "37.8"),
      share("luxor-b", "KAZ", '"1,234"'),
      share("luxor-b", "USA", "0.1"),
      share("luxor-b", "America", "0.2"),
      share("luxor-b", "PRY", "0.1", "2026-13"),
      "luxor-b,hashrate-share,ETH\n",
    ];
    const outcome = await bring(file("hashrate.csv", COLUMNS + rows.join("")), "hashrate");
    expect(outcome.report).toMatchObject({ release: null, changed: false });
    expect(rules(outcome)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^2 area_id Atlantis: is no known area/),
        expect.stringMatching(/^3 publication_id luxor-z: unknown/),
        expect.stringMatching(/^4 value 37.8: is a fraction outside 0..1; it looks like percent/),
        expect.stringMatching(/^5 value 1,234: is ambiguous/),
        expect.stringMatching(/^7 .*USA.*: duplicate key, first at .*:6; here written "America"/),
        expect.stringMatching(/^8 period 2026-13: /),
        expect.stringMatching(/^9 .*: has 3 cells, the header has 9/),
      ]),
    );
    expect(await counts()).toEqual(before);
  });

  test.each([
    ["a share in percent", share("luxor-c", "USA", "37"), "it looks like percent"],
    [
      "shares above the whole",
      share("luxor-c", "USA", "0.7") + share("luxor-c", "CAN", "0.4"),
      "sum to more than 1",
    ],
    ["a month inside a published quarter", share("luxor-c", "USA", "0.3", "2026-08"), "overlaps"],
    [
      "a figure that is stored otherwise",
      share("luxor-2026q3", "USA", "0.4", "2026-Q3"),
      'is stored as "0.367"',
    ],
    [
      "a unit that the metric has not",
      share("luxor-c", "USA", "0.3").replace("fraction", "EH/s"),
      "hashrate-share is measured in fraction",
    ],
  ])("%s is refused", async (_, rows, rule) => {
    if (
      !(await opened.db.query.publication.findFirst({ where: (t, { eq }) => eq(t.id, "luxor-c") }))
    )
      await newDocument("luxor-c");
    const outcome = await bring(file("hashrate.csv", COLUMNS + rows), "hashrate");
    expect(rules(outcome).join("\n")).toContain(rule);
  });

  test("cents are not taken for dollars, nor TH/s for EH/s", async () => {
    const price = `${COLUMNS.trim()},tariff_class,tax_basis,currency,value_local,price_scope\nriot-2024,electricity-price,TX,2023,8.1,USD/kWh,value,0.05,exact,mining,none,USD,8.1,one-company\n`;
    const cents = await bring(file("price.csv", price.replace(",TX,", ",USA,")), "energy-price");
    expect(rules(cents).join("\n")).toContain("it looks like US cents");
    const rate = `${COLUMNS}luxor-2026q3,hashrate,Georgia,2026-Q3,345000000,EH/s,value,0.5,exact\n`;
    const terahashes = await bring(file("hashrate.csv", rate), "hashrate");
    expect(rules(terahashes).join("\n")).toContain("it looks like PH/s or TH/s");
  });

  test("more than a hundred problems are counted, a hundred told", async () => {
    const rows = Array.from({ length: 1500 }, () => share("nobody", "Nowhere", "x"));
    const { report } = await bring(file("hashrate.csv", COLUMNS + rows.join("")), "hashrate");
    expect(report.problems).toHaveLength(100);
    expect(report.problemCount).toBeGreaterThanOrEqual(3000);
  });

  test.each([
    ["an empty file", "", "the file is empty"],
    ["a header alone", COLUMNS, "has no rows"],
    ["other columns", "country,share\nUSA,0.3\n", "is no column of hashrate"],
    ["an open quote", `${COLUMNS}"luxor`, "a quoted cell is not closed"],
    [
      "bytes of anything",
      new Uint8Array(5000).map((_, index) => (index * 7919) % 256),
      "is no column",
    ],
  ])("%s is refused", async (_, content, rule) => {
    const outcome = await bring(file("any.csv", content), "hashrate");
    expect(outcome.report.release).toBeNull();
    expect(rules(outcome).join("\n")).toContain(rule);
  });

  test("encoding, separator and format do not matter; the content does", async () => {
    await newDocument("luxor-d");
    const table =
      COLUMNS + share("luxor-d", "Côte d'Ivoire", "0.35") + share("luxor-d", "Türkiye", "0.1");
    const cells = table
      .trim()
      .split("\n")
      .map((line) => line.split(","));
    const [names = [], ...rows] = cells;
    const objects = rows.map((row) =>
      Object.fromEntries(row.map((text, index) => [names[index], text])),
    );
    const forms = [
      ["plain", table],
      ["with a mark", `\uFEFF${table}`],
      ["utf-16", Buffer.from(`\uFEFF${table}`, "utf16le")],
      ["latin-1", Buffer.from(table, "latin1")],
      ["carriage returns", table.replaceAll("\n", "\r\n")],
      ["semicolons and commas", table.replaceAll(",", ";").replaceAll(".", ",")],
      ["json", JSON.stringify(objects)],
      [
        "parquet",
        new Uint8Array(
          parquetWriteBuffer({
            columnData: names.map((name, index) => ({
              name,
              data: rows.map((row) => row[index] ?? ""),
            })),
          }),
        ),
      ],
    ] as const;
    const results: unknown[] = [];
    for (const [form, content] of forms) {
      const decimal = form.startsWith("semicolons") ? "," : null;
      const { report } = await bring(file("hashrate", content), "hashrate", { decimal });
      results.push([form, report.problems, report.added, report.unchanged]);
    }
    expect(results).toEqual(
      forms.map(([form], index) => [form, [], index === 0 ? 2 : 0, index === 0 ? 0 : 2]),
    );
  });

  test("a file of CBECI is recognised, its countries found by name, its percent made fractions", async () => {
    await newDocument("luxor-f");
    const text =
      "date,country,monthly_hashrate_%,monthly_absolute_hashrate_EH/S\n2027/01/01,Mainland China,21.10%,200\n1/1/27,Russian Federation *,4.6%,44\n";
    const path = file("mining_countries.csv", text);
    const refused = await run({ name: "import", path, table: null, ...DEFAULTS });
    expect(refused).toMatchObject({
      name: "refused",
      reason: expect.stringContaining("--publication"),
    });
    const { report, diff } = await bring(path, null, { publication: "luxor-f" });
    expect(report).toMatchObject({
      problems: [],
      added: 4,
      notes: [expect.stringContaining("cbeci-mining-countries")],
    });
    expect(
      diff?.changes.map(({ key, cells }) => [key.area_id, key.metric, cells.value?.after]),
    ).toEqual(
      expect.arrayContaining([
        ["CHN", "hashrate-share", "0.2110"],
        ["RUS", "hashrate-share", "0.046"],
        ["RUS", "hashrate", "44"],
      ]),
    );
  });

  test("a rollback is a release equal to an earlier one, and none disappears", async () => {
    await newDocument("luxor-e");
    const [before] = await opened.db
      .select({ id: release.id })
      .from(release)
      .orderBy(release.id)
      .limit(1);
    const path = file("hashrate.csv", COLUMNS + share("luxor-e", "BTN", "0.02"));
    const { report } = await bring(path, "hashrate");
    const first = before?.id ?? 0;
    const back = await run({ name: "rollback", release: first });
    expect(back).toMatchObject({ to: first, release: (report.release ?? 0) + 1 });
    expect(await sharesNow(["BTN"])).toEqual([]);
    expect(await run({ name: "diff", from: first, to: (report.release ?? 0) + 1 })).toMatchObject({
      diff: { added: 0, revised: 0, removed: 0 },
    });
    expect(await run({ name: "rollback", release: first })).toMatchObject({ release: null });
    await run({ name: "rollback", release: report.release ?? 0 });
    expect(await sharesNow(["BTN"])).toEqual([["BTN", 0.02]]);
    const list = await run({ name: "releases" });
    expect(list.name === "releases" && list.releases.map(({ id }) => id)).toEqual(
      Array.from({ length: (report.release ?? 0) + 2 }, (_, index) => index + 1),
    );
  });

  test("what is exported is imported to the same bytes, into another database, in any order", async () => {
    const out = join(folder, `out-${engine}`);
    await run({ name: "export", directory: out });
    const other = await openShipped("embedded");
    try {
      const outcome = await runCommand(
        other,
        { name: "import", path: out, table: null, ...DEFAULTS },
        "data",
      );
      expect(outcome).toMatchObject({ report: { changed: true, problems: [] } });
      const second = join(folder, `again-${engine}`);
      await runCommand(other, { name: "export", directory: second }, "data");
      const names = readdirSync(out, { recursive: true, encoding: "utf8" }).filter((name) =>
        name.includes("."),
      );
      expect(names.length).toBeGreaterThan(20);
      for (const name of names)
        expect([
          name,
          readFileSync(join(second, name)).equals(readFileSync(join(out, name))),
        ]).toEqual([name, true]);
    } finally {
      await other.close();
    }
  });
});
