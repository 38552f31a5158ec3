import { expect, test } from "@playwright/test";
import { csvParse } from "d3-dsv";
import { AtlasPage } from "./atlas-page";

test("hover card, table, panel and API tell the same figure", async ({ page, request }) => {
  const atlas = new AtlasPage(page);
  await atlas.open();
  await atlas.shape("PRY").hover({ force: true });
  await expect(atlas.card).toContainText("Paraguay");
  await expect(atlas.card).toContainText("4.7 %");
  await expect(atlas.card).toContainText("Luxor Hashrate Index, modelled");
  await expect(atlas.row("PRY")).toContainText("4.7");
  const answer = await request.get("/api/v1/snapshots?source=luxor&from=2026-Q3&country=PRY");
  expect((await answer.json()).rows).toMatchObject([
    { iso3: "PRY", value: 0.047, status: "value" },
  ]);
  await atlas.row("PRY").getByRole("button", { name: "Paraguay" }).click();
  const panel = page.getByTestId("country-panel");
  await expect(panel).toContainText("4.7 %");
  await expect(panel).toContainText("Every figure on record");
  await expect(panel.getByText("2025-Q4").first()).toBeVisible();
  await expect(page).toHaveURL(/country=PRY/);
  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();
});

test("a country that is not listed says why there is no figure", async ({ page }) => {
  const atlas = new AtlasPage(page);
  await atlas.open();
  await atlas.shape("BRA").hover({ force: true });
  await expect(atlas.card).toContainText("not covered");
  await page.goto("/?to=2021-06&country=BRA");
  await expect(page.getByTestId("country-panel")).toContainText("counted in the source’s “Other”");
});

test("the CSV download equals the API", async ({ page, request }) => {
  const atlas = new AtlasPage(page);
  await atlas.open("?year=2021");
  const downloaded = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download CSV" }).click();
  const download = await downloaded;
  expect(download.suggestedFilename()).toBe("hashrate-atlas_hashrate-share_2021.csv");
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  const rows = csvParse(Buffer.concat(chunks).toString("utf8"));
  const { rows: answer } = await (
    await request.get("/api/v1/snapshots?metric=hashrate-share&year=2021")
  ).json();
  expect(rows.length).toBe(120);
  const text = (value: unknown) => (value === null ? "" : String(value));
  expect(rows.map((row) => ({ ...row }))).toEqual(
    answer.map((row: Record<string, unknown>) =>
      Object.fromEntries(Object.entries(row).map(([key, value]) => [key, text(value)])),
    ),
  );
});

test("the metric switch shows prices with what they are", async ({ page }) => {
  const atlas = new AtlasPage(page);
  await atlas.open();
  const before = await atlas.fill("DEU");
  await page.getByRole("link", { name: "Electricity price" }).click();
  await expect(atlas.headline).toContainText("national price is on record");
  await expect(atlas.row("DEU")).toContainText("industrial");
  await expect.poll(() => atlas.fill("DEU")).not.toBe(before);
  await page.goBack();
  await expect(atlas.headline).toContainText("held 36.7 %");
});

test("the change view opens on 2025-Q4 → 2026-Q3 and shows the US losing", async ({ page }) => {
  const atlas = new AtlasPage(page);
  await atlas.open();
  await page.getByRole("link", { name: "Change", exact: true }).click();
  await expect(atlas.headline).toContainText(
    "From 2025-Q4 to 2026-Q3 the United States went from 37.8 % to 36.7 %: −1.1 pp",
  );
  await expect(atlas.row("USA")).toContainText("−1.1");
  await expect(atlas.row("PRY")).toContainText("+0.8");
  await expect(atlas.row("IDN")).toContainText("not comparable");
  expect(await atlas.fill("USA")).not.toBe(await atlas.fill("PRY"));
  await expect(page.getByRole("slider")).toHaveCount(2);
});

test("a change across a series break is refused with the reason", async ({ page }) => {
  const atlas = new AtlasPage(page);
  await atlas.open("?view=change&from=2022-01&to=2025-Q2");
  await expect(atlas.headline).toContainText(
    "These two snapshots are not compared. Change of source",
  );
  await expect(atlas.table).toBeHidden();
  await atlas.open("?view=change&from=2021-04&to=2021-08");
  await expect(atlas.headline).toContainText("measurement effect");
});
