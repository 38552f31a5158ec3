/**
 * `npm run bench`, or some parts of it: `npm run bench -- payload slider`. Writes results.json and README.md beside this file;
 * with `--quick` everything is measured once and printed only.
 */
import { parseArgs } from "node:util";
import type { Browser } from "@playwright/test";
import { openBrowser } from "./browser";
import { within } from "./deadline";
import { MONTHS as DOWNLOAD_MONTHS, measureDownloads } from "./downloads";
import { measureFirstMap } from "./first-map";
import { measureImports } from "./imports";
import { currentLoad, machineOf } from "./machine";
import { fillWithMadeUp } from "./made-up";
import { measurePayload } from "./payload";
import { measurePeers } from "./peers";
import { startPostgres } from "./postgres";
import { measureRecord } from "./record";
import { isQuick } from "./repeats";
import { section, writeReport } from "./report";
import { measureRequests } from "./requests";
import { type Parts, type Results, readResults, writeResults } from "./results";
import { type Server, startAtlas } from "./server";
import { measureShock } from "./shock";
import { measureSliderTicks } from "./slider-ticks";
import { measureStartTimes } from "./start-times";
import { atlasStepper } from "./stepper";

type Stage = { browser: Browser; server: Server };
type Part<Name extends keyof Parts> = {
  deadlineSeconds: number;
  measure(stage: Stage): Promise<Parts[Name]>;
};

const PARTS: { [Name in keyof Parts]: Part<Name> } = {
  payload: {
    deadlineSeconds: 90,
    measure: ({ browser, server }) => measurePayload(browser, server.url),
  },
  "first-map": {
    deadlineSeconds: 240,
    measure: ({ browser, server }) => measureFirstMap(browser, server.url),
  },
  slider: {
    deadlineSeconds: 360,
    measure: ({ browser, server }) =>
      measureSliderTicks(browser, [
        atlasStepper(server.url, "svg"),
        atlasStepper(server.url, "maplibre"),
      ]),
  },
  peers: {
    deadlineSeconds: 600,
    measure: ({ browser, server }) => measurePeers(browser, server.url),
  },
  requests: {
    deadlineSeconds: 420,
    async measure({ server }) {
      const postgres = await startPostgres();
      try {
        const other = await startAtlas({ databaseUrl: postgres.url });
        try {
          return await measureRequests({ embedded: server.url, postgresql: other.url });
        } finally {
          await other.stop();
        }
      } finally {
        await postgres.stop();
      }
    },
  },
  record: {
    deadlineSeconds: 600,
    async measure({ browser, server }) {
      const other = await startAtlas({ fill: fillWithMadeUp });
      try {
        return await measureRecord(browser, { real: server.url, madeUp: other.url });
      } finally {
        await other.stop();
      }
    },
  },
  downloads: {
    deadlineSeconds: 900,
    async measure() {
      const fill = (directory: string) => fillWithMadeUp(directory, DOWNLOAD_MONTHS);
      const other = await startAtlas({ fill });
      try {
        return await measureDownloads(other);
      } finally {
        await other.stop();
      }
    },
  },
  imports: { deadlineSeconds: 1800, measure: measureImports },
  shock: {
    deadlineSeconds: 120,
    measure: ({ browser, server }) => measureShock(browser, server.url),
  },
  start: { deadlineSeconds: 480, measure: measureStartTimes },
};

/** False when the part failed: what it left running would disturb the next. */
async function measurePart<Name extends keyof Parts>(
  name: Name,
  stage: Stage,
  results: Results,
): Promise<boolean> {
  const load = currentLoad();
  const since = performance.now();
  process.stdout.write(`${name}…`);
  try {
    const { deadlineSeconds, measure } = PARTS[name];
    const result = await within(deadlineSeconds, `The part ${name}`, measure(stage));
    const seconds = Math.round((performance.now() - since) / 1000);
    const date = new Date().toISOString().slice(0, 10);
    Object.assign(results, {
      [name]: { date, seconds, load, machine: machineOf(stage.browser), result },
    });
    console.log(` (${seconds} s, load before ${load})`);
    if (isQuick) console.log(section(name, results).join("\n"));
    else {
      await writeResults(results);
      await writeReport(results);
    }
    return true;
  } catch (error) {
    console.log(" failed");
    console.error(error);
    process.exitCode = 1;
    return false;
  }
}

function chosenParts(): (keyof Parts)[] {
  const names = Object.keys(PARTS) as (keyof Parts)[];
  const { positionals } = parseArgs({
    allowPositionals: true,
    options: { quick: { type: "boolean" } },
  });
  const unknown = positionals.filter((name) => !names.includes(name as keyof Parts));
  if (unknown.length > 0) {
    console.error(`There is no part ${unknown.join(", ")}: choose from ${names.join(", ")}.`);
    process.exit(1);
  }
  return positionals.length > 0 ? names.filter((name) => positionals.includes(name)) : names;
}

// Ends what was started, also when the run is interrupted.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.once(signal, () => process.exit(130));

const parts = chosenParts();
const results = await readResults();
const server = await startAtlas();
try {
  const browser = await openBrowser();
  try {
    for (const part of parts) if (!(await measurePart(part, { browser, server }, results))) break;
  } finally {
    await browser.close();
  }
} finally {
  await server.stop();
}
// What a part left behind after its deadline would keep the process alive.
process.exit();
