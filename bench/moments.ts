/** When things stood in a page: sent into it before everything else. */

/** Milliseconds since navigation; a moment that never came is missing. */
export type Seen<Moment extends string> = Partial<Record<Moment, number>>;

declare global {
  interface Window {
    atlasMoments: Seen<string>;
    atlasBlockedMs: number;
  }
}

/** Runs in the page before everything else. A moment is the end of the first frame in which its element stood. */
export function watchMoments(selectors: Record<string, string>): void {
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
