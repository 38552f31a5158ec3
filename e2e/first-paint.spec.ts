import { expect, test } from "@playwright/test";
import { AtlasPage } from "./atlas-page";

test.describe("before and without script", () => {
  test.use({ javaScriptEnabled: false });

  test("map, sentence, legend and table stand in the page", async ({ page }) => {
    const atlas = new AtlasPage(page);
    await page.goto("/");
    await expect(atlas.headline).toContainText(
      "In 2026-Q3 the United States held 36.7 % of the network",
    );
    expect(await page.locator("path[data-area]").count()).toBeGreaterThan(200);
    const [us, russia, france] = await Promise.all(
      ["USA", "RUS", "FRA"].map((id) => atlas.fill(id)),
    );
    expect(us).toMatch(/^rgb/);
    expect(us).not.toBe(russia);
    expect(france).toContain("hatch");
    await expect(atlas.row("PRY")).toContainText("4.7");
    await expect(page.getByRole("region", { name: "Legend" })).toContainText("Not covered");
  });

  test("steppers, years, metrics and the change view are links", async ({ page }) => {
    const atlas = new AtlasPage(page);
    await page.goto("/");
    await page.getByRole("link", { name: /^Previous snapshot/ }).click();
    await expect(atlas.headline).toContainText("In 2025-Q4");
    await page.getByRole("link", { name: "2021", exact: true }).click();
    await expect(atlas.headline).toContainText("In 2021-12");
    await page.getByRole("link", { name: "Electricity price" }).click();
    await expect(atlas.headline).toContainText("USD/kWh");
    await page.getByRole("link", { name: "Hashrate share" }).click();
    await page.getByRole("link", { name: "Change" }).click();
    await expect(atlas.headline).toContainText("From 2025-Q4 to 2026-Q3");
  });

  test("the controls that need script are not shown", async ({ page }) => {
    await page.goto("/");
    await expect(page.getByRole("button", { name: "Zoom in" })).toBeHidden();
  });
});
