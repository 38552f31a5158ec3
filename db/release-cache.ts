/** Answers by release: a release never changes, so what was computed for it is good until it is forgotten. */
import { LRUCache } from "lru-cache";
import type { Database } from "./client";
import type { AsOf } from "./queries/as-of";

type Caches = WeakMap<Database, LRUCache<string, Promise<unknown>>>;
/** `globalThis`: pages and routes are bundled apart, and each bundle has this module once more. */
const holder = globalThis as typeof globalThis & { atlasAnswers?: Map<string, Caches> };

/**
 * A cache of at most `max` answers a database, the same wherever `name` is. A computation that fails is not remembered.
 * @returns a function that answers from the cache, or computes; `parts` name the answer within the release and vintage limit
 */
export function releaseCache<Answer>(name: string, max: number) {
  holder.atlasAnswers ??= new Map();
  const caches: Caches = holder.atlasAnswers.get(name) ?? new WeakMap();
  holder.atlasAnswers.set(name, caches);
  return (
    db: Database,
    asOf: AsOf,
    parts: readonly (string | null)[],
    compute: () => Promise<Answer>,
  ): Promise<Answer> => {
    const cache = caches.get(db) ?? new LRUCache<string, Promise<unknown>>({ max });
    caches.set(db, cache);
    const key = JSON.stringify([asOf.release.id, asOf.text, asOf.isPassedOn ?? false, ...parts]);
    const known = cache.get(key) as Promise<Answer> | undefined;
    if (known) return known;
    const answer = compute();
    cache.set(key, answer);
    answer.catch(() => cache.delete(key));
    return answer;
  };
}
