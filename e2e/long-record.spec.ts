/** A record too long for the page: what it opens with is there at once, the rest from the first use on. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, type Route, test } from "@playwright/test";
import { fillWithMadeUp } from "../bench/made-up";
import { type Server, startServer } from "../bench/server";
import { AtlasPage, saveData } from "./atlas-page";

const MONTHS = 60;
const REST = "**/api/v1/timelines/hashrate-share*";

// One server for all of them.
test.describe.configure({ mode: "serial", timeout: 240_000 });

const folder = mkdtempSync(join(tmpdir(), "atlas-long-"));
let server: Server;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  await fillWithMadeUp(folder, MONTHS);
  server = await startServer({
    command: { file: process.execPath, args: ["scripts/start.mjs"] },
    folder: process.cwd(),
    env: { DATABASE_URL: "", ATLAS_DATA_DIR: folder },
    deadlineSeconds: 120,
  });
});
test.afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function open(page: Page, query = ""): Promise<AtlasPage> {
  await saveData(page);
  const atlas = new AtlasPage(page);
  await page.goto(`${server.url}/${query}`);
  await expect(page.locator("[data-testid=atlas][data-interactive=true]")).toBeAttached();
  await expect(record(page)).toHaveAttribute("data-record", "opening");
  return atlas;
}

const record = (page: Page) => page.getByTestId("atlas");

/** Holds the rest of the record back until it is let go. */
async function holdBack(page: Page): Promise<() => void> {
  let letGo = () => {};
  const until = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(REST, async (route) => {
    await until;
    await route.continue();
  });
  return letGo;
}

test("the rest of the record is asked for by the first use of the page, once", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/api/v1/timelines/")) asked.push(request.url());
  });
  await open(page);
  await page.waitForLoadState("networkidle");
  expect(asked).toEqual([]);
  await page.mouse.move(700, 300);
  await expect(record(page)).toHaveAttribute("data-record", "whole");
  await page.mouse.move(600, 300);
  await page.keyboard.press("Tab");
  expect(asked).toHaveLength(1);
});

test("snapshots near the opening one show at once, and the first one when it is there", async ({
  page,
}) => {
  const atlas = await open(page);
  const letGo = await holdBack(page);
  await expect(atlas.period).toContainText("2026-09");
  await atlas.thumb.focus();
  await page.keyboard.press("ArrowLeft");
  await expect(atlas.period).toContainText("2026-08");
  await expect(atlas.headline).toContainText("2026-08");
  await expect(page).toHaveURL(/to=2026-08/);
  // The table lies out of sight and follows when the reader has stopped.
  await expect(atlas.table.locator("caption")).toContainText("2026-08");
  const figures = await atlas.row("PRY").textContent();
  await page.keyboard.press("Home");
  await page.waitForTimeout(500);
  await expect(atlas.period).toContainText("2026-08");
  expect(await atlas.row("PRY").textContent()).toBe(figures);
  letGo();
  await expect(atlas.period).toContainText("2019-09");
  await expect(atlas.row("CHN")).toContainText("75.5");
  await expect(page).toHaveURL(/to=2019-09/);
});

test("playing waits for the record and says so", async ({ page }) => {
  const atlas = await open(page);
  const letGo = await holdBack(page);
  await page.getByRole("button", { name: "Play", exact: true }).click();
  await expect(page.getByTestId("play-status")).toHaveText("Loading the rest of the record…");
  await expect(atlas.period).toContainText("2026-09");
  letGo();
  await expect(atlas.period).toContainText("2020-01");
  await page.getByRole("button", { name: "Pause" }).click();
  await expect(page.getByTestId("play-status")).toBeEmpty();
});

for (const [where, path] of [
  ["page", ""],
  ["embedded view", "embed"],
] as const)
  test(`a rest that does not come is said, and asked for again: ${where}`, async ({ page }) => {
    const atlas = await open(page, path);
    const fail = (route: Route) => route.fulfill({ status: 503, body: "" });
    await page.route(REST, fail);
    await atlas.thumb.focus();
    await page.keyboard.press("Home");
    const notice = page.locator(".map-notice");
    await expect(notice).toBeVisible();
    await expect(atlas.period).toContainText("2026-09");
    await page.unroute(REST, fail);
    await notice.getByRole("button").click();
    await expect(atlas.period).toContainText("2019-09");
    await expect(notice).toHaveCount(0);
  });

test("another metric needs no rest of the first one, and Back brings the first one whole", async ({
  page,
}) => {
  const atlas = await open(page, "?to=2024-03");
  await expect(atlas.headline).toContainText("2024-03");
  await page.getByRole("link", { name: "Electricity price" }).first().click();
  await expect(atlas.headline).toContainText("a national price is on record");
  await page.goBack();
  await expect(atlas.headline).toContainText("2024-03");
  await atlas.thumb.focus();
  await page.keyboard.press("Home");
  await expect(atlas.period).toContainText("2019-09");
});
