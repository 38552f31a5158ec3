import { expect, test } from "@playwright/test";
import { AtlasPage, saveData } from "./atlas-page";

test("the slider recolours the map on every step without asking the server", async ({ page }) => {
  // The shapes' own colours are read, and a surface that is not seen follows only when the slider rests.
  await saveData(page);
  const atlas = new AtlasPage(page);
  await atlas.open();
  await atlas.thumb.focus();
  await page.keyboard.press("Home");
  await expect(atlas.period).toContainText("2019-09");
  await expect(atlas.row("CHN")).toContainText("75.5");
  const requests: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/api/")) requests.push(request.url());
  });
  const colours = new Set<string>();
  for (let step = 0; step < 28; step++) {
    colours.add(await atlas.fill("USA"));
    await page.keyboard.press("ArrowRight");
  }
  await expect(atlas.period).toContainText("2022-01");
  // 4.1 % in September 2019, 37.8 % in January 2022: the classes from 3 to 40 %.
  expect(colours.size).toBeGreaterThanOrEqual(3);
  expect(requests).toEqual([]);
});

test("the slider says period and source, and its keys step, jump and stop", async ({ page }) => {
  const atlas = new AtlasPage(page);
  await atlas.open("?to=2021-06");
  await expect(atlas.thumb).toHaveAttribute("aria-valuetext", "2021-06, Cambridge CBECI");
  await atlas.thumb.focus();
  await page.keyboard.press("PageDown");
  await expect(atlas.thumb).toHaveAttribute("aria-valuetext", "2020-06, Cambridge CBECI");
  await page.keyboard.press("End");
  await expect(atlas.thumb).toHaveAttribute("aria-valuetext", "2026-Q3, Luxor Hashrate Index");
  await page.keyboard.press("ArrowRight");
  await expect(atlas.thumb).toHaveAttribute("aria-valuetext", "2026-Q3, Luxor Hashrate Index");
});

test("dragging rests on snapshots, never in the gap", async ({ page }) => {
  const atlas = new AtlasPage(page);
  await atlas.open();
  const box = await page.locator(".time-slider").boundingBox();
  if (!box) throw new Error("no slider");
  await page.mouse.click(box.x + box.width * 0.55, box.y + 40);
  await expect(atlas.period).toContainText(/2022-01|2025-Q2/);
});

test("a year narrows slider, table and download", async ({ page }) => {
  const atlas = new AtlasPage(page);
  await atlas.open();
  await page.getByRole("link", { name: "2021", exact: true }).click();
  await expect(atlas.period).toContainText("2021-12");
  await atlas.thumb.focus();
  await page.keyboard.press("Home");
  await expect(atlas.period).toContainText("2021-01");
  await expect(atlas.table.locator("caption")).toContainText("2021-01");
  await expect(page.getByRole("link", { name: "Download CSV" })).toHaveAttribute(
    "href",
    /year=2021/,
  );
  await expect(page).toHaveURL(/year=2021/);
});

test("a year without snapshots says so and keeps the page standing", async ({ page }) => {
  const atlas = new AtlasPage(page);
  await atlas.open("?year=2023");
  await expect(atlas.headline).toContainText("Nothing was published for this choice");
  await page.getByRole("link", { name: "All years" }).click();
  await expect(atlas.headline).toContainText("2026-Q3");
});

test("gaps are drawn and named, and breaks give their reason", async ({ page }) => {
  const atlas = new AtlasPage(page);
  await atlas.open();
  await expect(page.locator(".time-gap").first()).toContainText(
    "Feb 2022 – Mar 2025: no complete record",
  );
  await expect(page.locator(".time-break").last()).toHaveAttribute("title", /Change of source/);
});

test("the table below the window follows when the reader stops, and at once when it is seen", async ({
  page,
}) => {
  await saveData(page);
  await page.clock.install();
  await page.setViewportSize({ width: 1440, height: 800 });
  const atlas = new AtlasPage(page);
  await atlas.open("?to=2021-05");
  const caption = atlas.table.locator("caption");
  await atlas.thumb.focus();
  await page.keyboard.press("ArrowRight");
  await expect(caption).toContainText("2021-06");
  // The browser tells of what is in sight with a frame: this one comes after the page's own.
  await caption.evaluate(
    (element) =>
      new Promise<void>((resolve) => new IntersectionObserver(() => resolve()).observe(element)),
  );
  await page.clock.pauseAt(Date.now() + 60_000);
  /** One step, and the page around the map has followed: a second from now on, the table will. */
  const step = async (period: string) => {
    await page.keyboard.press("ArrowRight");
    await expect(atlas.period).toContainText(period);
    await page.clock.runFor(300);
    await expect(atlas.headline).toContainText(period);
  };
  await step("2021-07");
  await page.clock.runFor(600);
  // The reader goes on before a second is over.
  await step("2021-08");
  await page.clock.runFor(600);
  await expect(caption).toContainText("2021-06");
  await page.clock.runFor(600);
  await expect(caption).toContainText("2021-08");

  await step("2021-09");
  await expect(caption).toContainText("2021-08");
  await caption.scrollIntoViewIfNeeded();
  await expect(caption).toContainText("2021-09");
});

test("the table answers at once to whoever uses it out of sight, as a screen reader does", async ({
  page,
}) => {
  const atlas = new AtlasPage(page);
  await atlas.open("?to=2021-06");
  await atlas.thumb.focus();
  await page.keyboard.press("ArrowRight");
  await expect(atlas.table.locator("caption")).toContainText("2021-07");
  const box = atlas.row("KAZ").getByRole("checkbox");
  await expect(box).not.toBeInViewport();
  const isChecked = await box.evaluate((element: HTMLInputElement) => {
    element.click();
    return element.checked;
  });
  expect(isChecked).toBe(true);
  await expect(page.getByTestId("country-panel")).toContainText("Kazakhstan");
});
