/** From the start of the navigation to the map: drawn by the server, then by MapLibre. Every visit starts with empty caches. */
import type { Browser } from "@playwright/test";
import { INTERACTIVE, newVisit, TAKEN_OVER, untilStanding } from "./browser";
import { type Summary, summaryOf } from "./statistics";

const VISITS = 9;

const MOMENTS = ["firstByte", "firstPaint", "svgMap", "interactive", "mapLibre", "idle"] as const;
type Moment = (typeof MOMENTS)[number];
type Seen = Partial<Record<Moment, number>>;

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

declare global {
  interface Window {
    atlasMoments: Seen;
    atlasBlockedMs: number;
  }
}

async function visit(browser: Browser, url: string): Promise<{ seen: Seen; blockedMs: number }> {
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

/** Runs in the page before everything else. A moment is the end of the first frame in which its element stood. */
function watchMoments(selectors: Record<string, string>): void {
  const moments: Record<string, number> = {};
  window.atlasMoments = moments;
  window.atlasBlockedMs = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.atlasBlockedMs += duration - 50;
  }).observe({ type: "longtask", buffered: true });
  const open = new Map(Object.entries(selectors));
  const frame = () => {
    const standing = [...open].filter(([, selector]) => document.querySelector(selector));
    for (const [name] of standing) open.delete(name);
    const painted = new MessageChannel();
    painted.port1.onmessage = () => {
      for (const [name] of standing) moments[name] = performance.now();
      const [navigation] = performance.getEntriesByType("navigation");
      const [paint] = performance.getEntriesByName("first-contentful-paint");
      if (navigation) moments.firstByte = (navigation as PerformanceNavigationTiming).responseStart;
      if (paint) moments.firstPaint = paint.startTime;
    };
    painted.port2.postMessage(null);
    if (open.size > 0 || moments.firstPaint === undefined) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}
