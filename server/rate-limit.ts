/** How often a client may ask, told by the headers of draft-ietf-httpapi-ratelimit-headers-10. */
import { LRUCache } from "lru-cache";
import type { RateLimit } from "./settings";

const POLICY = "default";

/** Of so many the requests are counted; who has asked longest ago is forgotten first. */
const MOST_CLIENTS = 50_000;

type Window = { requests: number; endsAt: number };

export type Verdict = {
  isAllowed: boolean;
  /** Until the window ends; at least 1. */
  waitSeconds: number;
  /** Names and values in turn. */
  headers: readonly string[];
};

/**
 * A window begins with a client's first request and ends after its seconds. Counted here and without waiting: the
 * counters of packages answer by a promise and set a timer for each client, which costs more than a remembered answer.
 * @returns a function that counts a request of a client and judges it
 */
export function rateLimiter({ requests, seconds }: RateLimit, now: () => number = Date.now) {
  const windows = new LRUCache<string, Window>({ max: MOST_CLIENTS });
  const policy = `"${POLICY}";q=${requests};w=${seconds}`;

  return (client: string): Verdict => {
    const time = now();
    let window = windows.get(client);
    if (window === undefined || window.endsAt <= time) {
      window = { requests: 0, endsAt: time + seconds * 1_000 };
      windows.set(client, window);
    }
    window.requests++;
    const waitSeconds = Math.ceil((window.endsAt - time) / 1_000);
    const remaining = Math.max(0, requests - window.requests);
    return {
      isAllowed: window.requests <= requests,
      waitSeconds,
      headers: [
        "RateLimit-Policy",
        policy,
        "RateLimit",
        `"${POLICY}";r=${remaining};t=${waitSeconds}`,
      ],
    };
  };
}

/** The body for a request too many (RFC 9457, with the type that the draft registers). */
export function tooManyRequests({ requests, seconds }: RateLimit, waitSeconds: number): string {
  const message = `At most ${requests} requests in ${seconds} seconds are answered: ask again in ${waitSeconds} s.`;
  return JSON.stringify({
    type: "https://iana.org/assignments/http-problem-types#quota-exceeded",
    title: "Too many requests",
    status: 429,
    detail: message,
    "violated-policies": [POLICY],
    error: { code: "too-many-requests", message, param: null },
  });
}
