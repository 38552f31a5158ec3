/** The luck of a shock: 1,000 runs of half a year in a worker, and whether the page's own thread was held up. */
import type { Browser } from "@playwright/test";
import { newVisit } from "./browser";
import { repeats } from "./repeats";
import { type Summary, summaryOf } from "./statistics";

const ROUNDS = repeats(5);
/** Takes so long to settle that half a year is looked at. */
const ADDRESS = "/shock?dark=USA&ramp=180";
export const RUNS = 1_000;

export type ShockLuck = {
  /** Days of each run. */
  days: number;
  /** From the request to the drawn band, the worker's start included. */
  drawnMs: Summary | null;
  /** Tasks of more than 50 ms on the page's thread meanwhile. */
  longTasks: Summary | null;
};

export async function measureShock(browser: Browser, url: string): Promise<ShockLuck> {
  const rounds: Awaited<ReturnType<typeof round>>[] = [];
  await round(browser, url);
  for (let count = 0; count < ROUNDS; count++) rounds.push(await round(browser, url));
  return {
    days: rounds[0]?.days ?? 0,
    drawnMs: summaryOf(rounds.map(({ ms }) => ms)),
    longTasks: summaryOf(rounds.map(({ longTasks }) => longTasks)),
  };
}

async function round(browser: Browser, url: string) {
  const { context, page } = await newVisit(browser, "svg");
  try {
    await page.goto(`${url}${ADDRESS}`, { waitUntil: "networkidle" });
    const days = await page.locator("[data-testid=shock-days] tbody tr").count();
    await page.evaluate(() => {
      const seen = window as typeof window & { luckTasks: number };
      seen.luckTasks = 0;
      new PerformanceObserver((list) => {
        seen.luckTasks += list.getEntries().length;
      }).observe({ type: "longtask" });
    });
    const ms = await page.evaluate(async () => {
      const status = document.querySelector("[data-testid=luck]");
      const button = document.querySelector<HTMLButtonElement>(".shock-luck button[type=submit]");
      if (!status || !button) throw new Error("the page has no luck to draw");
      const since = performance.now();
      const drawn = new Promise<number>((resolve) => {
        new MutationObserver(() => {
          if (status.textContent?.includes("90 of 100")) resolve(performance.now() - since);
        }).observe(status, { childList: true, subtree: true, characterData: true });
      });
      button.click();
      return drawn;
    });
    await page.waitForTimeout(200);
    const longTasks = await page.evaluate(
      () => (window as typeof window & { luckTasks: number }).luckTasks,
    );
    return { days, ms, longTasks };
  } finally {
    await context.close();
  }
}
