import { expect, test } from "@playwright/test";
import { AtlasPage, saveData } from "./atlas-page";

test.beforeEach(({ page }) => saveData(page));

const order = (atlas: AtlasPage) =>
  atlas.table
    .locator("tbody tr")
    .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.area ?? ""));

test("the table is sorted by its headers, and the address keeps it", async ({ page }) => {
  const atlas = new AtlasPage(page);
  await atlas.open();
  const header = (name: RegExp) => atlas.table.getByRole("columnheader", { name });
  await expect(header(/^Hashrate share/)).toHaveAttribute("aria-sort", "descending");
  await header(/^Country/)
    .getByRole("button")
    .click();
  await expect(header(/^Country/)).toHaveAttribute("aria-sort", "ascending");
  await expect(header(/^Hashrate share/)).not.toHaveAttribute("aria-sort");
  await expect(page).toHaveURL(/sort=name/);
  expect((await order(atlas))[0]).toBe("CAN");
  await header(/^Change/)
    .getByRole("button")
    .click();
  await expect.poll(async () => (await order(atlas))[0]).toBe("CHN");
  await header(/^Change/)
    .getByRole("button")
    .click();
  await expect.poll(async () => (await order(atlas))[0]).toBe("RUS");
  await expect(page).toHaveURL(/sort=-change/);
  await page.reload();
  await expect(header(/^Change/)).toHaveAttribute("aria-sort", "descending");
  await page.getByRole("link", { name: "Change", exact: true }).click();
  await expect(header(/^Change \(pp\)/)).toHaveAttribute("aria-sort", "descending");
});

test("a legal status narrows map and table to where it is in force at the time of the snapshot", async ({
  page,
}) => {
  const atlas = new AtlasPage(page);
  await atlas.open("?to=2021-09");
  const showing = page.getByTestId("showing");
  const status = page.locator(".narrow-bar").getByLabel("Legal status");
  await status.selectOption("banned");
  await expect(page).toHaveURL(/legal=banned/);
  // China's ban is of 24 September 2021, Iran's first one ended on the 22nd.
  await expect(showing).toContainText(/^Showing 1 of/);
  await expect(atlas.row("IRN")).toBeVisible();
  await page.getByRole("link", { name: /^Next/ }).click();
  await expect(atlas.period).toContainText("2021-10");
  await expect(atlas.row("CHN")).toBeVisible();
  await expect(atlas.row("IRN")).toBeHidden();
  await expect(atlas.shape("CHN")).not.toHaveClass(/dimmed/);
  await expect(atlas.shape("USA")).toHaveClass(/dimmed/);
  await page.reload();
  await expect(status).toHaveValue("banned");
  await expect(atlas.row("USA")).toBeHidden();
  await page.getByRole("button", { name: "Show all" }).click();
  await expect(atlas.row("USA")).toBeVisible();
  await expect(page).not.toHaveURL(/legal=/);
  // There it is what the map shows, and its legend narrows it.
  await atlas.open("?metric=legal-status&legal=banned");
  await expect(status).toHaveCount(0);
});

test("beside the shares stands what electricity costs, with its year, and the table is sorted by it", async ({
  page,
  request,
}) => {
  const atlas = new AtlasPage(page);
  await atlas.open();
  await expect(atlas.row("PRY")).toContainText("0.066business, 2019");
  await expect(atlas.row("ETH")).toContainText("0.030industrial, 2024");
  const header = atlas.table.getByRole("columnheader", { name: /^Newest national price/ });
  await header.getByRole("button").click();
  await expect(header).toHaveAttribute("aria-sort", "ascending");
  await expect(page).toHaveURL(/sort=price/);
  await expect.poll(async () => (await order(atlas))[0]).toBe("ETH");
  const figures = (await atlas.table.locator("tbody tr td:nth-of-type(6)").allTextContents()).map(
    Number,
  );
  expect(figures.length).toBeGreaterThan(5);
  expect(figures).toEqual([...figures].sort((a, b) => a - b));
  // Each is the newest of the record, of whichever year.
  const answer = await request.get("/api/v1/timelines/electricity-price");
  const { frames } = await answer.json();
  const newest = frames
    .flatMap(({ cells }: { cells: { area: string; value: number | null }[] }) => cells)
    .findLast(({ area }: { area: string }) => area === "ETH");
  expect(figures[0]).toBe(newest.value);
  await page.getByRole("link", { name: "Electricity price" }).first().click();
  await expect(header).toHaveCount(0);
});

test("a group and a region narrow table, ranking and map", async ({ page }) => {
  const atlas = new AtlasPage(page);
  await atlas.open();
  const showing = page.getByTestId("showing");
  await page.getByRole("combobox", { name: "Group" }).selectOption("oecd");
  await expect(showing).toHaveText(/^Showing [2-4] of 1\d$/);
  await expect(atlas.row("USA")).toBeVisible();
  await expect(atlas.row("RUS")).toBeHidden();
  await expect(page.locator(".ranking")).not.toContainText("Russia");
  await expect(atlas.shape("RUS")).toHaveClass(/dimmed/);
  await expect(atlas.shape("USA")).not.toHaveClass(/dimmed/);
  await expect(page).toHaveURL(/group=oecd/);
  await page.locator(".narrow-bar").getByLabel("Region").selectOption("Americas");
  await expect(page).toHaveURL(/region=Americas/);
  await expect(atlas.row("NOR")).toBeHidden();
  await page.getByRole("button", { name: "Show all" }).click();
  await expect(atlas.row("RUS")).toBeVisible();
  await expect(showing).toBeEmpty();
});

test("one source alone is shown, named in the address, and left again", async ({ page }) => {
  const atlas = new AtlasPage(page);
  await atlas.open();
  const source = page.getByRole("combobox", { name: "Source" });
  await source.selectOption("ccaf-survey");
  await expect(atlas.headline).toContainText("75.4 %");
  await expect(page).toHaveURL(/source=ccaf-survey/);
  await source.selectOption("");
  await expect(atlas.headline).toContainText("36.7 %");
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });
  test("source, group and order are sent as a form", async ({ page }) => {
    const atlas = new AtlasPage(page);
    await page.goto("/?to=2026-Q3");
    await page.getByLabel("Group").selectOption("oecd");
    await page.locator(".narrow-bar").getByRole("button", { name: "Show" }).click();
    await expect(page).toHaveURL(/group=oecd/);
    await expect(atlas.row("RUS")).toBeHidden();
    await atlas.table.getByRole("button", { name: /^Country/ }).click();
    await expect(page).toHaveURL(/sort=name/);
    await page.getByRole("combobox", { name: /^Source/ }).selectOption("ccaf-survey");
    await page.locator(".source-picker").getByRole("button", { name: "Show" }).click();
    await expect(atlas.headline).toContainText("75.4 %");
  });
});

test("a quality narrows the record, and an empty one says which there are", async ({ page }) => {
  const atlas = new AtlasPage(page);
  await atlas.open();
  const bar = page.locator(".narrow-bar");
  await bar.getByLabel("Quality").selectOption({ label: "measured on a sample" });
  await expect(page).toHaveURL(/quality=measured-sample/);
  await expect(atlas.period).toContainText("2022-01");
  await expect(atlas.thumb).toHaveAttribute("aria-valuemax", "28");
  await expect(page.getByRole("link", { name: "2026", exact: true })).toHaveCount(0);
  await page.reload();
  await expect(atlas.period).toContainText("2022-01");
  await bar.getByLabel("Quality").selectOption({ label: "survey" });
  await expect(page.getByTestId("showing")).toContainText(
    "On record here: measured on a sample, modelled",
  );
  await page.getByRole("button", { name: "Show all" }).click();
  await expect(atlas.period).toContainText("2026-Q3");
  await expect(
    page.locator(".source-picker optgroup[label='survey'] option").first(),
  ).toBeAttached();
});
