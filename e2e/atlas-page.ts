/** What a reader sees and does on the page of the map, for all tests. */
import { expect, type Locator, type Page } from "@playwright/test";

export class AtlasPage {
  readonly headline: Locator;
  readonly table: Locator;
  readonly period: Locator;
  readonly thumb: Locator;
  readonly card: Locator;

  constructor(readonly page: Page) {
    this.headline = page.getByTestId("headline");
    this.table = page.getByTestId("table");
    this.period = page.getByTestId("period");
    this.thumb = page.getByRole("slider", { name: "Snapshot shown" });
    this.card = page.getByTestId("hover-card");
  }

  /** Opens a view and waits until it answers; `zoomable` waits for the surface that zooms too. */
  async open(query = "", { zoomable = false } = {}): Promise<void> {
    await this.page.goto(`/${query}`);
    await expect(this.page.locator("[data-testid=atlas][data-interactive=true]")).toBeAttached();
    if (zoomable) await expect(this.map).toHaveAttribute("data-surface", "maplibre");
  }

  get map(): Locator {
    return this.page.locator(".world-map");
  }

  /** The shape of a country in the server's map. */
  shape(iso3: string): Locator {
    return this.page.locator(`#s-${iso3}`);
  }

  row(iso3: string): Locator {
    return this.table.locator(`tr[data-area=${iso3}]`);
  }

  /** The colour that a reader sees a country in, as `rgb(r, g, b)`. */
  async fill(iso3: string): Promise<string> {
    return this.shape(iso3).evaluate((shape) => getComputedStyle(shape).fill);
  }
}
