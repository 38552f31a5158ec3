/** One errand from end to end: find Paraguay, go to 2026-Q3, compare with 2025-Q4, download. By keyboard alone, and by touch alone. */
import { readFile } from "node:fs/promises";
import { type Download, expect, type Locator, type Page, test } from "@playwright/test";
import { AtlasPage, saveData } from "./atlas-page";

const START = "?to=2021-06";

test.beforeEach(({ page }) => saveData(page));

/** Walks with Tab until an element has the focus; as far as a reader would bear. */
async function tabTo(page: Page, target: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  for (let step = 0; step < 90; step++) {
    await page.keyboard.press(key);
    if (await target.evaluate((element) => element === document.activeElement)) {
      await expect(target).toBeInViewport();
      return;
    }
  }
  throw new Error("Tab does not reach it");
}

async function linesOf(download: Download): Promise<string[]> {
  const text = await readFile(await download.path(), "utf8");
  return text.trimEnd().split("\r\n");
}

test("by keyboard alone", async ({ page }) => {
  const atlas = new AtlasPage(page);
  await atlas.open(START);
  await tabTo(page, page.getByRole("combobox", { name: "Find a country" }));
  await page.keyboard.type("paragu");
  await expect(page.locator("[role=option]").first()).toContainText("Paraguay");
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("country-panel")).toContainText("Paraguay");

  await tabTo(page, atlas.thumb);
  await page.keyboard.press("End");
  await expect(atlas.thumb).toHaveAttribute("aria-valuetext", /2026-Q3/);
  await expect(atlas.period).toContainText("2026-Q3");
  await expect(page.getByTestId("country-panel")).toContainText("4.7");

  await tabTo(page, page.getByRole("link", { name: "Change", exact: true }), "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(atlas.headline).toContainText("From 2025-Q4 to 2026-Q3");
  await expect(atlas.row("PRY")).toContainText("+0.8");

  const link = page.getByRole("link", { name: "Download CSV" });
  await tabTo(page, link);
  const downloading = page.waitForEvent("download");
  await page.keyboard.press("Enter");
  const lines = await linesOf(await downloading);
  expect(lines.filter((line) => line.includes("PRY")).length).toBeGreaterThan(0);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("by touch alone", async ({ page }) => {
    const atlas = new AtlasPage(page);
    await atlas.open(START);
    await page.getByRole("combobox", { name: "Find a country" }).tap();
    await page.keyboard.insertText("paragu");
    await page.locator("[role=option]").filter({ hasText: "Paraguay" }).first().tap();
    await expect(page.getByTestId("country-panel")).toContainText("Paraguay");

    await page.getByRole("link", { name: "2026", exact: true }).tap();
    await expect(atlas.period).toContainText("2026-Q3");
    await expect(page.getByTestId("country-panel")).toContainText("4.7");

    await page.getByRole("link", { name: "All years" }).tap();
    await page.getByRole("link", { name: "Change", exact: true }).tap();
    await expect(atlas.headline).toContainText("From 2025-Q4 to 2026-Q3");
    await expect(atlas.row("PRY")).toContainText("+0.8");

    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: "Menu" }).tap();
    await page.getByRole("link", { name: "Download CSV" }).tap();
    const lines = await linesOf(await downloading);
    expect(lines.filter((line) => line.includes("PRY")).length).toBeGreaterThan(0);
  });
});
