/** Files of the view: the dialog of the map and the page behind it, with and without script. */
import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { AtlasPage, saveData } from "./atlas-page";

test("the dialog says rows, size and terms, and its files are those", async ({ page }) => {
  await saveData(page);
  const atlas = new AtlasPage(page);
  await atlas.open("?source=cbeci&to=2022-01");
  const opener = page.getByRole("link", { name: "All formats" });
  await opener.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Download the data" });
  await expect(dialog.getByRole("link", { name: /^CSV .*: This snapshot$/ })).toBeVisible();
  await expect(dialog.getByText(/10 rows/).first()).toBeVisible();
  await expect(dialog.getByText(/non-commercial use only/).first()).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).include(".download-dialog").analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  const downloading = page.waitForEvent("download");
  await dialog.getByRole("link", { name: /^CSV .*: As displayed$/ }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(
    /^hashrate-atlas_hashrate-share_cbeci_2022-01_displayed_r\d+\.csv$/,
  );
  const lines = (await readFile(await download.path(), "utf8")).trim().split("\r\n");
  const rows = page.getByTestId("table").locator("tbody tr");
  expect(lines.length - 1).toBe(await rows.count());
  expect(lines[1]).toContain("United States");

  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
  test("the same files stand on a page", async ({ page, request }) => {
    await page.goto("/download?metric=electricity-price&year=2019");
    const zip = page.getByRole("link", { name: /^Zip .*: This year$/ });
    await expect(zip).toBeVisible();
    const scrolls = () =>
      document.documentElement.scrollWidth > document.documentElement.clientWidth;
    expect(await page.evaluate(scrolls)).toBe(false);
    const response = await request.get((await zip.getAttribute("href")) ?? "");
    expect(response.headers()["content-type"]).toBe("application/zip");
    expect((await response.body()).subarray(0, 2).toString()).toBe("PK");
    await page.goto("/download?to=1999-01");
    await expect(page.getByRole("alert")).toContainText("1999-01");
  });
});
