import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { csvParse } from "d3-dsv";
import { AtlasPage, saveData } from "./atlas-page";

const open = async (page: Page, query = "") => {
  await page.goto(`/charts${query}`);
  await expect(page.getByTestId("chart-view")).toBeVisible();
};
/** The drawing that this width shows. */
const drawing = (page: Page) => page.locator("svg.drawing:visible").first();

test("lines are drawn by the server and cut at breaks and gaps", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await open(page, "?country=USA,CHN");
  const usa = drawing(page).locator("g[data-series=USA]");
  // 2019-09 to 2021-06, July and August 2021, 2021-09 to 2022-01, three quarters of 2025; 2026-Q3 stands alone.
  await expect(usa.locator(".chart-line")).toHaveCount(4);
  const points = await usa
    .locator(".chart-line")
    .evaluateAll((paths) =>
      paths.map((path) => (path.getAttribute("d")?.match(/[ML]/g) ?? []).length),
    );
  expect(points).toEqual([22, 2, 5, 3]);
  await expect(drawing(page).locator(".chart-break")).toHaveCount(3);
  await expect(drawing(page)).toContainText("United States");
  await expect(page.getByTestId("readout")).toContainText("36.7 %");
  await context.close();
});

test("table and file of a chart tell the same figures", async ({ page, request }) => {
  await open(page, "?country=USA,PRY&series=opec");
  await page.getByText("Table", { exact: true }).click();
  const row = page.getByTestId("chart-table").locator("tr[data-period='2026-Q3']");
  await expect(row.locator("[data-series=USA]")).toHaveText("36.7 %");
  await expect(row.locator("[data-series=PRY]")).toHaveText("4.7 %");
  await expect(row.locator("[data-series=opec]")).toHaveText(/^≥ /);
  await expect(page.getByTestId("bloc-notes")).toContainText("OPEC: at least");
  const href = await page.getByRole("link", { name: "Download these rows" }).getAttribute("href");
  const rows = csvParse(await (await request.get(href ?? "")).text());
  const newest = rows.filter(({ period }) => period === "2026-Q3");
  expect(newest.map(({ series, value }) => [series, value])).toEqual(
    expect.arrayContaining([
      ["USA", "0.367"],
      ["PRY", "0.047"],
    ]),
  );
});

test("the whole has a band for what is not published", async ({ page }) => {
  await open(page, "?chart=stacked&to=2021-06&country=USA,CHN");
  const readout = page.getByTestId("readout");
  const shares = await readout
    .locator("li .number")
    .allTextContents()
    .then((texts) => texts.map((text) => Number(text.replace(" %", ""))));
  expect(shares).toHaveLength(4);
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 0);
  await expect(readout.locator("[data-series=other-unpublished]")).toContainText(
    "Other and unpublished",
  );
  await expect(drawing(page).locator(".other-unpublished .stack-band")).toBeVisible();
});

test("ranks show ties and leave Other out", async ({ page }) => {
  await open(page, "?chart=rank&country=USA,CAN,OMN&to=2025-Q4");
  const readout = page.getByTestId("readout");
  await expect(readout.locator("[data-series=CAN]")).toContainText("=");
  await expect(readout.locator("[data-series=OMN]")).toContainText("=");
  await expect(readout.locator("[data-series=USA]")).toContainText("1");
});

test("shares against prices give a rank correlation and what each price is", async ({ page }) => {
  await open(page, "?chart=scatter&to=2021-06");
  await expect(page.getByTestId("correlation")).toContainText(/ρ = [−\d.]+, n = \d+/);
  await expect(page.getByTestId("correlation")).toContainText("not a contract");
  await expect(page.getByTestId("readout")).toContainText("price of");
});

test("a chart is read off by keyboard", async ({ page }) => {
  await open(page, "?country=USA");
  const readout = page.getByTestId("readout");
  await page.getByRole("button", { name: /Read off a snapshot/ }).focus();
  await page.keyboard.press("ArrowLeft");
  await expect(readout).toContainText("2025-Q4");
  await expect(readout).toContainText("37.8 %");
  await page.keyboard.press("Home");
  await expect(readout).toContainText("2019-09");
});

test("the atlas draws the charts of its view when they come near", async ({ page }) => {
  await saveData(page);
  const atlas = new AtlasPage(page);
  await atlas.open("?country=PRY");
  await expect(page.getByTestId("chart-view")).toHaveCount(0);
  await page.locator("#charts").scrollIntoViewIfNeeded();
  await expect(page.getByTestId("readout")).toContainText("Paraguay 4.7 %");
  await page.getByRole("link", { name: "Rank", exact: true }).click();
  await expect(page).toHaveURL(/chart=rank/);
  await expect(page.getByRole("heading", { name: /Rank by hashrate share/ })).toBeVisible();
});

test("sources stand side by side with their range in words", async ({ page }) => {
  await page.goto("/country/USA");
  const evidence = page.getByTestId("evidence");
  await expect(evidence).toContainText(/14–75.4 %, \w+ methods/);
  await evidence.getByText("Table", { exact: true }).click();
  await expect(evidence.getByRole("row", { name: /Survey of firms/ })).toContainText("75.4 %");
  await page.getByRole("link", { name: "2023", exact: true }).first().click();
  await expect(evidence).toContainText("figures of 2023");
});

test("events stand on the chart's axis with source and shares, and are chosen in the address", async ({
  page,
}) => {
  await open(page, "?country=CHN");
  const marks = page.locator(".chart-events .time-mark > a");
  const own = await marks.count();
  expect(own).toBeGreaterThan(3);
  const ban = page.locator(".chart-events").getByRole("link", { name: /2021/ }).first();
  await ban.focus();
  const card = page.getByTestId("mark-card");
  await expect(card.getByRole("link", { name: /^Source/ }).first()).toHaveAttribute(
    "href",
    /^http/,
  );
  await expect(card.getByRole("link", { name: "Before and after" }).first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(card).toHaveCount(0);
  const list = page.locator(".chart-event-list");
  await list.locator("summary").click();
  await expect(list.locator("a[href^='/events#']").first()).toBeVisible();
  await list.getByRole("link", { name: "None" }).click();
  await expect(page).toHaveURL(/events=none/);
  await expect(marks).toHaveCount(0);
});

test("in forced colours marks and lines are told apart", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await open(page, "?country=USA,CHN");
  const strokes = await drawing(page)
    .locator("g[data-series]")
    .evaluateAll((series) =>
      series.map((one) => {
        const line = one.querySelector(".chart-line");
        return line && getComputedStyle(line).stroke;
      }),
    );
  expect(new Set(strokes).size).toBe(2);
  const mark = page.locator(".chart-events .time-mark > a span").first();
  const ground = await mark.evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(ground).not.toMatch(/0\)$/);
});

for (const colorScheme of ["light", "dark"] as const)
  test(`charts have no accessibility violations, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    for (const chart of ["lines", "stacked", "rank", "multiples", "scatter"]) {
      await open(page, `?chart=${chart}&series=global-south`);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [chart, id, nodes[0]?.html])).toEqual([]);
    }
  });

test("charts fit a phone of 320 px", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const chart of ["lines", "stacked", "rank", "multiples", "scatter"]) {
    await open(page, `?chart=${chart}&series=Asia`);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth),
      chart,
    ).toBeLessThanOrEqual(320);
  }
});
