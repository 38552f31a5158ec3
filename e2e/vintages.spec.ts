import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { AtlasPage, saveData } from "./atlas-page";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("China's April 2020 is shown as it was published first, with a way back", async ({
    page,
  }) => {
    await page.goto("/country/CHN");
    const april = page.getByTestId("revisions").locator("li", { hasText: "2020-04" });
    await expect(april).toContainText("65.08 % as published 2020-05-06, 64.81 % since 2021-10-13");
    await april.getByRole("link", { name: "as published 2020-05-06" }).click();
    await expect(page.getByTestId("as-of")).toContainText("As known on 2020-05-06.");
    await expect(page.getByTestId("table")).toContainText("65.1");
    await page
      .getByTestId("as-of")
      .getByRole("link", { name: "Back to what is known now" })
      .click();
    await expect(page.getByTestId("as-of")).toHaveCount(0);
    await expect(page.getByTestId("table")).toContainText("64.8");
  });

  test("any day can be typed, and the days of publications are listed", async ({ page }) => {
    await page.goto("/?source=cbeci");
    const picker = page.locator(".vintage-picker");
    await picker.locator("summary").click();
    await expect(picker.getByRole("listitem")).toHaveCount(4);
    await picker.getByLabel("As known on").fill("2021-08-01");
    await picker.getByRole("button", { name: "Show" }).click();
    await expect(page).toHaveURL(/source=cbeci/);
    await expect(page).toHaveURL(/asOf=2021-08-01/);
    await expect(page.getByTestId("as-of")).toBeVisible();
  });

  test("a country and the sources can be read as they were known", async ({ page }) => {
    await page.goto("/country/CHN?asOf=2020-06-01");
    await expect(page.getByTestId("as-of")).toContainText("As known on 2020-06-01.");
    await expect(page.getByTestId("country-sentence")).toContainText("2020-04");
    await page.getByRole("link", { name: "Show on the map" }).click();
    await expect(page).toHaveURL(/asOf=2020-06-01/);
    await page.goto("/sources");
    await page.getByLabel("As known on").fill("2021-01-01");
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page).toHaveURL(/\/sources\?asOf=2021-01-01/);
    await expect(page.locator("#cbeci")).toContainText("to 2020-");
    await page.getByRole("link", { name: "Back to what is known now" }).click();
    await expect(page.locator("#cbeci")).toContainText("to 2022-");
  });

  test("concentration, costs and shocks too, and what follows from them stays in that time", async ({
    page,
  }) => {
    await page.goto("/concentration?measure=hhi");
    await page.getByLabel("As known on").fill("2020-06-01");
    await page.locator(".as-of-form").getByRole("button", { name: "Show" }).click();
    await expect(page).toHaveURL(/measure=hhi.*asOf=2020-06-01/);
    await expect(page.getByTestId("as-of")).toContainText("As known on 2020-06-01.");
    // Of CBECI's first document, which had one month.
    await expect(page.getByTestId("readout")).toContainText("2020-04");
    await expect(page.getByRole("link", { name: "Share", exact: true })).toHaveAttribute(
      "href",
      /asOf=2020-06-01/,
    );
    await page.getByRole("link", { name: "Back to what is known now" }).click();
    await expect(page).toHaveURL(/measure=hhi/);
    await expect(page.getByTestId("readout")).toContainText("2026-Q3");

    await page.goto("/costs?asOf=1");
    await expect(page.getByTestId("as-of")).toContainText("release 1");
    await expect(page.getByTestId("cost-csv")).toHaveAttribute("href", /asOf=1&/);
    await page.goto("/shock?dark=RUS&asOf=1");
    await expect(page.getByRole("link", { name: "China over 60 days" })).toHaveAttribute(
      "href",
      /asOf=1/,
    );
    for (const path of ["/concentration", "/costs", "/shock"]) {
      for (const query of ["", "?asOf=1"]) {
        await page.goto(`${path}${query}`);
        await expect(page.locator(".as-of-form")).toHaveCount(1);
      }
    }
    for (const path of ["/costs", "/shock"]) {
      await page.goto(`${path}?asOf=2010-01-01`);
      await expect(page.getByRole("status")).toContainText("was published by then");
    }
  });

  test("a source that stands still says so", async ({ page }) => {
    await page.goto("/?source=cbeci");
    await expect(page.getByTestId("old-view")).toContainText(
      "has added no month to the mining map",
    );
    await page.goto("/");
    await expect(page.getByTestId("old-view")).toHaveCount(0);
    await page.goto("/sources");
    await expect(page.locator("#cbeci")).toContainText("to 2022-01-31");
    await expect(page.locator("#cbeci")).toContainText("historic");
    await expect(page.locator("#luxor")).toContainText("to 2026-09-30");
  });

  test("releases are listed, and each has its page", async ({ page }) => {
    await page.goto("/releases");
    await page.getByRole("table").getByRole("link", { name: "1", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Release 1");
    await page.getByRole("link", { name: "Show the map as of this release" }).click();
    await expect(page.getByTestId("as-of")).toContainText("As of release 1.");
  });
});

test("what is not a release is not there", async ({ request }) => {
  for (const path of [
    "/releases/99",
    "/releases/x",
    "/releases/0",
    "/releases?page=2",
    "/releases?page=x",
  ])
    expect((await request.get(path)).status(), path).toBe(404);
});

test("feeds are well-formed Atom with ids of their own, and pages lead to them", async ({
  page,
  request,
}) => {
  for (const [from, to] of [
    ["/releases", "/feeds/releases.atom"],
    ["/country/PRY", "/feeds/country/PRY.atom"],
  ] as const) {
    await page.goto(from);
    const offered = page.locator('link[rel=alternate][type="application/atom+xml"]');
    expect(new URL((await offered.getAttribute("href")) ?? "").pathname).toBe(to);
    const response = await request.get(to);
    expect(response.headers()["content-type"]).toBe("application/atom+xml; charset=utf-8");
    const feed = await page.evaluate(
      (text) => {
        const read = new DOMParser().parseFromString(text, "application/xml");
        const all = (name: string) => [...read.getElementsByTagName(name)];
        return {
          failed: all("parsererror").length,
          root: `${read.documentElement.namespaceURI} ${read.documentElement.localName}`,
          ids: all("id").map(({ textContent }) => textContent),
          updated: all("updated").map(({ textContent }) => textContent ?? ""),
          entries: all("entry").map((entry) =>
            [...entry.children].map(({ localName }) => localName).join(" "),
          ),
        };
      },
      await response.text(),
    );
    expect(feed.failed).toBe(0);
    expect(feed.root).toBe("http://www.w3.org/2005/Atom feed");
    expect(feed.entries.length).toBeGreaterThan(0);
    expect(new Set(feed.entries)).toEqual(new Set(["id title updated link content"]));
    expect(new Set(feed.ids).size).toBe(feed.ids.length);
    for (const date of feed.updated) expect(new Date(date).getTime()).toBeGreaterThan(0);
    const again = { "If-None-Match": response.headers().etag ?? "" };
    expect((await request.get(to, { headers: again })).status()).toBe(304);
  }
  expect((await request.get("/feeds/country/XXX.atom")).status()).toBe(404);
});

test("an open page notices a new release without a reload, and only in sight", async ({ page }) => {
  await saveData(page);
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "connection", { value: {}, configurable: true });
  });
  await page.clock.install();
  const atlas = new AtlasPage(page);
  let asked = 0;
  await page.route("**/api/health", async (route) => {
    asked += 1;
    const health = await (await route.fetch()).json();
    const release = { ...health.release, id: health.release.id + 1 };
    await route.fulfill({ json: { ...health, release } });
  });
  await atlas.open("?to=2021-07");
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));
  expect(asked).toBe(0);
  const refreshed = page.waitForRequest((request) => request.headers().rsc === "1");
  await page.clock.runFor(16_000);
  await refreshed;
  expect(asked).toBe(1);
  expect(await page.evaluate(() => "isSamePage" in window)).toBe(true);
  await expect(page).toHaveURL(/to=2021-07/);
  await page.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
    window.dispatchEvent(new Event("visibilitychange"));
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await page.clock.runFor(60_000);
  expect(asked).toBe(1);
});

test("a figure leads to a report that names it, its source and its address", async ({ page }) => {
  await saveData(page);
  const atlas = new AtlasPage(page);
  await atlas.open("?country=CHN&to=2020-04&source=cbeci&asOf=2020-06-01");
  await page.locator(".panel .report-link").click();
  const report = page.getByLabel("Your report");
  await expect(report).toHaveValue(/China, Hashrate share, 2020-04, 65\.1 %, Cambridge CBECI/);
  await expect(report).toHaveValue(/published 2020-05-06/);
  await expect(report).toHaveValue(/Seen at: http.*country=CHN/);
  await page.getByRole("link", { name: "Back to the figure" }).click();
  await expect(page).toHaveURL(/asOf=2020-06-01/);
});

for (const path of [
  "/releases",
  "/releases/1",
  "/?source=cbeci&asOf=2020-06-01",
  "/country/CHN?asOf=2020-06-01",
  "/sources?asOf=2021-01-01",
  "/?country=CHN",
  "/report?figure=x",
])
  test(`${path} is fit for all, also on 320 px`, async ({ page }) => {
    await saveData(page);
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(path);
    const picker = page.locator(".vintage-picker summary").first();
    if (path.startsWith("/?")) await picker.click();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  });
