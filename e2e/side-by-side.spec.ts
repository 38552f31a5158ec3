import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { AtlasPage, saveData } from "./atlas-page";

const BAN = "?view=change&from=2021-04&to=2021-05&maps=three";

const figure = (page: Page, name: "from" | "change" | "to") => page.getByTestId(`map-${name}`);
/** The colour that the reference to a shape gives it. */
const fill = (page: Page, name: "from" | "change" | "to", iso3: string) =>
  figure(page, name)
    .locator(`use[data-area=${iso3}]`)
    .evaluate((use) => getComputedStyle(use).fill);
const transforms = (page: Page) =>
  page
    .locator(".three-maps svg > g")
    .evaluateAll((groups) => groups.map((group) => group.getAttribute("transform")));

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("both dates stand beside the change", async ({ page }) => {
    await page.goto("/?view=change&from=2021-04&to=2021-05");
    await page.getByRole("link", { name: "Show the two dates side by side" }).click();
    await expect(figure(page, "from")).toContainText("2021-04");
    await expect(figure(page, "to")).toContainText("2021-05");
    await expect(figure(page, "change").locator("use[data-area]").first()).toBeAttached();
  });
});

test.describe("with script", () => {
  test.beforeEach(({ page }) => saveData(page));

  test("the dates have the colours of their own snapshots, the change has its own scale", async ({
    page,
  }) => {
    const atlas = new AtlasPage(page);
    await atlas.open("?to=2021-04");
    const [usa, kazakhstan] = [await atlas.fill("USA"), await atlas.fill("KAZ")];
    await atlas.open(BAN);
    expect(await fill(page, "from", "USA")).toBe(usa);
    expect(await fill(page, "from", "KAZ")).toBe(kazakhstan);
    expect(await fill(page, "change", "CHN")).toBe(await atlas.fill("CHN"));
    expect(await fill(page, "change", "USA")).not.toBe(usa);
  });

  test("zooming one map moves all three, by button, key, wheel and drag", async ({ page }) => {
    const atlas = new AtlasPage(page);
    await atlas.open(BAN);
    await page.locator(".linked-controls").getByRole("button", { name: "Zoom in" }).click();
    const zoomed = await transforms(page);
    expect(zoomed[0]).toContain("scale(1.6)");
    expect(new Set(zoomed).size).toBe(1);

    await page.keyboard.press("ArrowRight");
    const moved = await transforms(page);
    expect(moved).not.toEqual(zoomed);
    expect(new Set(moved).size).toBe(1);

    const box = await figure(page, "to").locator("svg").boundingBox();
    if (!box) throw new Error("the second map is not drawn");
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2 - 40, box.y + box.height / 2, { steps: 4 });
    await page.mouse.up();
    const dragged = await transforms(page);
    expect(dragged).not.toEqual(moved);
    expect(new Set(dragged).size).toBe(1);

    await page.locator(".linked-controls").getByRole("button", { name: "Show the whole" }).click();
    expect(await transforms(page)).toEqual(Array(3).fill("translate(0,0) scale(1)"));
  });

  test("a country pointed at names its figures in all three", async ({ page }) => {
    const atlas = new AtlasPage(page);
    await atlas.open(BAN);
    await figure(page, "from").locator("use[data-area=USA]").hover();
    await expect(figure(page, "from")).toContainText("United States 16.9 %");
    await expect(figure(page, "change")).toContainText(/United States [+−]0\.92 pp/);
    await expect(figure(page, "to")).toContainText(/United States \d+\.\d %/);
  });

  test("a refused pair still has both its dates", async ({ page }) => {
    const atlas = new AtlasPage(page);
    await atlas.open("?view=change&from=2021-12&to=2026-Q3&maps=three");
    await expect(figure(page, "change")).toContainText("not compared");
    expect(await fill(page, "to", "USA")).toMatch(/^rgb/);
  });

  for (const width of [320, 1440]) {
    test(`axe finds nothing and nothing overflows at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      const atlas = new AtlasPage(page);
      await atlas.open(BAN);
      await expect(figure(page, "to")).toBeVisible();
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
      const { violations } = await new AxeBuilder({ page }).include(".side-by-side").analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
    });
  }
});
