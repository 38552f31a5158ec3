/**
 * Next alone, with the database: started by `server/next-process.ts`, which it tells what happens. A process of its own, for Node
 * tracks Next's async context on every promise, and what one page takes to render would keep all answers waiting.
 */
import { createServer } from "node:http";
import next from "next";
import { root } from "../scripts/project.mjs";

/**
 * What Next's bundles leave here: see `instrumentation.ts`.
 * @type {typeof globalThis & {
 *   atlasDatabase?: Promise<{ close(): Promise<void> }>,
 *   atlasRelease?: () => Promise<number | null>,
 * }}
 */
const shared = globalThis;
const { HOST = "127.0.0.1", PORT = "3000", ATLAS_SOCKET = "" } = process.env;

/** @param {unknown} message */
const tell = (message) => {
  if (process.connected) process.send?.(message);
};

const app = next({ dev: false, dir: root, hostname: HOST, port: Number(PORT), quiet: true });
const server = createServer();
// The front keeps the times of its clients; here nothing is slow but the work.
server.keepAliveTimeout = 0;
server.requestTimeout = 0;
server.headersTimeout = 0;

let isStopping = false;
async function stop() {
  if (isStopping) return;
  isStopping = true;
  server.close();
  server.closeAllConnections();
  await app.close();
  await (await shared.atlasDatabase?.catch(() => undefined))?.close();
  process.exit(0);
}
// The front decides: it answers first what is under way. Ctrl-C reaches both, a kill by the owner's number only this one.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => tell("signal"));
// The front is gone.
process.on("disconnect", stop);
if (!process.connected) await stop();
process.on("message", async (message) => {
  if (message === "stop") return stop();
  if (message !== "release") return;
  try {
    tell({ release: (await shared.atlasRelease?.()) ?? null });
  } catch (error) {
    tell({ failure: error instanceof Error ? error.message : String(error) });
  }
});

await app.prepare();
server.on("request", app.getRequestHandler());
server.listen(ATLAS_SOCKET, () => tell("listening"));
