import { readFileSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { AtlasPage, saveData } from "./atlas-page";

const LUXOR = "?view=change&from=2025-Q4&to=2026-Q3";
const BAN = "?view=change&source=cbeci&from=2021-04&to=2021-08";

test.beforeEach(({ page }) => saveData(page));

test("Luxor's last year: shares, derived and published EH/s, and what its pairs imply", async ({
  page,
}) => {
  const atlas = new AtlasPage(page);
  await atlas.open(LUXOR);
  for (const text of ["37.8", "36.7", "389", "345"])
    await expect(atlas.row("USA")).toContainText(text);
  for (const text of ["40", "44"]) await expect(atlas.row("PRY")).toContainText(text);
  await expect(atlas.row("NOR")).toContainText("not comparable");
  const ledger = page.getByTestId("ledger");
  await expect(ledger).toContainText("imply totals from 923 to 958 EH/s");
  await expect(ledger).toContainText("covers 52 of its 92 days");
  await expect(ledger).toContainText("published 389 → 345 EH/s");
});

test("across the ban it is refused with the reason, then computed with a warning everywhere", async ({
  page,
}) => {
  const atlas = new AtlasPage(page);
  await atlas.open(BAN);
  await expect(atlas.headline).toContainText("not compared");
  await expect(atlas.table).toHaveCount(0);
  await page.getByRole("link", { name: "Compare all the same" }).click();
  await expect(page).toHaveURL(/across=true/);
  await expect(atlas.headline).toContainText("46.0 % to 0");
  await expect(atlas.headline).toContainText("Across a series break");
  await expect(atlas.row("CHN")).toContainText("−46.0");
  await expect(atlas.row("USA")).toContainText("35.4");
  await expect(page.getByTestId("ledger").getByRole("note")).toContainText("measurement effect");
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download the ledger" }).click();
  const csv = readFileSync(await (await download).path(), "utf8");
  const china = csv.split("\r\n").find((line) => line.includes(",CHN,"));
  expect(china).toContain("cbeci,2021-04,2021-08,CHN,China,0.4604,0,-46.04,true,");
  expect(china).toContain("ACROSS A SERIES BREAK");
});

test("in EH/s map, legend and sentence change, and opposite directions are said", async ({
  page,
}) => {
  const atlas = new AtlasPage(page);
  await atlas.open(LUXOR);
  await expect(atlas.row("RUS")).toContainText("+1.7");
  const inPoints = await atlas.fill("RUS");
  await page.getByRole("link", { name: "EH/s", exact: true }).click();
  await expect(page).toHaveURL(/unit=ehs/);
  await expect(page.locator(".legend-unit")).toHaveText("EH/s");
  await expect(atlas.headline).toContainText("EH/s are share × network total, derived");
  expect(await atlas.fill("RUS")).not.toBe(inPoints);
  await expect(page.getByTestId("ledger")).toContainText("opposite directions");
});

test("presets are links that work without script", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/?view=change");
  await page.getByRole("link", { name: "Last year" }).click();
  await expect(page).toHaveURL(/from=2025-Q3/);
  await expect(page.getByTestId("table")).toContainText("United States");
  await page.getByRole("link", { name: /Peak of the US/ }).click();
  await expect(page.getByTestId("headline")).toContainText("not compared");
  await context.close();
});

test("columns sort, rows select, and the attribution opens by keyboard", async ({ page }) => {
  const atlas = new AtlasPage(page);
  await atlas.open(LUXOR);
  await page.getByRole("button", { name: "Change (EH/s)" }).click();
  await expect(page).toHaveURL(/sort=ehs/);
  await expect(atlas.table.locator("tbody tr").first()).toContainText("United States");
  await atlas.row("PRY").getByRole("button", { name: "Paraguay" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/country=PRY/);
  await page.getByText("Attribute losses to gains").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("flows")).toContainText("China");
  await expect(page.getByText("An assumption, not a measurement")).toBeVisible();
});

test("on a phone the ledger is cards, nothing scrolls sideways, and axe finds nothing", async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 720 });
  const atlas = new AtlasPage(page);
  await atlas.open(`${BAN}&across=true`);
  await page.getByText("Attribute losses to gains").click();
  await expect(page.getByTestId("flows")).toBeVisible();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(320);
  const frame = page.locator(".ledger .table-frame").first();
  expect(await frame.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
  const labels = page.locator(".ledger-table tr[data-area=CHN] td[data-label]:visible");
  await expect(labels).toHaveCount(12);
  const { violations } = await new AxeBuilder({ page }).include(".below").analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
});
