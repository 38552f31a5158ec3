/**
 * Pictures of twelve states at three widths, kept in test-results/states to be looked at. What a machine can see fails here:
 * a page that runs out of the window, a headline out of sight, an error of the script.
 */
import { expect, type Page, test } from "@playwright/test";
import { AtlasPage, saveData } from "./atlas-page";

const WIDTHS = [390, 768, 1440];

type State = {
  name: string;
  query?: string;
  dark?: boolean;
  zoomable?: boolean;
  /** What leads to the state, once the page answers. */
  act?(page: Page): Promise<void>;
};

const STATES: State[] = [
  { name: "share" },
  { name: "share-dark", dark: true },
  { name: "share-first-month", query: "?to=2019-09" },
  { name: "hashrate", query: "?metric=hashrate" },
  { name: "price", query: "?metric=electricity-price" },
  { name: "change", query: "?view=change" },
  { name: "change-dark-refused", query: "?view=change&from=2021-12&to=2026-Q3", dark: true },
  { name: "country-dark", query: "?country=PRY", dark: true },
  { name: "compare", query: "?country=PRY,ETH,USA" },
  { name: "empty-year", query: "?year=2023" },
  {
    name: "no-answer",
    async act(page) {
      await page.route("**/api/v1/timelines/**", (route) => route.abort());
      await page.getByRole("link", { name: "Electricity price" }).click();
      await expect(page.getByRole("alert").first()).toBeVisible();
    },
  },
  { name: "globe", query: "?projection=globe&region=Africa", zoomable: true },
];

for (const { name, query, dark, zoomable, act } of STATES) {
  test(`the state ${name} fits every width`, async ({ page }) => {
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    await page.emulateMedia({ colorScheme: dark ? "dark" : "light", reducedMotion: "reduce" });
    if (!zoomable) await saveData(page);
    const atlas = new AtlasPage(page);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: width < 768 ? 844 : 900 });
      await atlas.open(query, { zoomable: zoomable && width >= 1024 });
      await act?.(page);
      await expect(atlas.headline).toBeInViewport();
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect(overflow, `${width} px`).toBeLessThanOrEqual(0);
      await page.screenshot({
        path: `test-results/states/${name}-${width}.png`,
        fullPage: width < 768,
      });
      await page.unrouteAll();
    }
    expect(errors).toEqual([]);
  });
}
