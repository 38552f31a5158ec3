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

  /**
   * The colour most pixels around a place have, as `rgb(r, g, b)`: what is really painted, whichever surface did it,
   * between the dots and letters that may lie over it.
   */
  async pixel({ x, y }: { x: number; y: number }): Promise<string> {
    const clip = { x: Math.round(x) - 4, y: Math.round(y) - 4, width: 9, height: 9 };
    const png = await this.page.screenshot({ clip });
    return this.page.evaluate(
      async (source) => {
        const image = new Image();
        image.src = source;
        await image.decode();
        const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
        context?.drawImage(image, 0, 0);
        const { data } = context?.getImageData(0, 0, image.width, image.height) ?? { data: [] };
        const counts = new Map<string, number>();
        for (let index = 0; index < data.length; index += 4) {
          const color = `rgb(${data[index]}, ${data[index + 1]}, ${data[index + 2]})`;
          counts.set(color, (counts.get(color) ?? 0) + 1);
        }
        return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? "";
      },
      `data:image/png;base64,${png.toString("base64")}`,
    );
  }
}
