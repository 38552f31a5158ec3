/** The map's costs and prices follow the reader's inputs, and say what they are computed from. */
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { AtlasPage, saveData } from "./atlas-page";

test("one efficiency gives the same cents on the map, in file and API, and elsewhere", async ({
  page,
  browser,
}) => {
  await saveData(page);
  const atlas = new AtlasPage(page);
  await atlas.open("?metric=cost-per-btc&to=2024");
  const row = atlas.row("USA");
  const before = (await row.textContent()) ?? "";
  const fill = await atlas.fill("USA");
  await page.getByText("Change the inputs").click();
  const field = page.getByLabel("Fleet efficiency, J/TH");
  await field.fill("-5");
  await expect(page.getByTestId("map-inputs")).toContainText("at least 0.1 J/TH");
  await expect(row).toHaveText(before);
  await field.fill("60");
  await expect(page.getByTestId("map-basis")).toContainText("60 J/TH, your own figure");
  await expect(page).toHaveURL(/efficiency=60/);
  await expect(row).not.toHaveText(before);
  expect(await atlas.fill("USA")).not.toBe(fill);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  const href = await page.getByRole("link", { name: "Download CSV" }).getAttribute("href");
  expect(href).toContain("efficiency=60");
  const file = await (await page.request.get(href ?? "")).text();
  const [head = "", ...lines] = file.split("\r\n");
  const at = head.split(",").indexOf("cost_usd_per_btc");
  const cost = Number(lines.find((line) => line.startsWith("USA,"))?.split(",")[at]);
  const answer = await (
    await page.request.get("/api/v1/timelines/cost-per-btc?efficiency=60")
  ).json();
  const frame = answer.frames.find(({ period }: { period: string }) => period === "2024");
  const cell = frame.cells.find(({ area }: { area: string }) => area === "USA");
  expect(cell.value).toBe(cost);
  const cells = (await row.locator("td.number").first().textContent()) ?? "";
  expect(Math.abs(Number(cells.replaceAll(",", "")) / cost - 1)).toBeLessThan(0.01);

  const other = await browser.newPage();
  await other.goto(page.url());
  const elsewhere = new AtlasPage(other);
  await expect(elsewhere.row("USA").locator("td.number").first()).toHaveText(cells);
  await other.getByText("Change the inputs").click();
  await other.getByRole("link", { name: "All inputs on the page of costs" }).click();
  const workbench = other.locator('.cost-table tr[data-area="USA"]').first().getByTestId("cost");
  await expect(workbench).toHaveText(
    new Intl.NumberFormat("en", { minimumFractionDigits: 2 }).format(cost),
  );
  await other.close();
});

test("contracts and special tariffs are marks beside the national price", async ({ page }) => {
  await saveData(page);
  const atlas = new AtlasPage(page);
  await atlas.open("?metric=electricity-price&to=2024&singles=true");
  await expect(page.getByTestId("map-prices")).toContainText(/Prices by country: \d+ industrial/);
  const mark = page.locator(".map-marks button").first();
  await mark.focus();
  await page.keyboard.press("Enter");
  await expect(page.locator(".single-values")).toContainText(/one company|one region|mining/);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a chosen class colours and counts its own prices only", async ({ page }) => {
    await page.goto("/?metric=electricity-price&to=2019");
    await page.getByText("Change the inputs").click();
    await page.getByLabel("Tariff class").selectOption("business");
    await page.getByTestId("map-inputs").getByRole("button", { name: "Apply" }).click();
    await expect(page).toHaveURL(/class=business/);
    await expect(page.getByTestId("map-prices")).toContainText("business");
    await expect(page.getByTestId("map-prices")).not.toContainText("industrial");
  });
});
