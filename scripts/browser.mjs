import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { packaged, run } from "./command.mjs";

const windows = process.platform === "win32";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const otherPlaces = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  ...["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"]
    .map((name) => process.env[name])
    .filter((folder) => folder !== undefined)
    .map((folder) => join(folder, "Google/Chrome/Application/chrome.exe")),
];

export const browserArguments = [
  "--no-sandbox",
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-quic",
];

/**
 * A name on the path may be a stub (Ubuntu's asks for a snap), and a downloaded browser may lack
 * system libraries: only what answers is a browser.
 * @param {string} path
 */
function answers(path) {
  if (!existsSync(path)) return false;
  // chrome.exe opens a window instead of printing its version.
  if (windows) return true;
  return spawnSync(path, ["--no-sandbox", "--version"], { timeout: 15_000 }).status === 0;
}

/** @returns {string | undefined} */
export function systemBrowser() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const chosen = process.env.PLAYWRIGHT_CHROMIUM;
  return [...(chosen ? [chosen] : []), ...onPath, ...otherPlaces].find(answers);
}

async function playwrightBrowser() {
  const { chromium } = await import("@playwright/test");
  const path = chromium.executablePath();
  return answers(path) ? path : undefined;
}

async function downloadedBrowser() {
  await run(packaged("@playwright/test/cli.js", "install", "chromium"), {
    env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "10000" },
    deadlineMs: 180_000,
  });
  return playwrightBrowser();
}

async function packageBrowser() {
  if (!existsSync("/usr/bin/apt-get")) return undefined;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && (await run({ file: "sudo", args: ["-n", "true"] })).code !== 0) return undefined;
  const aptGet = (/** @type {string[]} */ ...args) => {
    const settings = [
      "DEBIAN_FRONTEND=noninteractive",
      "apt-get",
      "-qq",
      "-o",
      "DPkg::Lock::Timeout=120",
    ];
    const command = {
      file: isRoot ? "env" : "sudo",
      args: [...(isRoot ? [] : ["-n", "env"]), ...settings, ...args],
    };
    return run(command, { deadlineMs: 300_000 });
  };
  await aptGet("update");
  await aptGet("install", "-y", "--no-install-recommends", "chromium");
  return systemBrowser();
}

/**
 * Finds a Chromium or gets one, by the means that ask least of the machine first.
 * @param {(sentence: string) => void} say
 * @returns {Promise<string | undefined>} its path
 */
export async function ensureBrowser(say) {
  const found = systemBrowser() ?? (await playwrightBrowser());
  if (found) return found;
  say("Downloading Playwright's Chromium…");
  const downloaded = await downloadedBrowser();
  if (downloaded) return downloaded;
  say("No download; installing the system's package chromium…");
  return packageBrowser();
}
