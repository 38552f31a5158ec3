import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("concentration is an interval, and its form chooses measure and sources", async ({
    page,
  }) => {
    await page.goto("/concentration");
    await expect(page.getByText("By country is not by miner")).toBeVisible();
    const hhi = page.locator("[data-measure=hhi]");
    await expect(hhi).toContainText("2,136–2,217");
    await expect(hhi).toContainText("1,849–1,874");
    await page.getByLabel("could be a single country").check();
    await page.getByLabel("Cambridge CBECI").uncheck();
    await page.getByRole("combobox", { name: "Measure" }).selectOption("top1");
    await page.locator(".concentration-choices").getByRole("button", { name: "Show" }).click();
    await expect(page).toHaveURL(/measure=top1.*source=luxor.*rest=rest-one-country/);
    await expect(hhi).toContainText("1,849–2,071");
    await expect(page.getByTestId("newest-concentration").getByText("CBECI")).toHaveCount(0);
  });

  test("a shock is computed by the server from a form", async ({ page }) => {
    await page.goto("/shock");
    const sentence = page.getByTestId("shock-sentence");
    await expect(sentence).toContainText("36.7 % of its hashrate");
    await expect(sentence).toContainText("every 15.8 minutes");
    await page.getByRole("checkbox", { name: "United States", exact: true }).uncheck();
    await page.getByRole("checkbox", { name: "Russia" }).check();
    await page.getByLabel("How much of it, %").first().fill("50");
    await page.getByRole("button", { name: "Compute" }).click();
    await expect(page).toHaveURL(/dark=RUS.*fraction=50/);
    await expect(sentence).toContainText("50 % of Russia");
    await page.getByRole("checkbox", { name: "China", exact: true }).check();
    await page.getByLabel("Part of China that goes dark").fill("20");
    await page.getByRole("button", { name: "Compute" }).click();
    await expect(sentence).toContainText("50 % of Russia and 20 % of China");
    await expect(page.getByTestId("vulnerability").locator("tbody tr")).toHaveCount(10);
    await page.getByRole("link", { name: /Replays/ }).click();
    const falls = page.getByTestId("falls");
    for (const fall of ["−15.97 %", "−5.30 %", "−27.94 %", "−4.81 %"])
      await expect(falls).toContainText(fall);
    await expect(page.getByTestId("replay-error")).toHaveCount(6);
  });
});

test("a change is in the address and back after a reload; a file has its days", async ({
  page,
  request,
}) => {
  await page.goto("/shock?dark=CHN&ramp=30");
  const sentence = page.getByTestId("shock-sentence");
  await expect(sentence).toContainText("China");
  const before = await sentence.textContent();
  await page.getByRole("checkbox", { name: "Paraguay" }).check();
  await expect(page).toHaveURL(/dark=CHN,PRY/);
  await expect(sentence).toContainText("China and Paraguay");
  expect(await sentence.textContent()).not.toBe(before);
  const told = await sentence.textContent();
  await page.reload();
  await expect(sentence).toHaveText(told ?? "");
  await page.getByText("Every day", { exact: true }).click();
  const href = await page.getByRole("link", { name: "as CSV" }).getAttribute("href");
  const file = await request.get(href ?? "");
  expect(file.status()).toBe(200);
  const rows = await page.getByTestId("shock-days").locator("tbody tr").count();
  expect((await file.text()).trim().split("\r\n")).toHaveLength(rows + 1);
});

test("luck is drawn beside the page, the same for a seed, and can be cancelled", async ({
  page,
}) => {
  await page.goto("/shock?dark=USA&ramp=200");
  const luck = page.getByTestId("luck");
  const draw = page.getByRole("button", { name: "Draw the band" });
  const drawn = /^1000 runs: in 90 of 100/;
  await expect(async () => {
    await draw.click();
    await expect(luck).toHaveText(drawn, { timeout: 8_000 });
  }).toPass();
  const first = (await luck.textContent()) ?? "";
  await expect(page.locator(".shock-page .chart-band").first()).toBeAttached();
  await page.getByLabel("Runs").selectOption("200");
  await draw.click();
  await expect(luck).toHaveText(/^200 runs: in 90 of 100/);
  await page.getByLabel("Runs").selectOption("1000");
  await draw.click();
  await expect(luck).toHaveText(first);
  await page.getByLabel("Runs").selectOption("20000");
  await draw.click();
  await expect(luck).toContainText("of 20000 runs");
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(luck).toHaveText("");
});

test("the keyboard reads the course day by day", async ({ page }) => {
  await page.goto("/shock?dark=USA");
  const reader = page.getByRole("button", { name: /Day by day/ });
  await reader.focus();
  await expect(async () => {
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowRight");
    await expect(page.getByTestId("shock-readout")).toContainText("Day 2", { timeout: 1_000 });
  }).toPass();
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, viewport: { width: 390, height: 800 } });

    for (const path of ["/concentration", "/shock?dark=Asia", "/shock/replays"]) {
      test(`${path} has no accessibility violation and fits a phone`, async ({ page }) => {
        await page.goto(path);
        await page.locator("details").evaluateAll((all) => {
          for (const each of all) each.setAttribute("open", "");
        });
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
        await page.setViewportSize({ width: 320, height: 800 });
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width).toBeLessThanOrEqual(320);
      });
    }
  });
}
