/** What a reader sees and does on the page of the map, for all tests. */
import { expect, type Locator, type Page } from "@playwright/test";

/** As a reader who saves data: the map that zooms is not loaded. For tests that are not about it. */
export async function saveData(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "connection", {
      value: { saveData: true },
      configurable: true,
    });
  });
}

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

  /** Where a country is on the screen: the middle of its shape. Both surfaces draw the flat world at the same place. */
  async place(iso3: string): Promise<{ x: number; y: number }> {
    const box = await this.shape(iso3).boundingBox();
    if (!box) throw new Error(`${iso3} is not on the map`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  /** The colour of a pixel of the screen, as `rgb(r, g, b)`: what is really painted, whichever surface did it. */
  async pixel({ x, y }: { x: number; y: number }): Promise<string> {
    const png = await this.page.screenshot({ clip: { x, y, width: 1, height: 1 } });
    return this.page.evaluate(
      async (source) => {
        const image = new Image();
        image.src = source;
        await image.decode();
        const context = new OffscreenCanvas(1, 1).getContext("2d");
        context?.drawImage(image, 0, 0);
        const [r, g, b] = context?.getImageData(0, 0, 1, 1).data ?? [];
        return `rgb(${r}, ${g}, ${b})`;
      },
      `data:image/png;base64,${png.toString("base64")}`,
    );
  }
}
