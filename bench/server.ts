/** The production server as an operator starts it, on a free port of this machine, with a data directory of its own. */
import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "../scripts/free-port.mjs";
import { inProject } from "../scripts/project.mjs";
import { within } from "./deadline";
import { scratchFolder } from "./scratch";

export type Server = {
  url: string;
  /** Of the process that was started; it may have started others. */
  pid: number;
  /** From the start of the process until /api/health answered 200. */
  readyMs: number;
  /** What it printed so far. */
  output(): string;
  stop(): Promise<void>;
};

type Command = { file: string; args: string[]; shell?: boolean };
type Options = {
  command: Command;
  folder: string;
  env: Record<string, string>;
  deadlineSeconds: number;
};

/**
 * Starts the server of this working tree; builds first when the build is stale.
 * @param fill what the directory of the embedded database holds before
 */
export async function startAtlas({
  databaseUrl = "",
  fill = async (_directory: string) => {},
} = {}): Promise<Server> {
  const dataDir = scratchFolder("atlas-bench-");
  try {
    await fill(dataDir.path);
    const server = await startServer({
      command: { file: process.execPath, args: [inProject("scripts", "start.mjs")] },
      folder: inProject(),
      env: {
        ATLAS_DATA_DIR: dataDir.path,
        DATABASE_URL: databaseUrl,
        // Requests are counted as for an operator, but no measurement reaches the end of it.
        ATLAS_RATE_LIMIT: "1000000000/60",
      },
      deadlineSeconds: 300,
    });
    const stop = async () => {
      await server.stop();
      dataDir.remove();
    };
    return { ...server, stop };
  } catch (error) {
    dataDir.remove();
    throw error;
  }
}

/** Starts `command` with HOST and PORT set and waits until it is ready; what does not become ready is ended. */
export async function startServer(options: Options): Promise<Server> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const since = performance.now();
  const child = spawn(options.command.file, options.command.args, {
    cwd: options.folder,
    shell: options.command.shell ?? false,
    detached: process.platform !== "win32",
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...operatorEnv(), ...options.env, HOST: "127.0.0.1", PORT: String(port) },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk) => {
      output += chunk;
    });
  const stop = () => end(child);
  const abandon = () => signal(child, "SIGKILL");
  // Before its folder goes.
  process.prependOnceListener("exit", abandon);
  child.once("exit", () => process.off("exit", abandon));
  try {
    await within(options.deadlineSeconds, "The start of the server", untilReady(url, child));
  } catch (error) {
    await stop();
    throw new Error(`The server did not start:\n${output}`, { cause: error });
  }
  return {
    url,
    pid: child.pid ?? 0,
    readyMs: performance.now() - since,
    output: () => output,
    stop,
  };
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null && child.signalCode === null) {
    const ready = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(5_000) }).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    await sleep(20);
  }
  throw new Error("it ended by itself");
}

/** Asks the process and what it started to end, by their process group; insists after ten seconds. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  signal(child, "SIGTERM");
  const insist = setTimeout(() => signal(child, "SIGKILL"), 10_000);
  await within(20, "The end of the server", ended).finally(() => clearTimeout(insist));
}

function signal(child: ChildProcess, name: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === "win32") child.kill(name);
    else process.kill(-child.pid, name);
  } catch {
    // It ended by itself in the meantime.
  }
}

/** The environment without what npm tells the scripts it runs: the server is not part of this one. */
function operatorEnv(): NodeJS.ProcessEnv {
  const ours = /^(npm_(lifecycle|package|command|config_local_prefix|execpath)|INIT_CWD|NODE_ENV$)/;
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !ours.test(name)),
  ) as NodeJS.ProcessEnv;
}
