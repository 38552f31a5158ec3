import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { AtlasPage, saveData } from "./atlas-page";

test.beforeEach(({ page }) => saveData(page));

const fill = (page: Page, part: string) =>
  page.locator(`[data-part=${part}]:is(path)`).evaluate((shape) => getComputedStyle(shape).fill);
const row = (page: Page, part: string) => page.locator(`tr[data-part=${part}]`);

async function violations(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page }).analyze();
  return found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`,
  );
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("China's page has the provinces of the newest month with figures", async ({ page }) => {
    await page.goto("/country/CHN#provinces");
    const parts = page.getByTestId("parts");
    await expect(page.getByTestId("parts-sentence")).toContainText(
      "In 2021-06 Sichuan held 42.6 % of China’s hashrate, 20.4 pp more than in 2021-05",
    );
    await expect(
      parts.getByRole("img", { name: /^Share of China’s hashrate, 2021-06/ }),
    ).toBeVisible();
    await expect(row(page, "CN-XJ")).toContainText("32.3 %");
    await expect(row(page, "CN-XJ")).toContainText("11.0 %");
    await expect(page.getByText("23 further provinces are not listed")).toBeVisible();
    await expect(page.locator("[data-part]:is(path)")).toHaveCount(32);
    await expect(parts.getByRole("slider")).toBeHidden();
  });

  test("an address with a date is followed", async ({ page }) => {
    await page.goto("/country/CHN?at=2020-08");
    await expect(row(page, "CN-SC")).toContainText("50.5 %");
    await page.goto("/country/CHN?at=2021-07");
    await expect(page.getByTestId("parts-sentence")).toContainText("2021-07 is not applicable");
  });

  test("other countries have no such section", async ({ page }) => {
    await page.goto("/country/PRY");
    await expect(page.getByRole("heading", { name: "Paraguay", level: 1 })).toBeVisible();
    await expect(page.getByTestId("parts")).toHaveCount(0);
  });
});

test("provinces keep their colours' meaning from month to month; Sichuan and Xinjiang take turns", async ({
  page,
}) => {
  await page.goto("/country/CHN?at=2020-08");
  const summer = [await fill(page, "CN-SC"), await fill(page, "CN-XJ")];
  const slider = page.getByTestId("parts").getByRole("slider", { name: "Date" });
  await slider.focus();
  for (let month = 0; month < 5; month += 1) await page.keyboard.press("ArrowRight");
  await expect(page.getByTestId("parts-period")).toHaveText("2021-01");
  await expect(slider).toHaveAttribute("aria-valuetext", "2021-01");
  expect(await fill(page, "CN-XJ")).not.toBe(summer[1]);
  expect(await fill(page, "CN-XJ")).not.toBe(await fill(page, "CN-SC"));
  await expect(page).toHaveURL(/at=2021-01/);
  await page.getByRole("button", { name: "Earlier" }).click();
  await expect(page.getByTestId("parts-period")).toHaveText("2020-12");
  await expect(page.locator(".parts-season")).toHaveCount(11);
  await expect(page.getByText("highest 61.1 % (2020-09)")).toBeVisible();
});

test("tiles lie as the provinces do, the remainder apart", async ({ page }) => {
  await page.goto("/country/CHN");
  const place = async (part: string) => {
    const box = await page.locator(`[data-part=CN-${part}]:is(path)`).boundingBox();
    if (!box) throw new Error(`${part} is not drawn`);
    return box;
  };
  const [xinjiang, beijing, sichuan, yunnan] = await Promise.all(
    ["XJ", "BJ", "SC", "YN"].map(place),
  );
  expect(xinjiang?.x).toBeLessThan(sichuan?.x ?? 0);
  expect(sichuan?.x).toBeLessThan(beijing?.x ?? 0);
  expect(beijing?.y).toBeLessThan(sichuan?.y ?? 0);
  expect(sichuan?.y).toBeLessThan(yunnan?.y ?? 0);
});

test("a share of the network is named derived", async ({ page }) => {
  await page.goto("/country/CHN?at=2021-04");
  await page.getByRole("radio", { name: "Share of the network, derived" }).check();
  await expect(page.getByTestId("parts-sentence")).toContainText("of the network (derived)");
  await expect(page.getByText("Derived here: the share of China’s hashrate times")).toBeVisible();
  await page.goBack();
  await expect(page.getByTestId("parts-sentence")).toContainText("of China’s hashrate");
});

test("Foundry's three samples are three dates and no series", async ({ page }) => {
  await page.goto("/country/USA");
  await expect(page.getByTestId("parts-sentence")).toContainText(
    "Georgia held more than 30 % of the United States’ hashrate (only a bound is known)",
  );
  await page.getByRole("radio", { name: "Share of Foundry’s pool" }).check();
  const dates = page.getByRole("group", { name: "Dates of the samples" }).getByRole("radio");
  await expect(dates).toHaveCount(3);
  await expect(
    page.getByText("not of the United States’ hashrate", { exact: false }),
  ).toBeVisible();
  await page.getByRole("radio", { name: "2021-12", exact: true }).check();
  await expect(row(page, "US-GA")).toContainText("34.2 %");
  await expect(page.locator(".parts-lines")).toHaveCount(0);
  await expect(
    page.getByTestId("parts-table").getByRole("columnheader", { name: /Since/ }),
  ).toHaveCount(0);
});

test("state prices by year come as a file, too", async ({ page }) => {
  await page.goto("/country/USA?measure=electricity-price.eia&at=2017");
  await expect(row(page, "US-TX")).toContainText("USD/kWh");
  await expect(page.getByTestId("parts-table").locator("tbody tr")).toHaveCount(51);
  const href = await page.getByRole("link", { name: "CSV of 2017" }).getAttribute("href");
  const response = await page.request.get(href ?? "");
  const lines = (await response.text()).trim().split("\r\n");
  expect(lines.filter((line) => line.includes(",subdivision,"))).toHaveLength(51);
});

test("by keyboard: arrows walk over the parts by value, with a card", async ({ page }) => {
  await page.goto("/country/CHN");
  const first = page.getByRole("button", { name: /^Sichuan, 42.6 %, rank 1/ });
  await first.focus();
  const card = page.getByTestId("part-card");
  await expect(card).toContainText("Sichuan");
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("button", { name: /^Xinjiang/ })).toBeFocused();
  await expect(card).toContainText("32.3 %");
  await page.keyboard.press("End");
  await expect(card).toContainText("Other provinces");
  const [inside, frame] = await Promise.all([
    card.boundingBox(),
    page.locator(".parts-map").boundingBox(),
  ]);
  expect((inside?.x ?? 0) + (inside?.width ?? 0)).toBeLessThanOrEqual(
    (frame?.x ?? 0) + (frame?.width ?? 0) + 1,
  );
});

test("from the map: the panel opens the provinces, the URL keeps them, Back and Escape close", async ({
  page,
}) => {
  const atlas = new AtlasPage(page);
  await atlas.open("?country=CHN");
  await page.getByTestId("country-panel").getByRole("link", { name: "Provinces" }).click();
  const dialog = page.getByRole("dialog", { name: "Provinces: China" });
  await expect(dialog.getByTestId("parts-table")).toBeVisible();
  await expect(page).toHaveURL(/parts=CHN/);
  expect(await violations(page)).toEqual([]);
  await page.goBack();
  await expect(dialog).toHaveCount(0);
  await page.goForward();
  await expect(dialog.getByTestId("parts-table")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(page).not.toHaveURL(/parts=/);
  await expect(page).toHaveURL(/country=CHN/);
  await expect(page.getByTestId("country-panel")).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const path of [
    "/country/CHN",
    "/country/USA",
    "/country/USA?measure=electricity-price.eia",
  ]) {
    test(`axe finds nothing on ${path}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(path);
      await expect(page.getByTestId("parts-table")).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });
  }
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true });

  test("a tap opens the card and nothing runs out of the page", async ({ page }) => {
    for (const path of ["/country/CHN", "/country/USA", "/?country=CHN&parts=CHN"]) {
      await page.goto(path);
      await expect(page.getByTestId("parts-table")).toBeVisible();
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect(overflow, path).toBeLessThanOrEqual(0);
    }
    await page.locator("[data-part=CN-AH]:is(path)").tap();
    await expect(page.getByTestId("part-card")).toContainText("Anhui");
    await expect(page.getByTestId("part-card")).toContainText("counted in the source’s “Other”");
    const tile = await page.locator("[data-part=CN-AH]:is(path)").boundingBox();
    expect(tile?.width).toBeGreaterThanOrEqual(24);
  });
});
