import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { AtlasPage, saveData } from "./atlas-page";

test.beforeEach(({ page }) => saveData(page));

test("a view is saved as a picture, linked, and cited", async ({ page }) => {
  const atlas = new AtlasPage(page);
  await atlas.open("?to=2021-08");
  const open = page.locator(".timeline a.share-button");
  await open.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Share this view" });
  await expect(dialog.locator(".share-preview")).toHaveAttribute("data-state", "drawn");
  await dialog.getByLabel("Size").selectOption({ label: "1× (1,200 px wide)" });
  await dialog.getByLabel("Colours").selectOption("Dark");
  await expect(dialog.locator(".share-preview")).toHaveAttribute("data-state", "drawn");
  const { violations } = await new AxeBuilder({ page }).include(".share-dialog").analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  const downloading = page.waitForEvent("download");
  await dialog.getByRole("link", { name: "Save the picture" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe("hashrate-atlas_map_hashrate-share_2021-08.png");
  const png = await readFile(await download.path());
  expect(png.readUInt32BE(16)).toBe(1200);

  const address = dialog.getByLabel("Address", { exact: true });
  await expect(address).toHaveValue(/\/api\/v1\/map\.png\?to=2021-08&theme=dark$/);
  await dialog.getByLabel("To link it").selectOption("Markdown");
  await expect(dialog.getByLabel("Markdown", { exact: true })).toHaveValue(
    /^\[!\[Hashrate share, 2021-08\]\(http.*map\.png.*\)\]\(http.*\/\?to=2021-08\)$/,
  );

  await dialog.getByRole("button", { name: "Cite" }).click();
  await expect(dialog.getByLabel("BibTeX")).toHaveValue(/title = \{\{Hashrate share, 2021-08\}\}/);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(page).toHaveURL(/\/\?to=2021-08$/);
  await expect(open).toBeFocused();
});

test("a picture that cannot be drawn says so", async ({ page }) => {
  await page.route("**/api/v1/map.png**", (route) => route.fulfill({ status: 503 }));
  const atlas = new AtlasPage(page);
  await atlas.open("");
  await page.locator(".timeline a.share-button").click();
  await expect(page.getByRole("dialog").getByRole("alert")).toContainText("could not be drawn");
});

test("what cannot be cited now says so, and is asked again", async ({ page }) => {
  let refused = 0;
  await page.route("**/api/v1/citation**", (route) => {
    refused += 1;
    return refused > 2 ? route.continue() : route.fulfill({ status: 503 });
  });
  await page.goto("/shock?dark=RUS");
  await page.getByRole("link", { name: "Share: Day by day" }).click();
  const dialog = page.getByRole("dialog", { name: "Share this view" });
  await expect(dialog.getByRole("alert")).toContainText("could not be read");
  await dialog.getByRole("button", { name: "Try again" }).click();
  await expect(dialog.getByText("If a country goes dark: Russia")).toBeVisible();
  await expect(dialog.locator(".share-preview")).toHaveAttribute("data-state", "drawn");
});

test("another site's page shows the view at its height, with slider, and keeps its own way back", async ({
  page,
  baseURL,
}) => {
  const atlas = new AtlasPage(page);
  await atlas.open("?to=2021-08");
  await page.locator(".timeline a.share-button").click();
  await page.getByRole("dialog").getByRole("button", { name: "Embed" }).click();
  const snippet = await page.getByRole("dialog").getByLabel("HTML").inputValue();
  const site = createServer((_, response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(`<!doctype html><title>A newsroom</title><h1>Story</h1>${snippet}`);
  });
  await new Promise<void>((resolve) => site.listen(0, "localhost", resolve));
  try {
    const foreign: string[] = [];
    page.on("request", (request) => {
      const { hostname, origin } = new URL(request.url());
      if (hostname !== "localhost" && origin !== baseURL) foreign.push(request.url());
    });
    await page.goto(`http://localhost:${(site.address() as AddressInfo).port}/`);
    const frame = page.frameLocator("iframe");
    await expect(frame.getByTestId("headline")).toContainText("In 2021-08");
    await expect(frame.getByTestId("atlas")).toHaveAttribute("data-interactive", "true");
    const view = frame.locator(".embed");
    await expect
      .poll(async () => {
        const [around, inside] = [
          await page.locator("iframe").boundingBox(),
          await view.boundingBox(),
        ];
        return Math.abs((around?.height ?? 0) - (inside?.height ?? -100));
      })
      .toBeLessThan(3);
    const steps = await page.evaluate(() => history.length);
    await frame.getByRole("link", { name: /^Next snapshot/ }).click();
    await expect(frame.getByTestId("headline")).toContainText("In 2021-09");
    await frame.getByText("The same as a table").click();
    await expect(frame.getByTestId("table").getByRole("row", { name: /China/ })).toBeVisible();
    expect(await page.evaluate(() => history.length)).toBe(steps);
    expect(await page.context().cookies()).toEqual([]);
    expect(foreign).toEqual([]);
  } finally {
    site.close();
  }
});

test("the sentence of an embedded view follows every step, ahead of its address", async ({
  page,
}) => {
  const atlas = new AtlasPage(page);
  await page.goto("/embed?to=2021-08");
  await expect(page.getByTestId("atlas")).toHaveAttribute("data-interactive", "true");
  const ahead = await atlas.thumb.evaluate(async (thumb) => {
    thumb.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true }));
    await new Promise(requestAnimationFrame);
    const sentence = document.querySelector("[data-testid=headline]")?.textContent;
    return { sentence, address: location.search };
  });
  expect(ahead.sentence).toContain("In 2021-09");
  expect(ahead.address).toBe("?to=2021-08");
});

test("only the views made for it stand in other sites' frames, and hostile parameters change nothing", async ({
  request,
}) => {
  const policyOf = async (path: string) =>
    (await request.get(path)).headers()["content-security-policy"] ?? "";
  expect(await policyOf("/embed?to=2021-08")).toContain("frame-ancestors *");
  expect(await policyOf("/embed/chart")).toContain("frame-ancestors *");
  for (const path of ["/", "/cite", "/embedded"]) {
    expect(await policyOf(path)).toContain("frame-ancestors 'self'");
  }
  const hostile = `"><script>alert(1)</script>`;
  const query = new URLSearchParams(
    ["metric", "to", "from", "country", "source", "theme", "classes", "asOf", "title"].map(
      (key) => [key, hostile],
    ),
  );
  for (const path of ["/embed", "/embed/chart", "/cite"]) {
    const response = await request.get(`${path}?${query}&of=map`);
    expect(response.status()).toBe(200);
    const html = await response.text();
    expect(html).not.toContain("<script>alert");
    expect(html).not.toContain('data-theme="&quot;');
    expect(response.headers()["set-cookie"]).toBeUndefined();
  }
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("an embedded view is a picture and a table, and sharing is a page", async ({ page }) => {
    await page.goto("/embed?metric=electricity-price");
    await expect(page.locator(".world-svg path[data-area='DEU']")).toHaveClass(/^c\d/);
    await page.getByText("The same as a table").click();
    await expect(page.getByTestId("table").getByRole("row")).not.toHaveCount(1);

    await page.goto("/?to=2021-08");
    await page.locator(".timeline a.share-button").click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Cite, link, embed");
    await expect(page.getByLabel("RIS")).toHaveValue(/TI {2}- Hashrate share, 2021-08/);
    await expect(page.getByLabel("HTML")).toHaveValue(/\/embed\?to=2021-08/);

    await page.goto("/shock/replays");
    await page.getByRole("link", { name: "Share: Winter storm, January 2026" }).click();
    await expect(page.getByLabel("BibTeX")).toHaveValue(/\{\{Winter storm, January 2026\}\}/);
    await expect(page.getByRole("img", { name: /^Preview: Winter storm/ })).toBeVisible();
    await expect(page.getByLabel("HTML")).toHaveCount(0);
  });
});
