/** The server of `npm start`: Next and its front in one process, from the first connection to a graceful end. */
import { createServer, type RequestListener, type ServerResponse } from "node:http";
import inject from "light-my-request";
import { front } from "./front";
import { SECURITY_HEADERS } from "./security-headers";
import { readRateLimit, readTrust } from "./settings";

/** What Next's part of the process leaves for this one: see `instrumentation.ts`. */
type Shared = typeof globalThis & {
  atlasDatabase?: Promise<{ close(): Promise<void> }>;
  atlasRelease?: () => Promise<number | null>;
};

/** What is asked for at the end is answered within this time, or cut off. */
const GRACE_MS = 8_000;

type NextServer = {
  prepare(): Promise<void>;
  getRequestHandler(): RequestListener;
  close(): Promise<void>;
};

/**
 * Listens at once, and answers when Next is ready.
 * @param app not prepared yet
 */
export async function serve(app: NextServer, host: string, port: number): Promise<void> {
  const shared = globalThis as Shared;
  const limit = readRateLimit(process.env.ATLAS_RATE_LIMIT);
  const trust = readTrust(process.env.ATLAS_TRUST_PROXY);
  let answer: RequestListener = (request, response) =>
    notReady(request.url ?? "/", response, "The server is starting.");
  let isStopping = false;

  const server = createServer((request, response) => {
    if (isStopping) response.setHeader("Connection", "close");
    answer(request, response);
  });
  // Longer than a proxy keeps its own end of the connection.
  server.keepAliveTimeout = 65_000;

  async function stop(): Promise<void> {
    if (isStopping) return;
    isStopping = true;
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeIdleConnections();
    const impatient = setTimeout(() => server.closeAllConnections(), GRACE_MS);
    await closed;
    clearTimeout(impatient);
    await app.close();
    await (await shared.atlasDatabase?.catch(() => undefined))?.close();
    process.exit(0);
  }
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => void stop());

  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  await app.prepare();
  const next = app.getRequestHandler();
  // Next opens the database with the first request; where that fails, it has ended the process.
  await inject(next, { method: "GET", url: "/api/health" });
  answer = front({
    next,
    limit,
    trust,
    release: async () => (await shared.atlasRelease?.()) ?? null,
  });
}

/** Why there is no answer yet; a health check gets what it can read. */
function notReady(url: string, response: ServerResponse, reason: string): void {
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
