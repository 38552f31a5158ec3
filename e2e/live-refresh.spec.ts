/** An import shows in pages that are open, without a restart: on either engine, and from whichever process it came. */
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "@playwright/test";
import { startPostgres } from "../bench/postgres";
import { type Server, startServer } from "../bench/server";
import { AtlasPage } from "./atlas-page";

const TOKEN = "a-token-of-the-end-to-end-tests";
const DOCUMENT =
  "publication_id,source_id,label,published_on,date_precision,url,scope,secondary,accessed_via,note\nluxor-live,luxor,A quarter,2026-11-20,day,,partial-list,false,hashrateindex.com,\n";
const SHARES =
  "publication_id,metric,area_id,period,value,unit,status,resolution,date_precision\nluxor-live,hashrate-share,United States,2026-Q4,0.342,fraction,value,0.0011,exact\nluxor-live,hashrate-share,Paraguay,2026-Q4,0.061,fraction,value,0.0011,exact\n";

test.setTimeout(240_000);

const folder = mkdtempSync(join(tmpdir(), "atlas-live-"));
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

const start = (env: Record<string, string>): Promise<Server> =>
  startServer({
    command: { file: process.execPath, args: ["scripts/start.mjs"] },
    folder: process.cwd(),
    env: { DATABASE_URL: "", ATLAS_IMPORT_TOKEN: TOKEN, ...env },
    deadlineSeconds: 120,
  });

test("on PostgreSQL an import through one process shows in a page that another one serves", async ({
  page,
  request,
}) => {
  const postgres = await startPostgres();
  const servers: Server[] = [];
  try {
    const env = { DATABASE_URL: postgres.url, ATLAS_DATA_DIR: join(folder, "unused") };
    servers.push(await start(env), await start(env));
    const [first, second] = servers.map(({ url }) => url);
    const atlas = new AtlasPage(page);
    await page.goto(`${first}/`);
    await expect(page.locator("[data-testid=atlas][data-interactive=true]")).toBeAttached();
    await expect(atlas.period).not.toContainText("2026-Q4");
    await page.evaluate(() => Object.assign(window, { isSamePage: true }));
    for (const [table, file] of [
      ["publications", DOCUMENT],
      ["hashrate", SHARES],
    ]) {
      const answer = await request.post(`${second}/api/v1/imports?table=${table}`, {
        headers: { Authorization: `Bearer ${TOKEN}`, "Content-Type": "text/csv" },
        data: file ?? "",
      });
      expect(answer.status(), await answer.text()).toBe(201);
    }
    await expect(page.locator(".release-notice")).toContainText("release 3");
    await expect(atlas.row("USA")).toContainText("34.2");
    expect(await page.evaluate(() => "isSamePage" in window)).toBe(true);
    for (const url of [first, second]) {
      const health = await (await request.get(`${url}/api/health`)).json();
      expect(health.release.id).toBe(3);
    }
  } finally {
    for (const server of servers) await server.stop();
    await postgres.stop();
  }
});

test("with the embedded database the command is handed to the server, and the open page follows", async ({
  page,
}) => {
  const directory = join(folder, "embedded");
  const server = await start({ ATLAS_DATA_DIR: directory });
  try {
    const atlas = new AtlasPage(page);
    await page.goto(`${server.url}/`);
    await expect(page.locator("[data-testid=atlas][data-interactive=true]")).toBeAttached();
    for (const [table, text] of [
      ["publications", DOCUMENT],
      ["hashrate", SHARES],
    ] as const) {
      const path = join(folder, `${table}.csv`);
      writeFileSync(path, text);
      const args = ["--import", "tsx", "scripts/data.ts", "import", path, "--table", table];
      await promisify(execFile)(process.execPath, args, {
        env: { ...process.env, DATABASE_URL: "", ATLAS_DATA_DIR: directory },
      });
    }
    await expect(page.locator(".release-notice")).toContainText("release 3");
    await expect(atlas.row("PRY")).toContainText("6.1");
  } finally {
    await server.stop();
  }
});
