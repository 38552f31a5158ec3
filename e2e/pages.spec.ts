import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { AtlasPage, saveData } from "./atlas-page";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a country's page tells every figure with its source", async ({ page }) => {
    await page.goto("/country/PRY");
    await expect(page).toHaveTitle("Paraguay · Hashrate Atlas");
    const sentence = page.getByTestId("country-sentence");
    await expect(sentence).toContainText("In 2026-Q3 Paraguay held 4.7 % of the network");
    await expect(sentence).toContainText("0.8 pp more than in 2025-Q4");
    await expect(sentence).toContainText("Luxor Hashrate Index, modelled");
    await expect(page.locator("meta[name=description]")).toHaveAttribute("content", /4\.7 %/);
    const luxor = page.locator("details", { hasText: "Luxor Hashrate Index" }).first();
    await expect(luxor.getByRole("row")).toHaveCount(5);
    await expect(page.getByText("No price after")).toBeVisible();
    await expect(page.getByText("Special tariff")).toBeVisible();
    await expect(page.getByText("Paraguay raises mining tariffs")).toBeVisible();
    await expect(page.getByRole("link", { name: "Show on the map" })).toHaveAttribute(
      "href",
      "/?country=PRY",
    );
    const peers = page.getByRole("heading", { name: /^Closest in share, 2026-Q3/ }).locator("+ ul");
    await expect(peers.getByRole("listitem").first()).toHaveText("United Arab Emirates: 3.0 %");
    await page.getByRole("link", { name: "Compare them on the map" }).click();
    await expect(page).toHaveURL(
      /to=2026-Q3&country=PRY,ARE,OMN,CAN,ETH|country=PRY,ARE,OMN,CAN,ETH&to=2026-Q3/,
    );
    await expect(page.getByTestId("compare-panel").getByRole("listitem")).toHaveCount(5);
  });

  test("sources are drawn apart and lines stop at breaks", async ({ page }) => {
    await page.goto("/country/CHN");
    const drawing = page.getByRole("img", { name: /^Hashrate share of China/ });
    await expect(drawing).toHaveCount(1);
    // CBECI is cut twice in 2021; Luxor's quarters touch only in 2025.
    await expect(drawing.locator(".source-0 .chart-line")).toHaveCount(3);
    await expect(drawing.locator(".chart-break")).toHaveCount(3);
    await expect(drawing.locator(".chart-gap").first()).toContainText("no complete record");
    const colours = await drawing
      .locator(".chart-mark")
      .evaluateAll((marks) => new Set(marks.map((mark) => getComputedStyle(mark).fill)).size);
    expect(colours).toBeGreaterThan(1);
  });

  test("a country that no source lists says why", async ({ page }) => {
    await page.goto("/country/BRA");
    await expect(page.getByTestId("country-sentence")).toContainText(
      "No source on record gives a share of the network for Brazil",
    );
    await expect(page.getByText("counted in “Other”, so not necessarily small")).toBeVisible();
    await expect(page.getByText(/Luxor Hashrate Index .* says nothing about it/)).toBeVisible();
    await expect(page.getByText("Unknown: no event on record")).toBeVisible();
  });

  test("a year has its map, its snapshots and its ledger", async ({ page }) => {
    await page.goto("/year/2021");
    await expect(page.getByTestId("year-sentence")).toContainText("In 2021-12 the United States");
    const fill = (iso3: string) =>
      page.locator(`#s-${iso3}`).evaluate((shape) => getComputedStyle(shape).fill);
    expect(await fill("USA")).not.toBe(await fill("KAZ"));
    await expect(page.getByRole("table", { name: /2021-12, Cambridge CBECI/ })).toContainText(
      "37.5 %",
    );
    await expect(page.getByRole("table", { name: /2021-01 → 2021-06/ })).toContainText("−19.1 pp");
    await expect(page.getByRole("table", { name: /2021-06 → 2021-07/ })).toHaveCount(0);
    await page.getByRole("link", { name: "2022 →" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Bitcoin mining in 2022");
  });

  test("a year without a complete record says so and shows single figures", async ({ page }) => {
    await page.goto("/year/2023");
    await expect(page.getByTestId("year-sentence")).toContainText("no complete record of 2023");
    await expect(page.locator(".year-map")).toHaveCount(0);
    await expect(page.getByRole("table", { name: /MinerMetrics/ })).toContainText("%");
  });
});

test("addresses are canonical or not there", async ({ page, request }) => {
  await page.goto("/country/pry");
  await expect(page).toHaveURL(/\/country\/PRY$/);
  for (const path of ["/country/XXX", "/country/PARAGUAY", "/year/1999", "/year/20210", "/year/x"])
    expect((await request.get(path)).status(), path).toBe(404);
});

test("the files behind a page's links are there", async ({ page, request }) => {
  await page.goto("/country/PRY");
  const links = await page
    .locator("a[href^='/api/']")
    .evaluateAll((anchors) => anchors.map((anchor) => anchor.getAttribute("href") ?? ""));
  expect(links.length).toBeGreaterThan(4);
  for (const href of links) expect((await request.get(href)).status(), href).toBe(200);
});

test("the panel tells price, generation and legal status, and leads to the page", async ({
  page,
}) => {
  await saveData(page);
  const atlas = new AtlasPage(page);
  await atlas.open("?country=CHN");
  const panel = page.getByTestId("country-panel");
  await expect(panel.getByText("Banned")).toBeVisible();
  await expect(panel.getByText("since 2021-09-24")).toBeVisible();
  await expect(panel.getByText("Hydropower", { exact: true })).toBeVisible();
  await panel.locator(".provenance summary").first().click();
  await expect(panel.locator(".provenance[open]").first()).toContainText("published");
  await panel.getByRole("link", { name: "All of China on one page" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("China");
});

test("every term has a definition and an example, and is linked from where it stands", async ({
  page,
}) => {
  await page.goto("/country/PRY");
  await page.getByRole("link", { name: "Share of the network" }).first().click();
  await expect(page).toHaveURL(/\/glossary#share$/);
  await expect(page.locator("#share")).toBeInViewport();
  const entries = page.locator(".glossary > div");
  expect(await entries.count()).toBeGreaterThan(35);
  await expect(page.locator(".glossary-example")).toHaveCount(await entries.count());
  await expect(page.locator("#hhi")).toContainText("2026-Q3");
});

test("terms of the map lead to the glossary", async ({ page }) => {
  for (const [query, name, anchor] of [
    ["", "Hashrate share", "share"],
    ["", "modelled", "modelled"],
    ["?to=2021-04", "Counted in “Other”", "in-other"],
    ["?view=change", "Change in EH/s", "network-effect"],
  ] as const) {
    await page.goto(`/${query}`);
    const term = page.locator("a.term").filter({ hasText: name }).first();
    await expect(term, `${query} ${name}`).toHaveAttribute("href", `/glossary#${anchor}`);
  }
  await page.goto("/glossary#joint-effect");
  await expect(page.locator("#joint-effect")).toBeInViewport();
});

test("social pictures are pictures", async ({ page, request }) => {
  for (const path of ["/", "/country/PRY", "/year/2021", "/story", "/claims"]) {
    await page.goto(path, { waitUntil: "commit" });
    const address = await page.locator("meta[property='og:image']").first().getAttribute("content");
    const { pathname, search } = new URL(address ?? "");
    const answer = await request.get(pathname + search);
    expect(answer.headers()["content-type"], path).toBe("image/png");
    expect((await answer.body()).length, path).toBeGreaterThan(20_000);
  }
});

const PAGES = ["/country", "/country/USA", "/country/BRA", "/year", "/year/2021", "/glossary"];
for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, viewport: { width: 390, height: 800 } });
    for (const path of PAGES) {
      test(`${path} has no accessibility violation and fits a phone`, async ({ page }) => {
        await page.goto(path);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
        await page.setViewportSize({ width: 320, height: 800 });
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width).toBeLessThanOrEqual(320);
      });
    }
  });
}
