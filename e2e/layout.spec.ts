import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { AtlasPage, saveData } from "./atlas-page";

test.beforeEach(({ page }) => saveData(page));

for (const width of [320, 390, 768, 1440, 2560]) {
  test(`nothing runs out of the page at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: width < 768 ? 780 : 900 });
    const atlas = new AtlasPage(page);
    for (const query of ["", "?view=change", "?metric=electricity-price&country=PRY"]) {
      await atlas.open(query);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect(overflow, query).toBeLessThanOrEqual(0);
      await expect(atlas.headline).toBeInViewport();
      await expect(atlas.map).toBeInViewport();
    }
  });
}

for (const colorScheme of ["light", "dark"] as const) {
  for (const path of [
    "/",
    "/?view=change",
    "/?metric=electricity-price",
    "/?country=PRY",
    "/?year=2023",
    "/methods",
    "/sources",
    "/boundaries",
    "/nowhere",
  ]) {
    test(`axe finds nothing on ${path}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(path);
      await expect(page.locator("main")).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`,
        ),
      ).toEqual([]);
    });
  }
}

test("axe finds nothing when the map that zooms has taken over", async ({ page }) => {
  const atlas = new AtlasPage(page);
  await page.addInitScript(() => Object.defineProperty(navigator, "connection", { value: {} }));
  await atlas.open("", { zoomable: true });
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test("the reader's choice of day or night is kept", async ({ page }) => {
  const atlas = new AtlasPage(page);
  await atlas.open();
  const day = await page.locator("body").evaluate((body) => getComputedStyle(body).backgroundColor);
  await page.getByRole("button", { name: "Switch between day and night" }).click();
  const night = await page
    .locator("body")
    .evaluate((body) => getComputedStyle(body).backgroundColor);
  expect(night).not.toBe(day);
  await page.reload();
  expect(
    await page.locator("body").evaluate((body) => getComputedStyle(body).backgroundColor),
  ).toBe(night);
});
