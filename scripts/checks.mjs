import { mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBrowser } from "./browser.mjs";
import { build, buildIsStale, geometryIsStale, makeGeometry } from "./build.mjs";
import { npm, packaged, run } from "./command.mjs";
import { add, noTests, playwrightCounts, succeeded, summary, vitestCounts } from "./counts.mjs";
import { installMissing } from "./install.mjs";
import { Problem, secondsSince } from "./project.mjs";

/** @typedef {import("./counts.mjs").Counts} Counts */
/** @typedef {{ counts: Counts, output?: string, note?: string }} Result */
/** @typedef {(args: string[], scratch: string) => Promise<Result>} Work */

const onePassed = { ...noTests, passed: 1 };
const oneFailed = { ...noTests, failed: 1 };

const env = {
  ...process.env,
  NODE_ENV: undefined,
  TZ: "UTC",
  NEXT_TELEMETRY_DISABLED: "1",
  // A report is read in a log as well as in a terminal.
  FORCE_COLOR: undefined,
  NO_COLOR: "1",
};

/**
 * @param {import("./command.mjs").Command[]} commands run until one fails
 * @returns {Promise<Result>}
 */
async function check(...commands) {
  for (const command of commands) {
    const { code, output } = await run(command, { env });
    if (code !== 0) return { counts: oneFailed, output };
  }
  return { counts: onePassed };
}

/**
 * @param {() => Promise<boolean>} isStale
 * @param {() => Promise<void>} make
 * @param {Counts} success
 * @returns {Promise<Result>}
 */
async function renew(isStale, make, success) {
  if (!(await isStale())) return { counts: success, note: "up to date" };
  try {
    await make();
    return { counts: success };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { counts: oneFailed, output: error.message };
  }
}

/** @param {string} file */
const readReport = async (file) => JSON.parse(await readFile(file, "utf8").catch(() => "null"));

const biome = (/** @type {string[]} */ ...args) =>
  packaged("@biomejs/biome/bin/biome", "ci", "--colors=off", ...args, ".");

/** @type {Work} */
async function unit(args, scratch) {
  const file = join(scratch, "vitest.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const { code, output } = await run(packaged("vitest/vitest.mjs", "run", ...reporters, ...args), {
    env,
  });
  return { counts: vitestCounts(await readReport(file), code), output };
}

/** @type {Work} */
async function endToEnd(args, scratch) {
  if (await buildIsStale())
    return { counts: oneFailed, output: "Not run: there is no build to test." };
  const browser = await ensureBrowser((sentence) => console.log(sentence));
  if (!browser) {
    return {
      counts: oneFailed,
      output:
        "No Chromium was found and none could be fetched: install Chromium or Chrome, or name one in PLAYWRIGHT_CHROMIUM.",
    };
  }
  const file = join(scratch, "playwright.json");
  const { code, output } = await run(
    packaged("@playwright/test/cli.js", "test", "--reporter=list,json", ...args),
    { env: { ...env, PLAYWRIGHT_CHROMIUM: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: file } },
  );
  return { counts: playwrightCounts(await readReport(file), code), output };
}

/** @type {Record<string, { work: Work, needs?: string[] }>} */
const steps = {
  format: { work: () => check(biome("--linter-enabled=false", "--assist-enabled=false")) },
  lint: { work: () => check(biome("--formatter-enabled=false")) },
  // No check, only what the checks after it stand on.
  geometry: { work: () => renew(geometryIsStale, makeGeometry, noTests) },
  types: {
    needs: ["geometry"],
    work: () =>
      check(packaged("next/dist/bin/next", "typegen"), packaged("typescript/bin/tsc", "--noEmit")),
  },
  data: { work: () => check(npm("run", "--silent", "data:check")) },
  unit: { work: unit, needs: ["geometry"] },
  build: { work: () => renew(buildIsStale, build, onePassed), needs: ["geometry"] },
  e2e: { work: endToEnd, needs: ["build"] },
};

/**
 * What to run for the names given, in order and with what they need; everything without a name.
 * The rest of the arguments goes to the runner of the step named last.
 * @param {string[]} args
 */
export function plan(args) {
  const names = [];
  const rest = [...args];
  while (rest[0] !== undefined && rest[0] in steps) names.push(rest.shift());
  if (names.length === 0 && rest.length > 0) {
    throw new Problem(
      `There is no step "${rest[0]}": choose from ${Object.keys(steps).join(", ")}.`,
    );
  }
  const wanted = new Set(names.length > 0 ? names : Object.keys(steps));
  for (const [name, { needs = [] }] of Object.entries(steps).reverse()) {
    if (wanted.has(name)) for (const need of needs) wanted.add(need);
  }
  const last = names.at(-1);
  return Object.keys(steps)
    .filter((name) => wanted.has(name))
    .map((name) => ({ name, args: name === last ? rest : [] }));
}

/**
 * @param {string} name
 * @param {Result} result
 * @param {string} time
 */
function report(name, { counts, output, note }, time) {
  const failed = counts.failed > 0;
  const outcome =
    counts.passed + counts.failed > 1 ? summary(counts) : failed ? "failed" : "passed";
  console.log(`${name.padEnd(9)} ${outcome}${note ? ` (${note})` : ""}, ${time}`);
  if (failed && output) console.log(`${output.trimEnd()}\n`);
}

/**
 * @param {string[]} args
 * @returns {Promise<number>} exit code
 */
export async function runChecks(args) {
  const scratch = mkdtempSync(join(tmpdir(), "atlas-test-"));
  process.once("exit", () => rmSync(scratch, { recursive: true, force: true }));
  let total = noTests;
  try {
    const planned = plan(args);
    await installMissing();
    for (const step of planned) {
      const since = performance.now();
      const result = await /** @type {{ work: Work }} */ (steps[step.name]).work(
        step.args,
        scratch,
      );
      report(step.name, result, secondsSince(since));
      total = add(total, result.counts);
    }
  } catch (error) {
    console.error(error instanceof Problem ? error.message : error);
    total = add(total, oneFailed);
  }
  console.log(summary(total));
  return succeeded(total) ? 0 : 1;
}
