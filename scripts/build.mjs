import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { npm, packaged, run } from "./command.mjs";
import { fingerprint } from "./fingerprint.mjs";
import { inProject, Problem, root, secondsSince } from "./project.mjs";

/**
 * Remembers what a step was made from last time.
 * @param {string} record
 * @param {string} product a file or folder the step leaves
 * @param {() => Promise<string>} inputs
 */
const step = (record, product, inputs) => ({
  async isStale() {
    if (!existsSync(inProject(product))) return true;
    const last = await readFile(inProject(record), "utf8").catch(() => "");
    return last !== (await inputs());
  },
  /** @param {() => Promise<void>} work */
  async renew(work) {
    const from = await inputs();
    await rm(inProject(record), { force: true });
    await work();
    await mkdir(dirname(inProject(record)), { recursive: true });
    await writeFile(inProject(record), from);
  },
});

// `next build` empties its own folder.
const geometryStep = step("node_modules/.cache/atlas-geometry-id", "public/geo", async () => {
  const scripts = (await readdir(inProject("scripts"))).filter((name) =>
    name.startsWith("geometry"),
  );
  return fingerprint(root, [
    "data",
    "lib",
    "package-lock.json",
    ...scripts.map((name) => `scripts/${name}`),
  ]);
});

const checksOnly = ["biome.json", "drizzle.config.ts", "playwright.config.ts", "vitest.config.ts"];

const buildStep = step(".next/atlas-build-id", ".next/BUILD_ID", async () => {
  const entries = await readdir(root, { withFileTypes: true });
  const settings = entries
    .filter((entry) => entry.isFile() && /\.([cm]?[jt]sx?|json|css)$/.test(entry.name))
    .map((entry) => entry.name)
    .filter((name) => !checksOnly.includes(name) && name !== "next-env.d.ts");
  const scripts = (await readdir(inProject("scripts"))).filter((name) =>
    name.startsWith("geometry"),
  );
  return fingerprint(
    root,
    [
      ...["app", "components", "lib", "db", "data", "drizzle", "messages", "public", "server"],
      "scripts/front.mjs",
      ...scripts.map((name) => `scripts/${name}`),
      ...settings,
    ],
    ["public/geo"],
  );
});

export const geometryIsStale = geometryStep.isStale;
export const buildIsStale = buildStep.isStale;

/**
 * Next takes another NODE_ENV than its own for a mistake, so it chooses by itself.
 * @returns {import("./command.mjs").Environment}
 */
export const nextEnv = () => ({
  ...process.env,
  NODE_ENV: undefined,
  NEXT_TELEMETRY_DISABLED: "1",
});

/** @param {import("./command.mjs").Command} command */
async function runOrFail(command, /** @type {string} */ sentence) {
  const { code, output } = await run(command, { env: nextEnv() });
  if (code === 0) return;
  throw new Problem(`${output.trimEnd()}\n${sentence}`);
}

export const makeGeometry = () =>
  geometryStep.renew(() =>
    runOrFail(npm("run", "--silent", "geometry"), "The map geometry could not be made: see above."),
  );

export const build = () =>
  buildStep.renew(async () => {
    await runOrFail(packaged("next/dist/bin/next", "build"), "The build failed: see above.");
    // Next empties its folder first.
    const front = { file: process.execPath, args: [inProject("scripts", "front.mjs")] };
    await runOrFail(front, "The server could not be built: see above.");
  });

const geometryWork = {
  say: "Preparing the map geometry…",
  isStale: geometryIsStale,
  make: makeGeometry,
};
const buildWork = { say: "Building…", isStale: buildIsStale, make: build };

/** @param {{ dev: boolean }} options a development server compiles by itself */
export async function prepareStale({ dev }) {
  for (const { say, isStale, make } of dev ? [geometryWork] : [geometryWork, buildWork]) {
    if (!(await isStale())) continue;
    process.stdout.write(say);
    const since = performance.now();
    try {
      await make();
    } finally {
      process.stdout.write(` (${secondsSince(since)})\n`);
    }
  }
}
