import { expect, test } from "@playwright/test";
import { AtlasPage } from "./atlas-page";

test("MapLibre takes over and shows the colour of the legend", async ({ page }) => {
  const atlas = new AtlasPage(page);
  await atlas.open("", { zoomable: true });
  await expect(page.locator(".world-gl")).toHaveAttribute("data-map-state", "idle");
  const before = await page.screenshot();
  await page.getByRole("link", { name: "2021", exact: true }).click();
  await expect(atlas.period).toContainText("2021-12");
  await expect(page.locator(".world-gl")).toHaveAttribute("data-map-state", "idle");
  expect(await page.screenshot()).not.toEqual(before);
});

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
