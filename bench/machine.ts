import { arch, availableParallelism, cpus, loadavg, release, totalmem, type } from "node:os";
import type { Browser } from "@playwright/test";

export type Machine = {
  system: string;
  processor: string;
  cores: number;
  memoryGb: number;
  node: string;
  chromium: string;
  graphics: string;
};

export function machineOf(browser: Browser): Machine {
  return {
    system: `${type()} ${release()} ${arch()}`,
    processor: cpus()[0]?.model ?? "unknown",
    cores: availableParallelism(),
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.versions.node,
    chromium: browser.version(),
    graphics: "SwiftShader (software)",
  };
}

/** Processes that wanted a core, on average over the last minute. */
export const currentLoad = () => Math.round((loadavg()[0] ?? 0) * 100) / 100;
