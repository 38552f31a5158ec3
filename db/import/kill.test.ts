/** An import that is killed at any moment is there whole or not at all, and the next one finds nothing in its way. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type OpenDatabase, openEmbedded, openPostgres } from "../client";
import { loadShippedData } from "../shipped-data";
import { copyShipped, createPostgresDatabase, ENGINES } from "../test-database";
import { addDocument, bundledImporter, found, roundFile, runImport } from "./interrupted";
import { soak } from "./soak";

const KILLS = soak(10, 100);
/** Rounds take turns: rows that are staged in the database, and rows that stay in memory. */
const ROWS = [2_500, 500];

const folder = mkdtempSync(join(tmpdir(), "atlas-kill-"));
let importer: string;
beforeAll(async () => {
  importer = await bundledImporter();
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(importer, { force: true });
});

describe.each(ENGINES)("an import on %s", (engine) => {
  test(`survives ${KILLS} kills at moments by a seed`, { timeout: KILLS * 30_000 }, async () => {
    const made = engine === "postgresql" ? await createPostgresDatabase() : null;
    const place = made?.url ?? join(folder, "embedded");
    const open = (): Promise<OpenDatabase> => (made ? openPostgres(place) : openEmbedded(place));
    if (!made) await copyShipped(place);
    const first = await open();
    if (made) await loadShippedData(first.db, "data");
    await addDocument(first.db);
    await first.close();

    const run = async (round: number, rows: number | undefined, killAfter: number | null) => {
      const path = roundFile(folder, round, rows ?? 0);
      const ended = await runImport(importer, [place, path], { killAfter });
      rmSync(path);
      return ended.milliseconds;
    };
    const whole: number[] = [];
    for (const [round, rows] of ROWS.entries()) whole.push(await run(round, rows, null));
    let seed = 20_261_123;
    const random = () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed / 2_147_483_647;
    };
    for (let kill = 0; kill < KILLS; kill++) {
      const kind = kill % ROWS.length;
      await run(ROWS.length + kill, ROWS[kind], random() * (whole[kind] ?? 0));
    }
    // The one that comes after is not in the way of what was left.
    await run(ROWS.length + KILLS, ROWS[0], null);
    const last = await open();
    const { abandoned, torn, imports } = await found(last.db);
    await last.close();
    expect({ abandoned, torn }).toEqual({ abandoned: 0, torn: 0 });
    expect(imports.filter((rows) => !ROWS.includes(rows))).toEqual([]);
    expect(imports.length).toBeGreaterThanOrEqual(ROWS.length + 1);
    expect(imports.length).toBeLessThanOrEqual(ROWS.length + 1 + KILLS);
    if (made) await made.drop();
  });
});
