/** An import that is killed at any moment is there whole or not at all, and the next one finds nothing in its way. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { addDays } from "../../lib/periods";
import { type Database, type OpenDatabase, openEmbedded, openPostgres } from "../client";
import { publication } from "../schema";
import { loadShippedData } from "../shipped-data";
import { createPostgresDatabase, ENGINES } from "../test-database";

const KILLS = 10;
const DAYS = 500;
const AREAS = ["USA", "CHN", "RUS", "PRY", "ETH", "CAN", "KAZ", "NOR", "ISL", "BTN"];
const ROUND_ROWS = DAYS * AREAS.length;

const folder = mkdtempSync(join(tmpdir(), "atlas-kill-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** 5,000 figures that no other round has. */
function roundFile(round: number): string {
  const rows = Array.from({ length: ROUND_ROWS }, (_, index) => {
    const day = addDays(`${2100 + 2 * round}-01-01`, Math.floor(index / AREAS.length));
    return `killed,hashrate,${AREAS[index % AREAS.length]},${day},1.5,EH/s,value,0.05,exact`;
  });
  const path = join(folder, `round-${round}.csv`);
  const header = "publication_id,metric,area_id,period,value,unit,status,resolution,date_precision";
  writeFileSync(path, `${[header, ...rows].join("\n")}\n`);
  return path;
}

/** The database at rest: every imported load of the newest release whole, no row of a load that no release names. */
async function found(db: Database) {
  const result = await db.execute(sql`
    select
      (select count(*)::int from observation where load_id not in (select load_id from release_load)) as abandoned,
      (select count(*)::int from load l join release_load r on r.load_id = l.id
        where r.release_id = (select max(id) from release) and l.resource like 'import/%'
        and l.rows <> (select count(*) from observation o where o.load_id = l.id)) as torn,
      (select count(*)::int from observation o join release_load r on r.load_id = o.load_id
        where r.release_id = (select max(id) from release) and o.publication_id = 'killed') as rows`);
  const [row] = (result as unknown as { rows: { abandoned: number; torn: number; rows: number }[] })
    .rows;
  if (!row) throw new Error("nothing was counted");
  return row;
}

/** Starts an import and kills it `after` milliseconds into it; null: lets it end. Returns how long it ran. */
async function runRound(place: string, path: string, after: number | null): Promise<number> {
  const child: ChildProcess = spawn(
    process.execPath,
    ["--import", "tsx", "db/import/import-until-killed.ts", place, path],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  const ended = new Promise((resolve) => child.once("exit", resolve));
  if (!child.stdout) throw new Error("no output");
  const lines = createInterface({ input: child.stdout });
  await new Promise<void>((resolve) => lines.once("line", () => resolve()));
  const start = performance.now();
  if (after !== null) {
    await Promise.race([sleep(after), ended]);
    child.kill("SIGKILL");
  }
  await ended;
  return performance.now() - start;
}

describe.each(ENGINES)("an import on %s", (engine) => {
  test(`survives ${KILLS} kills at moments by a seed`, { timeout: 300_000 }, async () => {
    const made = engine === "postgresql" ? await createPostgresDatabase() : null;
    const place = made?.url ?? join(folder, "embedded");
    const open = (): Promise<OpenDatabase> => (made ? openPostgres(place) : openEmbedded(place));
    const first = await open();
    await loadShippedData(first.db, "data");
    const document = {
      sourceId: "luxor",
      label: "Killed",
      publishedOn: "2100-01-01",
      datePrecision: "day",
    };
    await first.db
      .insert(publication)
      .values({ ...document, id: "killed", scope: "partial-list", secondary: false });
    await first.close();

    const whole = await runRound(place, roundFile(0), null);
    let seed = 20_261_123;
    const random = () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed / 2_147_483_647;
    };
    for (let round = 1; round <= KILLS; round++)
      await runRound(place, roundFile(round), random() * whole);

    // The one that comes after is not in the way of what was left.
    await runRound(place, roundFile(KILLS + 1), null);
    const last = await open();
    const { abandoned, torn, rows } = await found(last.db);
    await last.close();
    expect({ abandoned, torn, part: rows % ROUND_ROWS }).toEqual({
      abandoned: 0,
      torn: 0,
      part: 0,
    });
    expect(rows / ROUND_ROWS).toBeGreaterThanOrEqual(2);
    expect(rows / ROUND_ROWS).toBeLessThanOrEqual(KILLS + 2);
    if (made) await made.drop();
  });
});
