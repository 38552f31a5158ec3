import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";

test("one efficiency gives the same cents on page, file and API, and in another browser", async ({
  page,
  browser,
}) => {
  await page.goto("/costs");
  const row = page.locator('.cost-table tr[data-area="USA"]').first();
  const before = (await row.getByTestId("cost").textContent()) ?? "";
  const shape = page.locator('.cost-map .areas [data-area="USA"]').first();
  const classBefore = await shape.getAttribute("class");
  await page.getByLabel("Fleet efficiency", { exact: true }).fill("40");
  await expect(row.getByTestId("cost")).not.toHaveText(before);
  await expect(shape).not.toHaveAttribute("class", classBefore ?? "");
  await expect(page).toHaveURL(/efficiency=40/);
  const shown = Number(((await row.getByTestId("cost").textContent()) ?? "").replaceAll(",", ""));

  const href = await page.getByTestId("cost-csv").getAttribute("href");
  const file = await (await page.request.get(href ?? "")).text();
  const cells =
    file
      .split("\r\n")
      .find((line) => line.startsWith("USA,"))
      ?.split(",") ?? [];
  expect(Number(cells[14])).toBe(shown);
  const answer = await (await page.request.get((href ?? "").replace("=csv", "=json"))).json();
  const usa = answer.rows.find((entry: { area_id: string }) => entry.area_id === "USA");
  expect(usa.cost_usd_per_btc).toBe(shown);

  const other = await browser.newPage();
  await other.goto(page.url());
  await expect(
    other.locator('.cost-table tr[data-area="USA"]').first().getByTestId("cost"),
  ).toHaveText(new Intl.NumberFormat("en", { minimumFractionDigits: 2 }).format(shown));
  await other.close();
});

test("a chart is a picture of the inputs that the reader has set", async ({ page, request }) => {
  await page.goto("/costs?period=2026-07&btc_price=50000");
  const supply = page.getByRole("region", { name: "Supply curve of the network", exact: true });
  await supply.getByRole("link", { name: /^Share/ }).click();
  const dialog = page.getByRole("dialog", { name: "Share this view" });
  await expect(dialog.getByText("Supply curve of the network, 2026-07")).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Embed" })).toHaveCount(0);
  await dialog.getByLabel("Format").selectOption("SVG");
  const svg = await (
    await request.get(await dialog.getByLabel("Address", { exact: true }).inputValue())
  ).text();
  expect(svg).toContain("Bitcoin $50,000");
  const said = /[\d,]+ of [\d,]+ EH\/s \(\d+.%\) break even/.exec(svg)?.[0] ?? "nothing";
  await expect(page.getByTestId("supply-sentence")).toContainText(said);
  await dialog.getByRole("button", { name: "Cite" }).click();
  await expect(dialog.getByLabel("APA")).toHaveValue(
    /Supply curve of the network, 2026-07 .*\/costs\?period=2026-07&btc_price=50000#supply/,
  );
});

test("impossible input is refused at its field, and a preset answers a question", async ({
  page,
}) => {
  await page.goto("/costs");
  const headline = page.getByTestId("cost-headline");
  const before = (await headline.textContent()) ?? "";
  for (const [label, value, reason] of [
    ["Fleet efficiency", "-5", "at least 0.1 J/TH"],
    ["PUE", "0.9", "at least 1"],
    ["Subsidy", "0", "A block must pay something"],
  ] as const) {
    const field = page.getByLabel(label, { exact: true });
    await field.fill(value);
    await expect(field).toHaveAttribute("aria-invalid", "true");
    await expect(field).toHaveAccessibleDescription(new RegExp(reason));
    await expect(headline).toHaveText(before);
    await field.fill("");
  }
  await page.getByRole("link", { name: "CCAF: 0.05 USD/kWh" }).click();
  await expect(headline).toContainText("at 0.05 USD/kWh");
  await expect(page).toHaveURL(/price=0.05/);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the form computes by the server", async ({ page }) => {
    await page.goto("/costs");
    await expect(page.locator(".cost-map .areas path").first()).toBeVisible();
    await page.getByLabel("Fleet efficiency", { exact: true }).fill("28.2");
    await page.getByRole("button", { name: "Compute" }).click();
    await expect(page).toHaveURL(/efficiency=28.2/);
    await expect(page.getByTestId("used-efficiency")).toContainText("28.2 J/TH, your own figure");
    await expect(page.getByTestId("states-above")).toContainText("above $100,000");
    await expect(page.locator("#claim")).toBeVisible();
  });
});

for (const colorScheme of ["light", "dark"] as const)
  test(`the page is accessible and fits a phone, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 720 });
    await page.goto("/costs");
    await expect(page.getByTestId("workbench")).toBeVisible();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
