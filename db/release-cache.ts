/** Answers by release: a release never changes, so what was computed for it is good until it is forgotten. */
import { LRUCache } from "lru-cache";
import type { Database } from "./client";
import type { AsOf } from "./queries/as-of";

/**
 * A cache of at most `max` answers a database. A computation that fails is not remembered.
 * @returns a function that answers from the cache, or computes; `parts` name the answer within the release and vintage limit
 */
export function releaseCache<Answer>(max: number) {
  const caches = new WeakMap<Database, LRUCache<string, Promise<Answer>>>();
  return (
    db: Database,
    asOf: AsOf,
    parts: readonly (string | null)[],
    compute: () => Promise<Answer>,
  ): Promise<Answer> => {
    const cache = caches.get(db) ?? new LRUCache<string, Promise<Answer>>({ max });
    caches.set(db, cache);
    const key = JSON.stringify([asOf.release.id, asOf.text, ...parts]);
    const known = cache.get(key);
    if (known) return known;
    const answer = compute();
    cache.set(key, answer);
    answer.catch(() => cache.delete(key));
    return answer;
  };
}
