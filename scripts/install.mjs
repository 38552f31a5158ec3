import { readFile } from "node:fs/promises";
import { npm, run } from "./command.mjs";
import { inProject, Problem, secondsSince } from "./project.mjs";

/** @typedef {Record<string, { version?: string, optional?: boolean, integrity?: string }>} LockedPackages */

/**
 * Whether what npm recorded at the end of its last run is what the lock file asks for. Optional
 * packages belong to other systems and may be missing.
 * @param {LockedPackages} locked
 * @param {LockedPackages} installed
 */
export function matchesLock(locked, installed) {
  const same = Object.entries(installed).every(
    ([path, { version }]) => locked[path]?.version === version,
  );
  const complete = Object.entries(locked).every(
    ([path, { optional }]) => path === "" || optional || path in installed,
  );
  return same && complete;
}

/**
 * @param {string} file
 * @returns {Promise<LockedPackages | null>}
 */
async function packagesIn(file) {
  try {
    return JSON.parse(await readFile(inProject(file), "utf8")).packages;
  } catch {
    return null;
  }
}

async function isInstalled() {
  const locked = await packagesIn("package-lock.json");
  if (!locked) throw new Problem("package-lock.json is missing or damaged: restore it from git.");
  const installed = await packagesIn("node_modules/.package-lock.json");
  return installed !== null && matchesLock(locked, installed);
}

export async function installMissing() {
  if (await isInstalled()) return;
  process.stdout.write("Installing packages…");
  const since = performance.now();
  // Building and testing need the development packages, whatever NODE_ENV says.
  const { code, output } = await run(npm("ci", "--include=dev", "--no-audit", "--no-fund"));
  process.stdout.write(` (${secondsSince(since)})\n`);
  if (code === 0) return;
  console.error(output.trimEnd());
  throw new Problem("The packages could not be installed: see npm's message above.");
}
