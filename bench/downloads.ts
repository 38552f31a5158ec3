/** The whole record of a million rows as one file: how fast it streams, when it begins, and what it costs the server. */
import { readFile } from "node:fs/promises";
import { get } from "node:http";
import type { DownloadChoices } from "../lib/contract";
import type { Server } from "./server";
import { rounded } from "./statistics";

/** With 250 countries and 4 sources a million rows; the shipped record is beside it. */
export const MONTHS = 1_000;
const FORMATS = ["csv", "parquet", "xlsx", "zip"] as const;
const MEMORY_EVERY_MS = 50;

export type Downloads = {
  rows: number;
  formats: Record<string, DownloadRun>;
};

export type DownloadRun = {
  megabytes: number;
  firstByteMs: number;
  seconds: number;
  megabytesPerSecond: number;
  /** Most memory of the server's processes above what it had before; null: this system does not tell. */
  addedMemoryMb: number | null;
};

/** @param server with `fillWithMadeUp` of `MONTHS` */
export async function measureDownloads(server: Server): Promise<Downloads> {
  const address = (format: string) =>
    `${server.url}/api/v1/download?scope=everything&format=${format}`;
  const choices = await fetch(`${server.url}/api/v1/download/choices`);
  const { choices: scopes } = (await choices.json()) as DownloadChoices;
  const whole = scopes.find(({ scope }) => scope === "everything");
  const offered = FORMATS.filter((one) => whole?.formats.some(({ format }) => format === one));
  // What is counted once for each release is counted before; the code is compiled by then too.
  await read(address("csv"), 20_000_000);
  const formats: Downloads["formats"] = {};
  for (const format of offered) {
    const before = await memoryMb(server.pid);
    let most = before;
    const watch = setInterval(async () => {
      const now = await memoryMb(server.pid);
      if (now !== null && most !== null) most = Math.max(most, now);
    }, MEMORY_EVERY_MS);
    const run = await read(address(format));
    clearInterval(watch);
    formats[format] = {
      ...run,
      addedMemoryMb: most === null || before === null ? null : rounded(most - before),
    };
  }
  return { rows: whole?.rows ?? 0, formats };
}

/** @param most bytes after which the reader leaves */
function read(
  address: string,
  most = Number.POSITIVE_INFINITY,
): Promise<Omit<DownloadRun, "addedMemoryMb">> {
  const since = performance.now();
  return new Promise((resolve, reject) => {
    const request = get(address, (response) => {
      let bytes = 0;
      let firstByteMs = 0;
      const end = () => {
        const seconds = (performance.now() - since) / 1_000;
        resolve({
          megabytes: rounded(bytes / 1e6),
          firstByteMs: rounded(firstByteMs),
          seconds: rounded(seconds),
          megabytesPerSecond: rounded(bytes / 1e6 / seconds),
        });
      };
      response.on("data", (chunk: Buffer) => {
        if (bytes === 0) firstByteMs = performance.now() - since;
        bytes += chunk.length;
        if (bytes < most) return;
        request.destroy();
        end();
      });
      response.on("end", end);
      response.on("error", reject);
    });
    request.on("error", reject);
  });
}

/** Resident memory of a process and of those that it started. */
async function memoryMb(pid: number): Promise<number | null> {
  try {
    const status = await readFile(`/proc/${pid}/status`, "utf8");
    const own = Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1_000;
    const children = await readFile(`/proc/${pid}/task/${pid}/children`, "utf8");
    const sizes = await Promise.all(
      children
        .split(" ")
        .filter(Boolean)
        .map((child) => memoryMb(Number(child))),
    );
    return sizes.reduce((sum: number, size) => sum + (size ?? 0), own);
  } catch {
    return null;
  }
}
