/** One import in a process of its own: says as JSON how long it took and how much memory it had at most. */
import { openEmbedded, openPostgres } from "../db/client";
import { fileSource, importSources } from "../db/import/import-file";
import { findTable, importTables } from "../db/import/tables";
import { inProject } from "../scripts/project.mjs";

const SAMPLE_EVERY_MS = 50;

const [place = "", path = ""] = process.argv.slice(2);
const table = findTable(importTables(inProject("data")), "hashrate");
if (!table) throw new Error("there is no table");
const opened = place.startsWith("postgres") ? await openPostgres(place) : await openEmbedded(place);
let heapBytes = 0;
const sample = () => {
  heapBytes = Math.max(heapBytes, process.memoryUsage().heapUsed);
};
// On the embedded engine a statement holds the event loop: steps are moments to look, too.
const timer = setInterval(sample, SAMPLE_EVERY_MS);
const phases: Record<string, number> = {};
const since = performance.now();
const report = await opened.exclusively((db) =>
  importSources(db, [fileSource(path, table)], {
    decimal: null,
    source: null,
    dryRun: false,
    progress: ({ phase }) => {
      phases[phase] = (performance.now() - since) / 1000;
      sample();
    },
  }),
);
const seconds = (performance.now() - since) / 1000;
clearInterval(timer);
console.log(
  JSON.stringify({
    seconds,
    phases,
    rows: report.added + report.unchanged,
    problems: report.problems.slice(0, 3),
    heapBytes,
    // Kilobytes, of the whole process.
    residentBytes: process.resourceUsage().maxRSS * 1024,
  }),
);
await opened.close();
