/** Timelines by release: a release never changes, so what was computed for it is good until it is forgotten. */
import { LRUCache } from "lru-cache";
import type { Timeline } from "../lib/contract";
import type { Metric } from "../lib/metrics";
import type { Database } from "./client";
import type { AsOf } from "./queries/as-of";
import { getTimeline } from "./queries/timeline";

const MAX_TIMELINES = 64;

const caches = new WeakMap<Database, LRUCache<string, Promise<Timeline>>>();

/** The answer of `getTimeline`, computed once for each release, vintage limit, metric and source. */
export function cachedTimeline(
  db: Database,
  asOf: AsOf,
  metric: Metric,
  sourceId: string | null,
): Promise<Timeline> {
  const cache = caches.get(db) ?? new LRUCache<string, Promise<Timeline>>({ max: MAX_TIMELINES });
  caches.set(db, cache);
  const key = JSON.stringify([asOf.release.id, asOf.text, metric.id, sourceId]);
  const known = cache.get(key);
  if (known) return known;
  const timeline = getTimeline(db, asOf, metric, sourceId);
  cache.set(key, timeline);
  timeline.catch(() => cache.delete(key));
  return timeline;
}
