import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("events are filtered, cited and stand beside the shares of one source", async ({ page }) => {
    await page.goto("/events");
    const all = await page.locator(".event-entry").count();
    expect(all).toBeGreaterThan(30);
    await page.getByLabel("Country").selectOption("KAZ");
    await page.getByLabel("Kind").selectOption("network");
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page).toHaveURL(/country=KAZ&kind=network/);
    await expect(page.getByRole("heading", { name: "Kazakhstan internet shutdown" })).toBeVisible();
    expect(await page.locator(".event-entry").count()).toBeLessThan(all);
    await page.goto("/events?kind=policy");
    const iran = page.locator("#\\32 021-05-26-iran-bans-mining-for-four-months");
    await expect(iran).toContainText("2021-04 and in 2021-06 (Cambridge CBECI)");
    await expect(iran).toContainText("is not “because of”");
    const sichuan = page.locator("#\\32 021-06-18-sichuan-orders-26-mining-projects-closed");
    await expect(sichuan).toContainText("not compared");
    await expect(page.locator("#\\32 022-11-22-new-york-proof-of-work-moratorium")).toContainText(
      "No shares before and after",
    );
  });
});

test("every anchor of an event is its own", async ({ page }) => {
  await page.goto("/events");
  const ids = await page.locator(".event-entry").evaluateAll((all) => all.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, viewport: { width: 390, height: 800 } });

    test("events have no accessibility violation and fit a phone", async ({ page }) => {
      await page.goto("/events");
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 800 });
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(320);
    });
  });
}
