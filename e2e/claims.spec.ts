import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("each sentence has who said it, a verdict, numbers with inputs and a view", async ({
    page,
  }) => {
    await page.goto("/claims");
    await expect(page).toHaveTitle("Claims of April 2026, checked · Hashrate Atlas");
    await expect(page.locator(".claim")).toHaveCount(8);
    await expect(page.locator(".claim-index li")).toHaveCount(8);
    const growth = page.locator("#edge-ai-growth");
    await expect(growth.locator(".verdict")).toContainText("Wrong");
    await expect(growth).toContainText("+378 %");
    await expect(growth).toContainText("not 300 %");
    const leaving = page.locator("#leaving-the-us");
    await expect(leaving.locator(".verdict")).toContainText("Partly");
    await expect(leaving).toContainText("37.8 % to 36.7 %");
    await expect(leaving).toContainText("not a flow of machines");
    await expect(page.locator("#paraguay-and-ethiopia")).toContainText("not “because of”");
    await leaving.getByText("Figures this rests on").click();
    await expect(leaving.getByRole("row", { name: /United States, 2025-Q4/ })).toContainText(
      "Luxor Hashrate Index",
    );
    await expect(leaving.getByRole("link", { name: /Map of changes/ })).toHaveAttribute(
      "href",
      "/?view=change&to=2026-Q3&from=2025-Q4",
    );
  });
});

test("a claim leads to the live view it was computed from, and back by its anchor", async ({
  page,
}) => {
  await page.goto("/claims#leaving-the-us");
  await expect(page.locator("#leaving-the-us")).toBeInViewport();
  await page
    .locator("#leaving-the-us")
    .getByRole("link", { name: /Map of changes/ })
    .click();
  await expect(page.getByTestId("headline")).toContainText("−1.1 pp");
});

test("every address of the page answers", async ({ page, request }) => {
  await page.goto("/claims");
  const links = await page
    .locator("main a[href^='/']")
    .evaluateAll((anchors) => anchors.map((anchor) => anchor.getAttribute("href") ?? ""));
  expect(links.length).toBeGreaterThan(8);
  for (const href of new Set(links)) expect((await request.get(href)).status(), href).toBe(200);
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, viewport: { width: 390, height: 800 } });

    test("claims have no accessibility violation and fit a phone", async ({ page }) => {
      await page.goto("/claims");
      await page.locator("details").evaluateAll((all) => {
        for (const each of all) each.setAttribute("open", "");
      });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 800 });
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(320);
    });
  });
}
