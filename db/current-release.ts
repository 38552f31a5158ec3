/** What "now" means to a request: asked of the database at most once a second, so that hot answers cost no query. */
import { LRUCache } from "lru-cache";
import type { Database } from "./client";
import { type AsOf, resolveAsOf } from "./queries/as-of";

/** An import shows in every process after at most this long. */
const FRESH_MS = 1_000;

const known = new WeakMap<Database, LRUCache<string, { asOf: AsOf | null }>>();

/** `currentAsOf` for what others take away: addresses of the API, files, pictures, feeds, frames. */
export async function passedOnAsOf(db: Database, text: string | null): Promise<AsOf | null> {
  const asOf = await currentAsOf(db, text);
  return asOf && { ...asOf, isPassedOn: true };
}

/** `resolveAsOf`, remembered for a second. */
export async function currentAsOf(db: Database, text: string | null): Promise<AsOf | null> {
  const cache =
    known.get(db) ?? new LRUCache<string, { asOf: AsOf | null }>({ max: 100, ttl: FRESH_MS });
  known.set(db, cache);
  const key = JSON.stringify(text);
  const remembered = cache.get(key);
  if (remembered) return remembered.asOf;
  const asOf = await resolveAsOf(db, text);
  // No release yet: the next request asks again.
  if (asOf) cache.set(key, { asOf });
  return asOf;
}
