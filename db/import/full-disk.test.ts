/** A disk that is full breaks an import off: the release is there whole or not at all, and all goes on from there. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openEmbedded, openPostgres } from "../client";
import { newestRelease } from "../loads";
import { loadShippedData } from "../shipped-data";
import { copyShipped } from "../test-database";
import { startPostgres } from "../test-postgres";
import { runCommand } from "./command";
import { addDocument, bundledImporter, found, roundFile, runImport } from "./interrupted";

const folder = mkdtempSync(join(tmpdir(), "atlas-full-"));
let importer: string;
beforeAll(async () => {
  importer = await bundledImporter();
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(importer, { force: true });
});

const command = (path: string) => ({
  ...({ name: "import", path, table: "hashrate", source: null, decimal: null } as const),
  ...{ as: null, publication: null, usdPerUnit: null, dryRun: false },
});

// A limit on the size of a file, as every system of that kind has it, stands for the disk.
describe.skipIf(process.platform === "win32")("an import on a full disk", () => {
  test("on the embedded engine, at several moments", { timeout: 240_000 }, async () => {
    const place = join(folder, "embedded");
    await copyShipped(place);
    const first = await openEmbedded(place);
    await addDocument(first.db);
    const before = await newestRelease(first.db);
    await first.close();
    const path = roundFile(folder, 0, 12_000);
    let broken = 0;
    for (const maxFileKb of [500, 3_500]) {
      const { code, output } = await runImport(importer, [place, path], { maxFileKb });
      if (code !== 0 || !output.includes('"changed":true')) broken += 1;
      const opened = await openEmbedded(place);
      const { torn, imports } = await found(opened.db);
      expect({ maxFileKb, torn }).toEqual({ maxFileKb, torn: 0 });
      expect([[], [12_000]]).toContainEqual(imports);
      await opened.close();
    }
    expect(broken).toBeGreaterThanOrEqual(1);
    const opened = await openEmbedded(place);
    const outcome = await runCommand(opened, command(path), "data");
    expect(outcome).toMatchObject({ report: { problems: [] } });
    expect(await found(opened.db)).toEqual({ abandoned: 0, torn: 0, imports: [12_000] });
    expect(await newestRelease(opened.db)).toBe((before ?? 0) + 1);
    await opened.close();
  });

  test("on PostgreSQL, until there is room again", { timeout: 240_000 }, async () => {
    const server = await startPostgres(9_000);
    try {
      const opened = await openPostgres(server.url);
      await loadShippedData(opened.db, "data");
      await addDocument(opened.db);
      const before = await newestRelease(opened.db);
      for (const [round, rows] of [60_000, 30_000].entries()) {
        const outcome = await runCommand(
          opened,
          command(roundFile(folder, 1 + round, rows)),
          "data",
        );
        expect(outcome).toMatchObject({
          report: {
            release: null,
            problems: [
              { rule: expect.stringMatching(/the database refuses it: .*File too large/) },
            ],
          },
        });
        expect(await found(opened.db)).toEqual({ abandoned: 0, torn: 0, imports: [] });
        expect(await newestRelease(opened.db)).toBe(before);
      }
      await opened.db.execute(sql`vacuum observation`);
      const small = await runCommand(opened, command(roundFile(folder, 5, 500)), "data");
      expect(small).toMatchObject({ report: { problems: [], changed: true } });
      expect(await found(opened.db)).toEqual({ abandoned: 0, torn: 0, imports: [500] });
      await opened.close();
    } finally {
      await server.stop();
    }
  });
});
