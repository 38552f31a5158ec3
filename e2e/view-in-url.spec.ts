import { expect, test } from "@playwright/test";
import { AtlasPage } from "./atlas-page";

test("reloading the address restores the view", async ({ page }) => {
  const atlas = new AtlasPage(page);
  await atlas.open("?metric=electricity-price&to=2019&country=PRY");
  await expect(atlas.period).toContainText("2019");
  await expect(page.getByTestId("country-panel")).toContainText("Paraguay");
  const shown = await atlas.headline.textContent();
  await page.reload();
  await expect(atlas.headline).toHaveText(shown ?? "");
  await expect(page.getByTestId("country-panel")).toContainText("Paraguay");
});

test("scrubbing writes the period into the address", async ({ page }) => {
  const atlas = new AtlasPage(page);
  await atlas.open("?to=2021-06");
  await page.getByRole("link", { name: /^Previous snapshot/ }).click();
  await expect(page).toHaveURL(/to=2021-05/);
  await page.reload();
  await expect(atlas.period).toContainText("2021-05");
});

for (const query of [
  "?to=nonsense&metric=gold&year=abc",
  "?country=XXXX&view=upside-down&projection=flat",
  "?source=nobody",
  "?asOf=yesterday",
  `?to=${"x".repeat(10_000)}`,
]) {
  test(`an address that is not understood shows the default view: ${query.slice(0, 40)}`, async ({
    page,
  }) => {
    const atlas = new AtlasPage(page);
    await atlas.open(query);
    await expect(atlas.headline).toContainText("In 2026-Q3 the United States held 36.7 %");
  });
}

test("an unknown page says so and leads back", async ({ page }) => {
  const response = await page.goto("/nowhere");
  expect(response?.status()).toBe(404);
  await page.getByRole("link", { name: "Map", exact: true }).click();
  await expect(new AtlasPage(page).headline).toBeVisible();
});

test("when the server does not answer, the last map stays and says so", async ({ page }) => {
  const atlas = new AtlasPage(page);
  await atlas.open();
  await page.route("**/api/v1/timelines/**", (route) => route.abort());
  await page.getByRole("link", { name: "Electricity price" }).click();
  await expect(page.getByRole("alert").first()).toContainText("could not be loaded");
  await expect(atlas.headline).toContainText("held 36.7 %");
  await page.unroute("**/api/v1/timelines/**");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(atlas.headline).toContainText("national price is on record");
});
