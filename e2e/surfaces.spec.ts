import { expect, test } from "@playwright/test";
import { AtlasPage, saveData } from "./atlas-page";

for (const surface of ["svg", "maplibre"] as const) {
  test.describe(`the ${surface} surface`, () => {
    test.beforeEach(async ({ page }) => {
      if (surface === "svg") await saveData(page);
    });

    test("paints the colour of the class, on every step of the slider", async ({ page }) => {
      const atlas = new AtlasPage(page);
      await atlas.open("?to=2020-01", { zoomable: surface === "maplibre" });
      const middle = await atlas.place("CHN");
      // In Tibet, west of the label.
      const china = { x: middle.x - 18, y: middle.y + 8 };
      const paintsItsStyle = async () => (await atlas.pixel(china)) === (await atlas.fill("CHN"));
      // The shape's own style is the legend's colour: 64.8 % and more is the darkest class.
      await expect.poll(paintsItsStyle).toBe(true);
      const before = await atlas.pixel(china);
      await atlas.thumb.focus();
      await page.keyboard.press("End");
      await expect(atlas.period).toContainText("2026-Q3");
      await expect.poll(paintsItsStyle).toBe(true);
      expect(await atlas.pixel(china)).not.toBe(before);
    });

    test("answers the pointer, selects and lets go", async ({ page }) => {
      const atlas = new AtlasPage(page);
      await atlas.open("", { zoomable: surface === "maplibre" });
      const { x, y } = await atlas.place("CHN");
      await page.mouse.move(x, y);
      await expect(atlas.card).toContainText("China");
      await expect(atlas.card).toContainText("12.2 %");
      await page.mouse.click(x, y);
      await expect(page.getByTestId("country-panel")).toContainText("China");
      await page.mouse.click(x, y);
      await expect(page.getByTestId("country-panel")).toBeHidden();
    });

    test("zooms in, and back to the whole world", async ({ page }) => {
      const atlas = new AtlasPage(page);
      await atlas.open("", { zoomable: surface === "maplibre" });
      const place = await atlas.place("BRA");
      await page.mouse.move(5, 5);
      const sea = { ...(await atlas.place("AUS")) };
      const world = await atlas.pixel(sea);
      await page.getByRole("button", { name: "Zoom in" }).click();
      await page.getByRole("button", { name: "Zoom in" }).click();
      await page.getByRole("button", { name: "Show the whole world" }).click();
      await expect.poll(() => atlas.pixel(sea)).toBe(world);
      await page.mouse.move(place.x, place.y);
      await expect(atlas.card).toContainText("Brazil");
    });
  });
}

test("the globe and Mercator keep figures and selection", async ({ page }) => {
  const atlas = new AtlasPage(page);
  await atlas.open("?country=PRY", { zoomable: true });
  for (const projection of ["globe", "mercator", "equal-earth"]) {
    await page.getByRole("combobox", { name: "Projection" }).selectOption(projection);
    await expect(page.locator(".world-gl")).toHaveAttribute("data-map-state", "idle");
  }
  await expect(page.getByTestId("country-panel")).toContainText("4.7 %");
});

test("without WebGL the map stays, scrubs and answers the pointer", async ({ page }) => {
  await page.addInitScript(() => {
    const getContext = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      kind: string,
      ...rest: unknown[]
    ) {
      return kind.startsWith("webgl") ? null : Reflect.apply(getContext, this, [kind, ...rest]);
    } as typeof getContext;
  });
  const atlas = new AtlasPage(page);
  await atlas.open();
  await expect(page.locator(".map-notice")).toContainText("this one works without it");
  await expect(atlas.map).toHaveAttribute("data-surface", "svg");
  const now = await atlas.fill("CHN");
  await atlas.thumb.focus();
  await page.keyboard.press("Home");
  await expect.poll(() => atlas.fill("CHN")).not.toBe(now);
  await atlas.shape("CHN").hover();
  await expect(atlas.card).toContainText("75.5 %");
});
