/** So many computations a minute for each caller; memory is bounded by the number of callers remembered. */
import { LRUCache } from "lru-cache";

export const MOST_A_MINUTE = 60;
const callers = new LRUCache<string, { count: number }>({ max: 5_000, ttl: 60_000 });

/** @returns whether the caller may compute once more in this minute */
export function mayCompute(caller: string): boolean {
  const known = callers.get(caller);
  if (!known) {
    callers.set(caller, { count: 1 });
    return true;
  }
  known.count += 1;
  return known.count <= MOST_A_MINUTE;
}

/** Behind a proxy the caller is named by it; directly all share one allowance. */
export function callerOf(request: Request): string {
  return request.headers.get("x-forwarded-for")?.split(",")[0]?.trim() ?? "direct";
}
