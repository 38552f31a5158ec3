/** The head of the map's page: one row on a wide screen, two on a phone, and nothing lost in between. */
import { expect, test } from "@playwright/test";
import { AtlasPage, saveData } from "./atlas-page";

test.beforeEach(({ page }) => saveData(page));

for (const [width, most] of [
  [320, 92],
  [390, 92],
  [768, 92],
  [1024, 49],
  [1280, 49],
  [1440, 49],
  [1920, 49],
] as const) {
  test(`the header is at most ${most} px high at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await new AtlasPage(page).open();
    const box = await page.locator(".site-header").boundingBox();
    expect(box?.height).toBeLessThanOrEqual(most);
    const scrolled = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(scrolled).toBeLessThanOrEqual(width);
  });
}

for (const width of [1024, 1440])
  test(`the name of another metric keeps the header in one row at ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await new AtlasPage(page).open("?metric=low-carbon-share");
    const box = await page.locator(".site-header").boundingBox();
    expect(box?.height).toBeLessThanOrEqual(49);
  });

for (const metric of ["legal-status", "low-carbon-share"]) {
  test(`on a phone the row shows that ${metric} is chosen`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`/?metric=${metric}`);
    const row = page.locator(".header-choices");
    const chosen = row.locator("> nav > ul [aria-current], .metric-more[data-chosen=true]").first();
    await expect(chosen).toBeInViewport({ ratio: 1 });
    await row.evaluate((element) => element.scrollTo({ left: 0 }));
    await expect(chosen).not.toBeInViewport({ ratio: 1 });
  });
}

test("on a phone the menu holds source, download and pages", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const atlas = new AtlasPage(page);
  await atlas.open("?country=USA");
  const glossary = page.locator(".site-header").getByRole("link", { name: "Glossary" });
  await expect(glossary).toBeHidden();
  await page.getByRole("button", { name: "Menu" }).press("Enter");
  await expect(glossary).toBeVisible();
  await expect(page.getByRole("link", { name: "Download CSV" })).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Escape");
  await expect(glossary).toBeHidden();
  // Escape closed the menu, not the selection.
  expect(new URL(page.url()).searchParams.get("country")).toBe("USA");
});

test("without script the menu opens and leads to the years", async ({ browser }) => {
  const page = await browser.newPage({
    javaScriptEnabled: false,
    viewport: { width: 390, height: 800 },
  });
  await page.goto("/");
  await page.getByRole("button", { name: "Menu" }).click();
  await page.locator(".site-header").getByRole("link", { name: "Years" }).click();
  await expect(page).toHaveURL(/\/year$/);
  await page.close();
});

test("on a wide screen the pages open beside their button", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await new AtlasPage(page).open();
  await page.getByRole("button", { name: "Pages", exact: true }).click();
  await page.locator(".site-header").getByRole("link", { name: "Countries" }).click();
  await expect(page).toHaveURL(/\/country$/);
});
