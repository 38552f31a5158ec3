import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { nextEnv, prepareStale } from "./build.mjs";
import { exitCode, packaged } from "./command.mjs";
import { installMissing } from "./install.mjs";
import { addressProblem, directoryProblem, parsePort } from "./preflight.mjs";
import { inProject, Problem, root } from "./project.mjs";

const readyDeadlineMs = 180_000;

/** Next announces its address before the database is open; ours follows when the server answers. */
const banner = /^\s*(▲ Next\.js|- (Local|Network|Environments):|✓ (Starting|Ready|Running)\b)/;

/**
 * Where this machine reaches a server that listens on `host`.
 * @param {string} host
 * @param {number} port
 */
export function localUrl(host, port) {
  const reachable = host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "::1" : host;
  return `http://${reachable.includes(":") ? `[${reachable}]` : reachable}:${port}`;
}

async function checkSettings() {
  const port = parsePort(process.env.PORT, 3000);
  const host = process.env.HOST || "127.0.0.1";
  const dataDir = resolve(root, process.env.ATLAS_DATA_DIR || ".atlas");
  const problem =
    (await addressProblem(host, port)) ??
    (process.env.DATABASE_URL ? null : await directoryProblem(dataDir));
  if (problem) throw new Problem(problem);
  return { port, host, dataDir };
}

/**
 * @param {string} url
 * @param {AbortSignal} ended
 */
async function untilReady(url, ended) {
  const deadline = AbortSignal.timeout(readyDeadlineMs);
  while (!ended.aborted) {
    if (deadline.aborted)
      throw new Problem(`The server did not become ready within ${readyDeadlineMs / 1000} s.`);
    try {
      const response = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(5_000) });
      if (response.ok) return;
    } catch {
      // Not listening yet.
    }
    await sleep(25);
  }
}

/**
 * V8 collects garbage after eight seconds of rest, and with it the shape of the queue that every request goes through: from
 * then on a remembered answer costs a sixth more, for good. What it would give back of the front's 47 MB was not measurable.
 */
const frontFlags = ["--no-memory-reducer"];

/**
 * @param {{ host: string, port: number, dataDir: string, dev: boolean }} options
 * @returns {Promise<number>} the server's exit code
 */
async function runServer({ host, port, dataDir, dev }) {
  const { file, args } = dev
    ? packaged("next/dist/bin/next", "dev", "-H", host, "-p", String(port))
    : { file: process.execPath, args: [...frontFlags, inProject("server", "main.mjs")] };
  /** @type {import("./command.mjs").Environment} */
  const env = {
    ...nextEnv(),
    HOST: host,
    PORT: String(port),
    ATLAS_DATA_DIR: dataDir,
    ATLAS_ORIGIN: process.env.ATLAS_ORIGIN || localUrl(host, port),
  };
  // Next chooses for itself; React asks before it does.
  if (!dev) env.NODE_ENV = "production";
  const child = spawn(file, args, {
    cwd: root,
    stdio: ["inherit", "pipe", "inherit"],
    env: /** @type {NodeJS.ProcessEnv} */ (env),
  });
  createInterface({ input: child.stdout }).on("line", (line) => {
    if (!banner.test(line)) console.log(line);
  });
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, () => child.kill(signal));
  }

  const ended = new AbortController();
  const code = new Promise((/** @type {(code: number) => void} */ resolveCode) => {
    child.once("close", (status, signal) => {
      ended.abort();
      resolveCode(exitCode(status, signal));
    });
  });
  try {
    const url = localUrl(host, port);
    await untilReady(url, ended.signal);
    if (!ended.signal.aborted) console.log(`Hashrate Atlas on ${url}`);
  } catch (error) {
    child.kill("SIGTERM");
    await code;
    throw error;
  }
  return code;
}

/**
 * Installs, builds and serves what is not there yet; ends with the server.
 * @param {{ dev: boolean }} options
 * @returns {Promise<number>} exit code
 */
export async function serve({ dev }) {
  try {
    const settings = await checkSettings();
    await installMissing();
    await prepareStale({ dev });
    return await runServer({ ...settings, dev });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    console.error(error.message);
    return 1;
  }
}
