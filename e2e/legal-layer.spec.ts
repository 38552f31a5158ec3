import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { AtlasPage, saveData } from "./atlas-page";

const LEGAL = "?metric=legal-status";

test.describe("the map of the legal status", () => {
  test.beforeEach(({ page }) => saveData(page));

  test("is chosen like a metric and colours countries by status, day and night", async ({
    page,
  }) => {
    const atlas = new AtlasPage(page);
    await page.emulateMedia({ colorScheme: "light" });
    await atlas.open();
    await page.getByRole("link", { name: "Legal status", exact: true }).click();
    await expect(page).toHaveURL(/metric=legal-status/);
    await expect(atlas.headline).toContainText("banned: China and Kosovo; restricted: Ethiopia");
    await expect(atlas.headline).toContainText("no status is on record");
    expect(await atlas.fill("CHN")).toBe("rgb(107, 31, 58)");
    expect(await atlas.fill("RUS")).toBe("rgb(200, 117, 29)");
    expect(await atlas.fill("PRY")).toBe("rgb(185, 167, 214)");
    expect(await atlas.fill("USA")).toContain("#hatch");
    await page.emulateMedia({ colorScheme: "dark" });
    await expect.poll(() => atlas.fill("CHN")).toBe("rgb(249, 188, 200)");
    await expect(page.getByRole("navigation", { name: "View" })).toHaveCount(0);
    await expect(page.locator("#charts")).toHaveCount(0);
    await page.getByRole("link", { name: "Hashrate share", exact: true }).click();
    await expect(page.getByRole("navigation", { name: "View" })).toBeVisible();
    await expect(page.locator("#charts")).toBeAttached();
  });

  test("has a frame from each change to the next, by keyboard and address", async ({ page }) => {
    const atlas = new AtlasPage(page);
    await atlas.open(`${LEGAL}&to=2021-09-22`);
    await expect(atlas.headline).toContainText("From 2021-09-22 until 2021-09-24: for 2");
    await atlas.thumb.focus();
    await page.keyboard.press("ArrowRight");
    await expect(atlas.period).toContainText("2021-09-24");
    await expect(page).toHaveURL(/to=2021-09-24/);
    await expect(atlas.headline).toContainText("banned: China;");
    await expect(atlas.row("CHN")).toContainText("2021-09-24");
  });

  test("has a legend with counts that narrows map and table", async ({ page }) => {
    const atlas = new AtlasPage(page);
    await atlas.open(LEGAL);
    const banned = page.getByRole("button", { name: "Banned 2 countries", exact: true });
    await banned.hover();
    await expect(page.locator(".hover-outline use")).not.toHaveCount(0);
    await banned.click();
    await expect(page).toHaveURL(/classes=1/);
    await expect(banned).toHaveAttribute("aria-pressed", "true");
    await expect(atlas.table.locator("tbody tr")).toHaveCount(2);
    await expect(atlas.shape("RUS")).toHaveClass(/dimmed/);
    await expect(atlas.shape("CHN")).not.toHaveClass(/dimmed/);
    await page.getByRole("button", { name: "All classes" }).click();
    await expect(atlas.table.locator("tbody tr")).toHaveCount(7);
  });

  test("says in card, panel and table since when and who says so", async ({ page }) => {
    const atlas = new AtlasPage(page);
    await atlas.open(LEGAL);
    const { x, y } = await atlas.place("CHN");
    await page.mouse.move(x, y);
    await expect(atlas.card).toContainText("Banned");
    await expect(atlas.card).toContainText("since 2021-09-24, no end on record");
    await expect(atlas.card).toContainText("thequint.com");
    await expect(atlas.card.locator(".card-spark")).toHaveCount(0);
    await page.mouse.move(0, 0);
    await atlas.row("PRY").getByRole("button", { name: "Paraguay" }).click();
    const panel = page.getByTestId("country-panel");
    await expect(panel).toContainText("Special tariff");
    await expect(panel).toContainText("since 2024-07-04");
    await expect(atlas.row("PRY").getByRole("link", { name: "cryptonite.ae" })).toHaveAttribute(
      "href",
      /^https:\/\/www\.cryptonite\.ae\//,
    );
    const href = await page.locator("header a[download]").first().getAttribute("href");
    const answer = await page.request.get(href ?? "");
    expect(answer.headers()["content-disposition"]).toContain("legal-status_2025-08-01.csv");
    expect((await answer.text()).trim().split("\r\n")).toHaveLength(8);
  });

  test("lists New York without colouring the United States", async ({ page }) => {
    const atlas = new AtlasPage(page);
    await atlas.open(`${LEGAL}&to=2022-11-22`);
    await expect(atlas.row("US-NY")).toContainText("New York (United States; not coloured)");
    expect(await atlas.fill("USA")).toContain("#hatch");
  });

  test("takes an address that asks for a change as one of levels", async ({ page }) => {
    const atlas = new AtlasPage(page);
    await atlas.open(`${LEGAL}&view=change&breaks=log&source=cbeci`);
    await expect(atlas.headline).toContainText("banned: China");
    await expect(atlas.table).toContainText("Kosovo");
  });

  for (const colorScheme of ["light", "dark"] as const)
    test(`is without findings of axe and fits 320 px (${colorScheme})`, async ({ page }) => {
      const atlas = new AtlasPage(page);
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: 320, height: 800 });
      await atlas.open(`${LEGAL}&country=RUS`);
      await expect(page.getByTestId("country-panel")).toContainText("Restricted");
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(320);
    });
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("map, sentence, table and the way from date to date are there", async ({ page }) => {
    const atlas = new AtlasPage(page);
    await page.goto(`/${LEGAL}`);
    await expect(atlas.headline).toContainText("restricted: Ethiopia and Russia");
    await expect(atlas.shape("CHN")).toHaveClass(/c0/);
    await expect(atlas.row("CHN").getByRole("link", { name: "thequint.com" })).toBeVisible();
    await page.getByRole("link", { name: /^Previous snapshot/ }).click();
    await expect(atlas.headline).toContainText("From 2025-06-20 until 2025-08-01");
  });
});

test("the map that zooms has the same colours", async ({ page }) => {
  const atlas = new AtlasPage(page);
  await page.emulateMedia({ colorScheme: "light" });
  await atlas.open(LEGAL, { zoomable: true });
  const middle = await atlas.place("CHN");
  // In Tibet, west of the label.
  const tibet = { x: middle.x - 18, y: middle.y + 8 };
  await expect.poll(() => atlas.pixel(tibet)).toBe("rgb(107, 31, 58)");
});
