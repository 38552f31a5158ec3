/** The server of `npm start`: the front, and the process of Next behind it, from the first connection to a graceful end. */
import { createServer, type RequestListener } from "node:http";
import { frameworkAt } from "./framework";
import { front } from "./front";
import { startNextProcess } from "./next-process";
import { notReady } from "./not-ready";
import { readRateLimit, readTrust } from "./settings";

/** What is asked for at the end is answered within this time, or cut off. */
const GRACE_MS = 8_000;
const IDLE_EVERY_MS = 50;
/** The database is closed within this time. */
const CLOSE_MS = 10_000;

/**
 * Listens at once, and answers when Next is ready. Ends with Next, and with its exit code.
 * @param nextFile what the process of Next runs
 */
export async function serve(nextFile: string, host: string, port: number): Promise<void> {
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

  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const next = startNextProcess(nextFile, () => void stop());

  async function stop(): Promise<void> {
    if (isStopping) return;
    isStopping = true;
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeIdleConnections();
    // What was under way leaves its connection open.
    const idle = setInterval(() => server.closeIdleConnections(), IDLE_EVERY_MS);
    const impatient = setTimeout(() => server.closeAllConnections(), GRACE_MS);
    await closed;
    clearInterval(idle);
    clearTimeout(impatient);
    await next.stop(CLOSE_MS);
    process.exit(0);
  }
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => void stop());

  let isReady = false;
  next.ended.then((code) => {
    if (isStopping) return;
    // At the start it says itself what is wrong.
    if (isReady) console.error("The process that makes the pages has ended: stopping the server.");
    process.exit(code || 1);
  });

  await next.listening;
  const framework = frameworkAt(next.socketPath);
  // Next opens the database with the first request; where that fails, it says so and ends its process.
  const opened = await framework.ask("/api/health").catch(() => null);
  if (opened === null) return;
  opened.body.resume();
  isReady = true;
  answer = front({ framework, limit, trust, release: next.release });
}
