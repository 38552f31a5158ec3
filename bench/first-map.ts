/** From the start of the navigation to the map: drawn by the server, then by MapLibre. Every visit starts with empty caches. */
import type { Browser } from "@playwright/test";
import { INTERACTIVE, newVisit, TAKEN_OVER, untilStanding } from "./browser";
import { type Seen, watchMoments } from "./moments";
import { repeats } from "./repeats";
import { type Summary, summaryOf } from "./statistics";

const VISITS = repeats(9);

const MOMENTS = ["firstByte", "firstPaint", "svgMap", "interactive", "mapLibre", "idle"] as const;
type Moment = (typeof MOMENTS)[number];

/** Milliseconds since navigation; null: never seen. `blockedMs` is the time beyond 50 ms of long tasks up to the end. */
export type FirstMap = Record<Moment, Summary | null> & { blockedMs: Summary | null };

export async function measureFirstMap(browser: Browser, url: string): Promise<FirstMap> {
  // The first visits warm server and browser, not the page's caches.
  for (let warmUp = 0; warmUp < 2; warmUp++) await visit(browser, url);
  const visits: Awaited<ReturnType<typeof visit>>[] = [];
  for (let round = 0; round < VISITS; round++) visits.push(await visit(browser, url));
  const summaries = MOMENTS.map((moment) => [
    moment,
    summaryOf(visits.flatMap(({ seen }) => seen[moment] ?? [])),
  ]);
  return {
    ...(Object.fromEntries(summaries) as Record<Moment, Summary | null>),
    blockedMs: summaryOf(visits.map(({ blockedMs }) => blockedMs)),
  };
}

async function visit(
  browser: Browser,
  url: string,
): Promise<{ seen: Seen<Moment>; blockedMs: number }> {
  const { context, page } = await newVisit(browser, "maplibre");
  try {
    await context.addInitScript(watchMoments, {
      // The last part of the map's markup: once it stands, so does the rest.
      svgMap: ".world-svg .dots",
      interactive: INTERACTIVE,
      mapLibre: TAKEN_OVER,
      idle: `${TAKEN_OVER} [data-map-state=idle]`,
    });
    await page.goto(`${url}/`);
    await untilStanding(page, "maplibre").catch(() => {});
    await page.waitForTimeout(100);
    return await page.evaluate(() => ({
      seen: window.atlasMoments,
      blockedMs: window.atlasBlockedMs,
    }));
  } finally {
    await context.close();
  }
}
