/** The Chromium of the end-to-end tests, and visits that share nothing with each other. */
import { type Browser, type BrowserContext, chromium, type Page } from "@playwright/test";
import { browserArguments, systemBrowser } from "../scripts/browser.mjs";

export const VIEWPORT = { width: 1440, height: 900 };

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: systemBrowser() ?? chromium.executablePath(),
    // Without a graphics card pages are drawn by the processor itself, as on such a computer; WebGL by SwiftShader.
    args: [...browserArguments, "--disable-gpu-rasterization"],
    timeout: 30_000,
  });
}

export type Surface = "svg" | "maplibre";

/** A page with empty caches. A reader who saves data keeps the SVG surface: so is it held. */
export async function newVisit(browser: Browser, surface: Surface): Promise<Visit> {
  const context = await browser.newContext({
    viewport: VIEWPORT,
    locale: "en-US",
    timezoneId: "UTC",
    colorScheme: "light",
    reducedMotion: "no-preference",
  });
  // tsx names every function through this; the functions that are sent into a page do the same there.
  await context.addInitScript("globalThis.__name = (named) => named");
  if (surface === "svg")
    await context.addInitScript(
      'Object.defineProperty(Navigator.prototype, "connection", { get: () => ({ saveData: true }) })',
    );
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  return { context, page };
}

export type Visit = { context: BrowserContext; page: Page };

export const INTERACTIVE = "[data-testid=atlas][data-interactive=true]";
/** Of a long record the rest comes when the page is first used. */
export const WHOLE = "[data-testid=atlas][data-record=whole]";
export const TAKEN_OVER = ".world-map[data-surface=maplibre]";
export const IDLE = ".world-gl[data-map-state=idle]";

/** Waits until the page answers, and for MapLibre until its map stands still. */
export async function untilStanding(page: Page, surface: Surface): Promise<void> {
  await page.waitForSelector(INTERACTIVE, { state: "attached" });
  if (surface === "svg") return;
  await page.waitForSelector(TAKEN_OVER, { state: "attached" });
  await page.waitForSelector(IDLE, { state: "attached" });
}
