/** Starts the process of Next and hears what becomes of it. */
import { fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type NextProcess = {
  socketPath: string;
  /** It can be asked; never, when it ends before. */
  listening: Promise<void>;
  /** The exit code, also of an end that nobody asked for. */
  ended: Promise<number>;
  /** The newest release of the database; null while there is none. */
  release(): Promise<number | null>;
  /** Asks it to end, closing the database; insists after `graceMs`. */
  stop(graceMs: number): Promise<void>;
};

type Waiting = { resolve(release: number | null): void; reject(error: Error): void };

/**
 * @param file what is started: it gets ATLAS_SOCKET
 * @param onSignal it got a signal to end
 */
export function startNextProcess(file: string, onSignal: () => void): NextProcess {
  // Only this account may enter the folder.
  const folder = mkdtempSync(join(tmpdir(), "atlas-"));
  const socketPath =
    process.platform === "win32" ? `\\\\.\\pipe\\atlas-${process.pid}` : join(folder, "next.sock");
  const child = fork(file, {
    env: { ...process.env, ATLAS_SOCKET: socketPath },
    // The flags of this process are chosen for what it does.
    execArgv: [],
  });
  let waiting: Waiting[] = [];

  const ended = new Promise<number>((resolve) => {
    child.once("exit", (code) => {
      rmSync(folder, { recursive: true, force: true });
      for (const { reject } of waiting) reject(new Error("The process of Next has ended."));
      waiting = [];
      resolve(code ?? 1);
    });
  });
  const listening = new Promise<void>((resolve) => {
    child.on("message", (message: unknown) => {
      if (message === "listening") resolve();
      else if (message === "signal") onSignal();
      else answerRelease(message);
    });
  });

  function answerRelease(message: unknown): void {
    const told = waiting;
    waiting = [];
    for (const { resolve, reject } of told)
      if (isRelease(message)) resolve(message.release);
      else reject(new Error(`The newest release is not known: ${JSON.stringify(message)}`));
  }

  return {
    socketPath,
    listening,
    ended,
    release: () =>
      new Promise((resolve, reject) => {
        if (!child.connected) return reject(new Error("The process of Next has ended."));
        waiting.push({ resolve, reject });
        if (waiting.length === 1) child.send("release");
      }),
    async stop(graceMs) {
      if (child.connected) child.send("stop");
      const insist = setTimeout(() => child.kill("SIGKILL"), graceMs);
      await ended;
      clearTimeout(insist);
    },
  };
}

const isRelease = (message: unknown): message is { release: number | null } =>
  typeof message === "object" && message !== null && "release" in message;
