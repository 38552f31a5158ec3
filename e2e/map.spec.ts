import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { AtlasPage, saveData } from "./atlas-page";

test.describe("on the map of the server", () => {
  test.beforeEach(({ page }) => saveData(page));

  test("small countries have circles of an area in proportion to their share", async ({ page }) => {
    const atlas = new AtlasPage(page);
    await atlas.open();
    const diameter = (iso3: string) =>
      page
        .locator(`.circles [data-area=${iso3}]`)
        .evaluate((circle) => Number.parseFloat(getComputedStyle(circle).getPropertyValue("--d")));
    const [paraguay, emirates, oman] = [
      await diameter("PRY"),
      await diameter("ARE"),
      await diameter("OMN"),
    ];
    expect((paraguay / emirates) ** 2).toBeCloseTo(4.7 / 3, 1);
    expect((paraguay / oman) ** 2).toBeCloseTo(4.7 / 2.8, 1);
    expect(oman).toBeGreaterThanOrEqual(6);
    await expect(page.locator(".circles [data-area=USA]")).toHaveCount(0);
    await expect(page.locator(".circle-legend")).toContainText("10 %");
    // Another date, the same scale; who has no figure has no circle.
    await atlas.thumb.focus();
    await page.keyboard.press("Home");
    await expect(page.locator(".circles [data-area=ARE]")).toBeHidden();
    await expect(page.locator(".circles [data-area=MYS]")).not.toHaveClass(/off/);
  });

  test("a small circle is hit anywhere within 24 px", async ({ page }) => {
    const atlas = new AtlasPage(page);
    await atlas.open("?metric=electricity-price");
    const circle = page.locator(".circles [data-area=MLT] .disc");
    const box = await circle.boundingBox();
    if (!box) throw new Error("Malta has no circle");
    await page.mouse.move(box.x + box.width / 2 - 11, box.y + box.height / 2);
    await expect(atlas.card).toContainText("Malta");
  });

  test("labels name the largest and the selection, and never cover each other", async ({
    page,
  }) => {
    const atlas = new AtlasPage(page);
    for (const [width, most] of [
      [1440, 8],
      [390, 4],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      await atlas.open("?to=2021-06&country=IRL");
      const labels = page.locator(".map-labels span");
      await expect(labels.filter({ hasText: "China 34.3 %" })).toBeVisible();
      await expect(labels.filter({ hasText: "Ireland" })).toBeVisible();
      const boxes = await labels.evaluateAll((spans) =>
        spans.map((span) => {
          const { left, right, top, bottom } = span.getBoundingClientRect();
          return {
            left,
            right,
            top,
            bottom,
            px: Number.parseFloat(getComputedStyle(span).fontSize),
          };
        }),
      );
      expect(boxes.length).toBeGreaterThan(2);
      expect(boxes.length).toBeLessThanOrEqual(most);
      boxes.forEach((a, index) => {
        expect(a.px).toBeGreaterThanOrEqual(12);
        expect(a.left >= 0 && a.right <= width).toBe(true);
        for (const b of boxes.slice(index + 1))
          expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(
            false,
          );
      });
    }
  });

  test("arrow keys walk over the countries by value and say each figure", async ({ page }) => {
    const atlas = new AtlasPage(page);
    await atlas.open();
    const cursor = page.getByRole("group", { name: "Countries on the map" });
    await cursor.locator("[tabindex='0']").focus();
    const focused = page.locator(":focus");
    await expect(focused).toHaveAccessibleName(
      "United States, 36.7 %, rank 1, 2026-Q3, Luxor Hashrate Index",
    );
    await expect(atlas.card).toContainText("United States");
    for (let step = 0; step < 3; step += 1) await page.keyboard.press("ArrowRight");
    await expect(focused).toHaveAccessibleName(/^Paraguay, 4.7 %, rank 4/);
    await expect(atlas.card).toContainText("+0.8 pp since 2025-Q4");
    await expect(atlas.card.locator(".card-spark-line")).toBeAttached();
    const circle = await page.locator(".circles [data-area=PRY] .disc").boundingBox();
    const ring = await focused.boundingBox();
    expect(
      ring && circle && Math.abs(ring.x + ring.width / 2 - circle.x - circle.width / 2),
    ).toBeLessThan(2);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
    await page.keyboard.press("Enter");
    await expect(page.getByTestId("country-panel")).toContainText("Paraguay");
    await page.keyboard.press("End");
    await expect(focused).toHaveAccessibleName(/^Norway/);
    await page.keyboard.press("Home");
    await expect(focused).toHaveAccessibleName(/^United States/);
    const viewBox = () => page.locator(".world-svg").getAttribute("viewBox");
    const world = await viewBox();
    await page.keyboard.press("+");
    await expect.poll(viewBox).not.toBe(world);
    await page.keyboard.press("0");
    await expect.poll(viewBox).toBe(world);
    await page.keyboard.press("Escape");
    await expect(atlas.card).toBeHidden();
    await expect(page.getByTestId("country-panel")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByTestId("country-panel")).toBeHidden();
  });

  test("the card never leaves the screen", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 500 });
    const atlas = new AtlasPage(page);
    await atlas.open("?to=2021-06");
    for (const iso3 of ["USA", "CHN", "DEU", "MYS", "CAN"]) {
      const { x, y } = await atlas.place(iso3);
      await page.mouse.move(x, y);
      await expect(atlas.card).toBeVisible();
      const box = await atlas.card.boundingBox();
      expect(box && box.x >= 0 && box.y >= 0 && box.x + box.width <= 390).toBe(true);
      expect((box?.y ?? 0) + (box?.height ?? 0), iso3).toBeLessThanOrEqual(500);
    }
  });

  test("a region zooms the map, stands in the address and comes back with it", async ({ page }) => {
    const atlas = new AtlasPage(page);
    await atlas.open();
    const svg = page.locator(".world-svg");
    const world = await svg.getAttribute("viewBox");
    await page.getByRole("combobox", { name: "Zoom to a region" }).selectOption("Europe");
    await expect(page).toHaveURL(/region=Europe/);
    const europe = await svg.getAttribute("viewBox");
    expect(europe).not.toBe(world);
    await page.reload();
    await expect(svg).toHaveAttribute("viewBox", europe ?? "");
    await page.getByRole("button", { name: "Show the whole world" }).click();
    await expect(svg).toHaveAttribute("viewBox", world ?? "");
    await expect(page).not.toHaveURL(/region/);
  });

  test("single published values are marks that open their source", async ({ page }) => {
    const atlas = new AtlasPage(page);
    await atlas.open("?to=2022-01");
    await page.getByRole("button", { name: "Single values" }).click();
    await expect(page).toHaveURL(/singles=true/);
    await page.getByRole("button", { name: "Norway: single published values" }).click();
    const card = page.getByRole("region", { name: "Norway: single published values" });
    await expect(card).toContainText("2022-04-01");
    await expect(card).toContainText("Arcane Research country studies, modelled");
    await expect(card.getByRole("link", { name: "Open the source" }).first()).toHaveAttribute(
      "href",
      /^https:/,
    );
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
    await page.keyboard.press("Escape");
    await expect(card).toBeHidden();
    // No mark where nothing is beside the record.
    await atlas.open("?metric=hashrate&singles=true");
    await expect(page.locator(".map-marks")).toHaveCount(0);
  });

  test("who saves data is asked before the map that zooms is loaded", async ({ page }) => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    const atlas = new AtlasPage(page);
    await atlas.open();
    await page.waitForTimeout(2_500);
    expect(asked.filter((url) => url.includes("/geo/"))).toEqual([]);
    await page.getByRole("button", { name: "Load full map" }).click();
    await expect(atlas.map).toHaveAttribute("data-surface", "maplibre");
  });
});

test.describe("by touch", () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 780 } });

  for (const surface of ["svg", "maplibre"] as const) {
    test(`a tap shows the card, the second one opens the country, ${surface}`, async ({ page }) => {
      if (surface === "svg") await saveData(page);
      const atlas = new AtlasPage(page);
      await atlas.open("", { zoomable: surface === "maplibre" });
      const { x, y } = await atlas.place("CHN");
      await page.touchscreen.tap(x, y);
      await expect(atlas.card).toContainText("12.2 %");
      await expect(page.getByTestId("country-panel")).toBeHidden();
      await page.touchscreen.tap(x, y);
      await expect(page.getByTestId("country-panel")).toContainText("China");
      // Not Brazil: at this width Paraguay's touch target reaches its middle.
      const australia = await atlas.place("AUS");
      await page.touchscreen.tap(australia.x, australia.y);
      await atlas.card.getByRole("button", { name: "Open Australia" }).tap();
      await expect(page.getByTestId("country-panel")).toContainText("Australia");
      await page.touchscreen.tap(x, y);
      await atlas.card.getByRole("button", { name: "Compare China" }).tap();
      await expect(page).toHaveURL(/country=AUS,CHN/);
    });
  }
});

for (const surface of ["svg", "maplibre"] as const) {
  test(`Ctrl and a click set a country beside the selected one, ${surface}`, async ({ page }) => {
    if (surface === "svg") await saveData(page);
    const atlas = new AtlasPage(page);
    await atlas.open("?country=USA", { zoomable: surface === "maplibre" });
    const { x, y } = await atlas.place("CHN");
    await page.keyboard.down("Control");
    await page.mouse.click(x, y);
    await page.keyboard.up("Control");
    await expect(page).toHaveURL(/country=USA,CHN/);
    await page.mouse.click(x, y);
    await expect(page).toHaveURL(/country=CHN$/);
  });
}

test("Shift and Enter set the country of the map's cursor beside the selected one", async ({
  page,
}) => {
  await saveData(page);
  const atlas = new AtlasPage(page);
  await atlas.open("?country=USA");
  await page.getByRole("button", { name: /^United States, 36.7 %/ }).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Shift+Enter");
  await expect(page).toHaveURL(/country=USA,RUS/);
});

test("circles, labels and the focus follow the map that zooms", async ({ page }) => {
  const atlas = new AtlasPage(page);
  await atlas.open("", { zoomable: true });
  const place = await page.locator(".circles [data-area=ARE] .disc").boundingBox();
  if (!place) throw new Error("the Emirates have no circle");
  // Left of the middle, where Oman's circle does not reach.
  const spot = { x: place.x + place.width / 2 - 4, y: place.y + place.height / 2 };
  const fill = await page
    .locator(".circles [data-area=ARE]")
    .evaluate((circle) => getComputedStyle(circle).fill);
  await expect.poll(() => atlas.pixel(spot)).toBe(fill);
  await page.mouse.move(spot.x, spot.y);
  await expect(atlas.card).toContainText("United Arab Emirates");
  const label = page.locator(".map-labels [data-area=PRY]");
  const before = await label.boundingBox();
  await page.mouse.move(5, 5);
  await page.getByRole("button", { name: "Zoom in" }).click();
  await expect
    .poll(async () => Math.abs(((await label.boundingBox())?.x ?? 0) - (before?.x ?? 0)))
    .toBeGreaterThan(20);
  await page.getByRole("combobox", { name: "Zoom to a region" }).selectOption("Asia");
  await page.locator(".map-cursor [tabindex='0']").focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(page.locator(":focus")).toHaveAccessibleName(/^China/);
  await expect(atlas.card).toContainText("China");
});

test("the map fills the screen and gives it back, also on a phone", async ({ page }) => {
  await saveData(page);
  const atlas = new AtlasPage(page);
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    await atlas.open();
    await page.getByRole("button", { name: "Full screen" }).click();
    const stage = page.locator(".stage");
    await expect(stage).toHaveCSS("position", "fixed");
    expect((await stage.boundingBox())?.height).toBe(height);
    // What is below the map stands below it.
    const [map, legend, timeline] = await Promise.all(
      [".world-map", ".legend", ".timeline"].map((part) => page.locator(part).boundingBox()),
    );
    expect((map?.y ?? 0) + (map?.height ?? 0)).toBeLessThanOrEqual(legend?.y ?? 0);
    expect((legend?.y ?? 0) + (legend?.height ?? 0)).toBeLessThanOrEqual(timeline?.y ?? 0);
    await atlas.thumb.focus();
    await page.keyboard.press("Home");
    await expect(atlas.headline).toContainText("2019-09");
    await page.getByRole("button", { name: "Leave full screen" }).click();
    await expect(page.getByRole("button", { name: "Full screen", exact: true })).toBeVisible();
    await expect(stage).not.toHaveCSS("position", "fixed");
  }
});
