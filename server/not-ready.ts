/** The answer while there is none: at the start, and when the process of Next fails. */
import type { ServerResponse } from "node:http";
import { SECURITY_HEADERS } from "./security-headers";

/** Why there is no answer yet; a health check gets what it can read. */
export function notReady(url: string, response: ServerResponse, reason: string): void {
  const isHealth = url.startsWith("/api/health");
  const body = isHealth
    ? JSON.stringify({
        alive: true,
        ready: false,
        engine: null,
        migrations: null,
        release: null,
        newestPeriodEnd: null,
        dataAgeDays: null,
        reason,
        refresh: null,
      })
    : `${reason}\n`;
  response
    .writeHead(503, {
      "Content-Type": isHealth ? "application/json" : "text/plain; charset=utf-8",
      "Cache-Control": "no-store",
      "Retry-After": "1",
      // A browser looks again by itself.
      Refresh: "1",
      ...Object.fromEntries(SECURITY_HEADERS),
    })
    .end(body);
}
