import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { AtlasPage, saveData } from "./atlas-page";

test.beforeEach(({ page }) => saveData(page));

const play = (page: Page) => page.getByRole("button", { name: /^(Play|Continue)/ });
const status = (page: Page) => page.getByTestId("play-status");
const bracket = (page: Page, name: string) =>
  page.locator(".legend-classes").getByRole("button", { name, exact: true });

test("playing shows every snapshot, pauses at a break with its reason, and goes on", async ({
  page,
}) => {
  const atlas = new AtlasPage(page);
  await atlas.open("?to=2021-02&speed=4");
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    const period = document.querySelector("[data-testid=period]") as HTMLElement;
    new MutationObserver(() => {
      const text = period.querySelector(".period-button")?.textContent ?? "";
      if (seen.at(-1) !== text) seen.push(text);
    }).observe(period, { subtree: true, childList: true, characterData: true });
  });
  await play(page).focus();
  await page.keyboard.press("Space");
  await expect(page.getByRole("button", { name: "Continue" })).toBeVisible();
  await expect(status(page)).toContainText("Paused at a series break. China is published as 0");
  await expect(atlas.period).toContainText("2021-06");
  expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([
    "2021-03",
    "2021-04",
    "2021-05",
    "2021-06",
  ]);
  await page.keyboard.press("Space");
  await expect(atlas.period).toContainText("2021-08");
  await expect(status(page)).toContainText("China reappears");
});

test("a gap is crossed in one step that names it, and the end stops", async ({ page }) => {
  const atlas = new AtlasPage(page);
  await atlas.open("?to=2022-01&speed=4");
  await play(page).click();
  await expect(status(page)).toContainText("Change of source");
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(status(page)).toContainText("Feb 2022 – Mar 2025: no complete record");
  await expect(atlas.period).toContainText("2025-Q2");
  await expect(status(page)).toContainText("End of the record.");
  await expect(atlas.period).toContainText("2026-Q3");
  await play(page).click();
  await expect(atlas.period).toContainText(/2019|2020/);
  await page.getByRole("button", { name: "Pause" }).click();
  await expect(play(page)).toBeVisible();
});

test("touching the slider while it plays gives it back to the reader", async ({ page }) => {
  const atlas = new AtlasPage(page);
  await atlas.open("?to=2019-09&speed=0.5");
  await play(page).click();
  await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();
  await atlas.thumb.focus();
  await page.keyboard.press("Home");
  await expect(play(page)).toBeVisible();
  await expect(atlas.period).toContainText("2019-09");
});

test("the speed is in the URL only when it is not 1", async ({ page }) => {
  const atlas = new AtlasPage(page);
  await atlas.open();
  const speed = page.getByRole("combobox", { name: "Speed" });
  await speed.selectOption("2×");
  await expect(page).toHaveURL(/speed=2/);
  await speed.selectOption("1×");
  await expect(page).not.toHaveURL(/speed/);
});

test("with reduced motion play moves one snapshot and says so", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const atlas = new AtlasPage(page);
  await atlas.open("?to=2020-01");
  await page.getByRole("button", { name: "Play: one snapshot forward" }).click();
  await expect(atlas.period).toContainText("2020-02");
  await expect(status(page)).toContainText("reduced motion");
  await page.waitForTimeout(500);
  await expect(atlas.period).toContainText("2020-02");
});

test("events and breaks are targets that open on hover, focus and press, and close with Esc", async ({
  page,
}) => {
  const atlas = new AtlasPage(page);
  await atlas.open("?country=USA");
  const marks = page.locator(".time-mark > a");
  const card = page.getByTestId("mark-card");
  // The marks are placed anew once the lane knows its width.
  await expect(async () => {
    const boxes = await marks.evaluateAll((buttons) =>
      buttons.map((button) => button.getBoundingClientRect().toJSON()),
    );
    expect(boxes.length).toBeGreaterThan(8);
    for (const [index, box] of boxes.entries()) {
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24);
      const next = boxes[index + 1];
      if (next) expect(next.left - box.left).toBeGreaterThanOrEqual(23.5);
    }
  }).toPass();

  await marks.first().hover();
  await expect(card).toContainText("Cambridge launches the Bitcoin Mining Map");
  await expect(card.getByRole("link").first()).toHaveAttribute("href", /^https:/);
  await page.mouse.move(400, 300);
  await expect(card).toHaveCount(0);

  await page.getByRole("link", { name: /marks, (May|Jun|Jul) 2021/ }).click();
  await expect(card).toContainText("Series break");
  await expect(card).toContainText("China is published as 0");
  await expect(card).toContainText("Sichuan orders");
  await page.keyboard.press("Escape");
  await expect(card).toHaveCount(0);
  await expect(page.getByRole("link", { name: /marks, (May|Jun|Jul) 2021/ })).toBeFocused();
  // Esc was the card's: the selection stays.
  await expect(page).toHaveURL(/country=USA/);

  // One stop for Tab, and from mark to mark by arrows.
  expect(await page.locator(".time-mark > a[tabindex='0']").count()).toBe(1);
  await marks.first().focus();
  await page.keyboard.press("ArrowRight");
  await expect(marks.nth(1)).toBeFocused();
  await expect(card).toBeVisible();
  await page.keyboard.press("End");
  await expect(marks.last()).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(marks.last()).not.toBeFocused();
});

test("a date may be typed, and is never rounded silently", async ({ page }) => {
  const atlas = new AtlasPage(page);
  await atlas.open();
  const open = page.getByRole("button", { name: /type another date/ });
  const field = page.getByRole("textbox", { name: /^Date, as/ });

  await open.click();
  await field.fill("2021-06");
  await page.keyboard.press("Enter");
  await expect(atlas.period).toContainText("2021-06");
  await expect(open).toBeFocused();

  await open.click();
  await field.fill("2023-05");
  await page.keyboard.press("Enter");
  await expect(page.locator(".period-answer")).toContainText("No snapshot is of 2023-05");
  await expect(page).toHaveURL(/to=2021-06/);
  await page.getByRole("button", { name: "2025-Q2", exact: true }).click();
  await expect(atlas.period).toContainText("2025-Q2");

  await open.click();
  await field.fill("soon");
  await page.keyboard.press("Enter");
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await expect(page.locator(".period-answer")).toContainText("Write a date as");
  await page.keyboard.press("Escape");
  await expect(atlas.period).toContainText("2025-Q2");
});

test("both dates of a comparison may be typed", async ({ page }) => {
  const atlas = new AtlasPage(page);
  await atlas.open("?view=change&from=2025-Q4&to=2026-Q3");
  await page.getByRole("button", { name: "Baseline 2025-Q4: type another date" }).click();
  await page.getByRole("textbox", { name: /^Baseline, as/ }).fill("2025-Q2");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/from=2025-Q2/);
  await expect(page).toHaveURL(/to=2026-Q3/);
  await expect(atlas.period).toContainText("2025-Q2 → 2026-Q3");
});

test("a class outlines its countries, and a country is marked inside its class", async ({
  page,
}) => {
  const atlas = new AtlasPage(page);
  await atlas.open();
  await bracket(page, "10–20 %").hover();
  const outlined = page.locator(".hover-outline use");
  await expect(outlined).toHaveCount(2);
  expect(
    await outlined.evaluateAll((uses) => uses.map((use) => use.getAttribute("href")).sort()),
  ).toEqual(["#s-CHN", "#s-RUS"]);
  await page.mouse.move(5, 5);
  await expect(outlined).toHaveCount(0);

  await atlas.row("RUS").scrollIntoViewIfNeeded();
  await atlas.row("RUS").hover();
  const tick = page.getByTestId("legend-tick");
  // 17.2 % is 72 % of the way from 10 to 20 %.
  await expect(tick).toHaveAttribute("style", /left: ?72/);
  await expect(page.locator("li[data-marked=true]")).toContainText("10–20 %");
});

test("chosen classes narrow map and table, by press, drag and key, and are in the URL", async ({
  page,
}) => {
  const atlas = new AtlasPage(page);
  await atlas.open();
  await bracket(page, "10–20 %").click();
  await expect(page).toHaveURL(/classes=6/);
  await expect(bracket(page, "10–20 %")).toHaveAttribute("aria-pressed", "true");
  await expect(atlas.table.locator("tbody tr")).toHaveCount(2);
  await expect(atlas.shape("USA")).toHaveClass(/dimmed/);
  await expect(atlas.shape("CHN")).not.toHaveClass(/dimmed/);

  await page.keyboard.press("Space");
  await expect(page).not.toHaveURL(/classes/);

  const from = await bracket(page, "3–10 %").boundingBox();
  const to = await bracket(page, "20–40 %").boundingBox();
  if (!from || !to) throw new Error("no legend");
  await page.mouse.move(from.x + 20, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(to.x + 20, to.y + 10, { steps: 6 });
  await page.mouse.up();
  await expect(page).toHaveURL(/classes=5-7/);
  await expect(atlas.row("USA")).toBeVisible();
  await expect(atlas.row("ETH")).toHaveCount(0);

  await page.getByRole("button", { name: "All classes" }).click();
  await expect(atlas.row("ETH")).toBeVisible();
  await expect(page).not.toHaveURL(/classes/);
});

test("the reader may cut the classes otherwise and sees that breaks are not fixed", async ({
  page,
}) => {
  const atlas = new AtlasPage(page);
  await atlas.open();
  const bounds = page.locator(".legend-classes .bound");
  const fixed = await bounds.allTextContents();
  await page.getByRole("combobox", { name: "Breaks" }).selectOption("Quantiles");
  await expect(page).toHaveURL(/breaks=quantile/);
  await expect(page.getByTestId("breaks-notice")).toHaveText(
    "breaks not fixed: quantiles of the whole record",
  );
  const quantiles = await bounds.allTextContents();
  expect(quantiles).not.toEqual(fixed);
  await atlas.thumb.focus();
  await page.keyboard.press("Home");
  await expect(atlas.period).toContainText("2019-09");
  expect(await bounds.allTextContents()).toEqual(quantiles);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing with a card, a field and chosen classes open, ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    const atlas = new AtlasPage(page);
    await atlas.open("?breaks=natural&classes=5-8");
    await page.getByRole("button", { name: /type another date/ }).click();
    await page.getByRole("textbox", { name: /^Date, as/ }).fill("2023");
    await page.keyboard.press("Enter");
    await page.locator(".time-mark > a").nth(3).hover();
    await expect(page.getByTestId("mark-card")).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).include(".stage").analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
}

test("nothing scrolls sideways on a small phone", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const atlas = new AtlasPage(page);
  await atlas.open("?breaks=quantile&classes=2-4");
  const widths = () => page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(await widths()).toEqual([320, 320]);
  await page.locator(".time-mark > a").last().click();
  await expect(page.getByTestId("mark-card")).toBeVisible();
  expect(await widths()).toEqual([320, 320]);
});
