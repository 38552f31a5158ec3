/** A file is judged the same whether its rows are in memory or staged in the database. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "../client";
import { ENGINES, openShipped } from "../test-database";
import { fileSource, type ImportReport, importSources } from "./import-file";
import { rollback } from "./releases";
import { findTable, importTables } from "./tables";

const folder = mkdtempSync(join(tmpdir(), "atlas-staged-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const tables = importTables("data");
const tableOf = (name: string) => {
  const table = findTable(tables, name);
  if (!table) throw new Error(`no table ${name}`);
  return table;
};

const DOCUMENTS = `publication_id,source_id,label,published_on,date_precision,url,scope,secondary,accessed_via,note
staged-part,luxor,A part,2026-11-20,day,,partial-list,false,nobody,
staged-all,luxor,All of it,2026-11-21,day,,complete,false,nobody,
staged-other,cbeci,Another,2026-11-22,day,,partial-list,false,nobody,
`;
const HEADER =
  "publication_id,metric,area_id,period,value,unit,status,resolution,date_precision,caveat\n";

const figure = fc
  .record({
    document: fc.constantFrom("staged-part", "staged-part", "staged-all", "staged-other", "nobody"),
    metric: fc.constantFrom("hashrate-share", "hashrate-share", "hashrate"),
    area: fc.constantFrom("USA", "United States", "CHN", "Mainland China", "NA", "KAZ", "Atlantis"),
    period: fc.constantFrom(
      ...["2027-Q1", "2027-Q1", "2027-02", "2027", "2021-08", "2027-01-15/2027-03-02", "2027-13"],
    ),
    value: fc.constantFrom("0.1", "0.3", "0.30", "0.9", "1", "0", "37.8", "x", "250"),
    caveat: fc.constantFrom("", "a, b", 'a "quote"', "tab\there", "back\\slash"),
  })
  .map(({ document, metric, area, period, value, caveat }) => {
    const unit = metric === "hashrate" ? "EH/s" : "fraction";
    const status = value === "0" ? "zero" : "value";
    const quoted = `"${caveat.replaceAll('"', '""')}"`;
    return `${document},${metric},${area},${period},${value},${unit},${status},0.0005,exact,${quoted}\n`;
  });

describe.each(ENGINES)("staged imports on %s", (engine) => {
  let opened: OpenDatabase;
  let first: number;
  beforeAll(async () => {
    opened = await openShipped(engine);
    const path = join(folder, "publications.csv");
    writeFileSync(path, DOCUMENTS);
    const { release, problems } = await bring(path, "publications", 5_000);
    expect(problems).toEqual([]);
    const stored = join(folder, "stored.csv");
    writeFileSync(
      stored,
      `${HEADER}staged-part,hashrate-share,USA,2027-Q1,0.3,fraction,value,0.0005,exact,\nstaged-part,hashrate-share,KAZ,2026-Q4,0.02,fraction,value,0.0005,exact,\nstaged-other,hashrate,CHN,2026,60,EH/s,value,0.5,exact,\n`,
    );
    const report = await bring(stored, "hashrate", 5_000);
    expect(report.problems).toEqual([]);
    first = report.release ?? release ?? 0;
  });
  afterAll(() => opened?.close());

  const bring = (path: string, table: string, rowsInMemory: number, dryRun = false) =>
    opened.exclusively((db) =>
      importSources(db, [{ ...fileSource(path, tableOf(table)), file: "a.csv" }], {
        ...{ decimal: null, source: null, dryRun, rowsInMemory },
      }),
    );

  const told = ({ problems, warnings, ...report }: ImportReport) => ({
    ...report,
    problems: [...problems].map((problem) => JSON.stringify(problem)).sort(),
    warnings: [...warnings].map((problem) => JSON.stringify(problem)).sort(),
  });

  test("what is wrong, new, known and surprising is the same", async () => {
    const path = join(folder, `some-${engine}.csv`);
    // Of many figures one is nearly always wrong.
    const someFigures = fc.oneof(
      fc.array(figure, { minLength: 1, maxLength: 2 }),
      fc.array(figure, { minLength: 3, maxLength: 12 }),
    );
    const seen = { refused: 0, accepted: 0, rules: new Set<string>() };
    await fc.assert(
      fc.asyncProperty(someFigures, async (rows) => {
        writeFileSync(path, HEADER + rows.join(""));
        const inMemory = await bring(path, "hashrate", 5_000, true);
        const staged = await bring(path, "hashrate", 0, true);
        expect(told(staged)).toEqual(told(inMemory));
        seen[inMemory.problemCount > 0 ? "refused" : "accepted"] += 1;
        for (const { rule } of [...inMemory.problems, ...inMemory.warnings])
          seen.rules.add(rule.split(" ")[0] ?? "");
      }),
      { numRuns: 60, seed: 20_261_123 },
    );
    expect(seen.refused).toBeGreaterThan(10);
    expect(seen.accepted).toBeGreaterThan(3);
    expect([...seen.rules]).toEqual(
      expect.arrayContaining(["duplicate", "overlaps", "the", "jumps", "is", "unknown:"]),
    );
  });

  test("what is written is the same, and known again", async () => {
    const path = join(folder, `days-${engine}.csv`);
    const areas = ["USA", "CHN", "NA", "Côte d'Ivoire"];
    const rows = Array.from(
      { length: 40 },
      (_, index) =>
        `staged-part,hashrate-share,${areas[index % 4]},${2100 + Math.floor(index / 4)},0.1${index},fraction,value,0.00005,exact,"line\none\\ ${index}"\n`,
    );
    writeFileSync(path, HEADER + rows.join(""));
    const staged = await bring(path, "hashrate", 0);
    expect(staged).toMatchObject({ problems: [], added: 40, changed: true });
    const digest = () =>
      opened.db.execute(sql`select digest from release order by id desc limit 1`) as unknown as {
        rows: unknown;
      };
    const first_ = (await digest()).rows;
    expect(await bring(path, "hashrate", 5_000)).toMatchObject({ changed: false, unchanged: 40 });
    expect(await bring(path, "hashrate", 0)).toMatchObject({ changed: false, unchanged: 40 });
    await opened.exclusively((db) => rollback(db, first));
    writeFileSync(path, HEADER + rows.reverse().join(""));
    const inMemory = await bring(path, "hashrate", 5_000);
    expect(inMemory).toMatchObject({ problems: [], added: 40, changed: true });
    expect((await digest()).rows).toEqual(first_);
  });
});
