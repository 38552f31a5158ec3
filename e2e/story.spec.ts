import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";

const STEPS = 10;

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the story is a page of pictures and text", async ({ page }) => {
    await page.goto("/story");
    await expect(page.locator(".story-step")).toHaveCount(STEPS);
    await expect(page.getByRole("img", { name: /^Map:/ })).toHaveCount(STEPS);
    await expect(page.locator(".story-stage")).toBeHidden();
    await expect(page.locator("#china")).toContainText("75.5 % of the network in China");
    await expect(page.locator("#china .story-picture")).toBeVisible();
    const fill = (selector: string) =>
      page.locator(selector).evaluate((shape) => getComputedStyle(shape).fill);
    // China, dark in 2019; in the gap the whole world is hatched at once.
    expect(await fill("#china .areas use[href='#s-CHN']")).toMatch(/^rgb/);
    expect(await fill("#gap .areas use")).toContain("hatch");
    await expect(page.locator("#gap .areas use")).toHaveCount(1);
    await expect(
      page.locator("#dark").getByRole("link", { name: "Simulate it day by day" }),
    ).toHaveAttribute("href", "/shock?dark=USA");
    await expect(
      page.locator("#cost").getByRole("link", { name: "Compute what it costs" }),
    ).toHaveAttribute("href", /^\/costs\?period=2026-04&efficiency=18\.841#states$/);
    await page.locator("#luxor").getByRole("link", { name: "Open this view" }).click();
    await expect(page.locator("h1")).toContainText("−1.1 pp");
  });
});

test("the picture stays and follows the text", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto("/story");
  const stage = page.locator(".story-stage");
  await expect(stage).toHaveAttribute("data-current", "china");
  await expect(stage.locator("figcaption")).toContainText("Hashrate share, 2019-09");
  await page.locator("#peak h2").scrollIntoViewIfNeeded();
  await page.locator("#peak").evaluate((step) => step.scrollIntoView({ block: "center" }));
  await expect(stage).toHaveAttribute("data-current", "peak");
  await expect(stage.locator("figcaption")).toContainText("2022-01");
  await expect(stage).toBeInViewport();
});

test("the story is read by keyboard", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto("/story");
  const stage = page.locator(".story-stage");
  await expect(stage.locator("svg")).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(/#seasons$/);
  await expect(stage).toHaveAttribute("data-current", "seasons");
  await page.keyboard.press("ArrowLeft");
  await expect(stage).toHaveAttribute("data-current", "china");
  await stage.getByRole("link", { name: "Next step" }).focus();
  await page.keyboard.press("Enter");
  await expect(stage).toHaveAttribute("data-current", "seasons");
});

test("on paper every step has its picture", async ({ page }) => {
  await page.goto("/story");
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".story-stage")).toBeHidden();
  for (const id of ["china", "machines"]) {
    const box = await page.locator(`#${id} .story-picture svg`).boundingBox();
    expect(box?.width ?? 0).toBeGreaterThan(200);
  }
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, viewport: { width: 390, height: 800 } });

    test("the story has no accessibility violation and fits a phone", async ({ page }) => {
      await page.goto("/story#ban");
      await expect(page.locator(".story-stage svg")).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 700 });
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(320);
    });
  });
}
