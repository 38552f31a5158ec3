/** For tests that break imports off: files of figures, a process that imports one, and what is found afterwards. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { build } from "esbuild";
import { addDays } from "../../lib/periods";
import type { Database } from "../client";
import { publication } from "../schema";

const AREAS = ["USA", "CHN", "RUS", "PRY", "ETH", "CAN", "KAZ", "NOR", "ISL", "BTN"];
const HEADER = "publication_id,metric,area_id,period,value,unit,status,resolution,date_precision";
const YEARS_OF_A_ROUND = 30;

export async function addDocument(db: Database): Promise<void> {
  await db.insert(publication).values({
    ...{ id: "killed", sourceId: "luxor", label: "Killed", publishedOn: "2100-01-01" },
    ...{ datePrecision: "day", scope: "partial-list", secondary: false },
  });
}

/** So many figures that no other round has. */
export function roundFile(folder: string, round: number, count: number): string {
  const rows = Array.from({ length: count }, (_, index) => {
    const day = addDays(
      `${2100 + YEARS_OF_A_ROUND * round}-01-01`,
      Math.floor(index / AREAS.length),
    );
    return `killed,hashrate,${AREAS[index % AREAS.length]},${day},1.5,EH/s,value,0.05,exact`;
  });
  const path = join(folder, `round-${round}.csv`);
  writeFileSync(path, `${[HEADER, ...rows].join("\n")}\n`);
  return path;
}

/** The importing program as one file: to translate it anew would take most of a round. */
export async function bundledImporter(): Promise<string> {
  const folder = resolve("node_modules/.cache/atlas-tests");
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, `import-until-killed-${process.pid}.mjs`);
  await build({
    entryPoints: ["db/import/import-until-killed.ts"],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
  });
  return outfile;
}

export type Ended = { milliseconds: number; code: number | null; output: string };

/**
 * Starts an import and waits for its end.
 * @param killAfter milliseconds from when the database is open; null: never
 * @param maxFileKb no file grows beyond it; null: no limit
 */
export async function runImport(
  importer: string,
  [place, path]: readonly [place: string, path: string],
  { killAfter = null, maxFileKb = null }: { killAfter?: number | null; maxFileKb?: number | null },
): Promise<Ended> {
  const args = [importer, place, path];
  // The shell counts in blocks of 512 bytes.
  const limited = `ulimit -f ${(maxFileKb ?? 0) * 2} && exec "$0" "$@"`;
  const child: ChildProcess =
    maxFileKb === null
      ? spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] })
      : spawn("sh", ["-c", limited, process.execPath, ...args], {
          stdio: ["ignore", "pipe", "ignore"],
        });
  const ended = new Promise<number | null>((end) => child.once("exit", end));
  if (!child.stdout) throw new Error("no output");
  let output = "";
  const lines = createInterface({ input: child.stdout });
  lines.on("line", (line) => {
    output += `${line}\n`;
  });
  await Promise.race([new Promise<void>((begun) => lines.once("line", () => begun())), ended]);
  const start = performance.now();
  if (killAfter !== null) {
    await Promise.race([sleep(killAfter), ended]);
    child.kill("SIGKILL");
  }
  const code = await ended;
  return { milliseconds: performance.now() - start, code, output };
}

export type Found = {
  /** Rows that no release can show. */
  abandoned: number;
  /** Imported loads of the newest release that miss rows. */
  torn: number;
  /** How many rows each import of the newest release has. */
  imports: number[];
};

/** The database at rest. */
export async function found(db: Database): Promise<Found> {
  const result = await db.execute(sql`
    with now as (select load_id from release_load where release_id = (select max(id) from release)),
      sizes as (
        select l.rows as claimed, (select count(*)::int from observation o where o.load_id = l.id) as rows
        from load l join now on now.load_id = l.id where l.resource like 'import/%'
      )
    select
      (select count(*)::int from observation where load_id not in (select load_id from release_load)) as abandoned,
      (select count(*)::int from sizes where claimed <> rows) as torn,
      (select coalesce(json_agg(rows), '[]') from sizes) as imports`);
  const [row] = (result as unknown as { rows: Found[] }).rows;
  if (!row) throw new Error("nothing was counted");
  return row;
}
