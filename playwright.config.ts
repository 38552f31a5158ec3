import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, defineConfig } from "@playwright/test";
import { browserArguments, systemBrowser } from "./scripts/browser.mjs";
import { freePort } from "./scripts/free-port.mjs";

// Workers evaluate this file again and must find what the first evaluation chose.
process.env.ATLAS_E2E_PORT ??= String(await freePort());
process.env.PLAYWRIGHT_CHROMIUM ??= systemBrowser() ?? chromium.executablePath();
if (!process.env.ATLAS_E2E_DATA_DIR) {
  const dataDir = mkdtempSync(join(tmpdir(), "atlas-e2e-"));
  process.env.ATLAS_E2E_DATA_DIR = dataDir;
  process.once("exit", () => rmSync(dataDir, { recursive: true, force: true }));
}

const baseURL = `http://127.0.0.1:${process.env.ATLAS_E2E_PORT}`;

export default defineConfig({
  testDir: "e2e",
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 90_000,
  // A software renderer on two cores takes seconds for a globe.
  expect: { timeout: 20_000 },
  globalTimeout: 40 * 60_000,
  reporter: "list",
  use: {
    baseURL,
    // Wide enough that nothing of the header folds into its menu.
    viewport: { width: 1440, height: 900 },
    locale: "en-US",
    timezoneId: "UTC",
    trace: "retain-on-failure",
    launchOptions: { executablePath: process.env.PLAYWRIGHT_CHROMIUM, args: browserArguments },
  },
  projects: [{ name: "chromium" }],
  webServer: {
    command: "node scripts/start.mjs",
    url: `${baseURL}/api/health`,
    env: {
      HOST: "127.0.0.1",
      PORT: process.env.ATLAS_E2E_PORT,
      ATLAS_DATA_DIR: process.env.ATLAS_E2E_DATA_DIR,
      DATABASE_URL: "",
      TZ: "UTC",
      // All tests ask from one address.
      ATLAS_RATE_LIMIT: "1000000/60",
    },
    reuseExistingServer: false,
    timeout: 180_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
    stdout: "pipe",
    stderr: "pipe",
  },
});
