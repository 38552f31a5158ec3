import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { constants } from "node:os";
import { inProject, root } from "./project.mjs";

const windows = process.platform === "win32";

/** @typedef {{ file: string, args: string[], shell?: boolean }} Command */
/** @typedef {Record<string, string | undefined>} Environment */
/** @typedef {{ code: number, output: string, timedOut: boolean }} Outcome */

/**
 * A program of an installed package, run by this Node: no shell, the same on every system.
 * @param {string} script path below node_modules
 * @param {string[]} args
 * @returns {Command}
 */
export const packaged = (script, ...args) => ({
  file: process.execPath,
  args: [inProject("node_modules", script), ...args],
});

/**
 * @param {string[]} args
 * @returns {Command}
 */
export function npm(...args) {
  const running = process.env.npm_execpath;
  if (running && /npm-cli\.[cm]?js$/.test(running) && existsSync(running)) {
    return { file: process.execPath, args: [running, ...args] };
  }
  return { file: "npm", args, shell: windows };
}

/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();

const endSignals = /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]);

/** @param {NodeJS.Signals} signal */
function endAll(signal) {
  for (const child of running) end(child, signal);
  process.exit(exitCode(null, signal));
}

/** @param {import("node:child_process").ChildProcess} child */
function track(child) {
  if (running.size === 0) for (const signal of endSignals) process.on(signal, endAll);
  running.add(child);
}

/** @param {import("node:child_process").ChildProcess} child */
function untrack(child) {
  running.delete(child);
  if (running.size === 0) for (const signal of endSignals) process.off(signal, endAll);
}

/**
 * Ends a child together with what it started itself.
 * @param {import("node:child_process").ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function end(child, signal) {
  try {
    if (child.pid && !windows) process.kill(-child.pid, signal);
    else child.kill(signal);
  } catch {
    // It ended by itself in the meantime.
  }
}

/**
 * Runs a command to its end and keeps what it printed.
 * @param {Command} command
 * @param {{ env?: Environment, deadlineMs?: number }} [options]
 * @returns {Promise<Outcome>}
 */
export function run({ file, args, shell = false }, { env = process.env, deadlineMs } = {}) {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd: root,
      env: /** @type {NodeJS.ProcessEnv} */ (env),
      shell,
      detached: !windows,
      stdio: ["ignore", "pipe", "pipe"],
    });
    track(child);
    let output = "";
    let timedOut = false;
    const keep = (/** @type {Buffer} */ chunk) => {
      output += chunk.toString();
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    const timer =
      deadlineMs === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            end(child, "SIGKILL");
          }, deadlineMs);
    const finish = (/** @type {number} */ code) => {
      clearTimeout(timer);
      untrack(child);
      resolve({ code, output, timedOut });
    };
    child.once("error", (error) => {
      output += error.message;
      finish(127);
    });
    child.once("close", (code, signal) => finish(exitCode(code, signal)));
  });
}

/**
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 */
export const exitCode = (code, signal) => code ?? 128 + (signal ? constants.signals[signal] : 0);
