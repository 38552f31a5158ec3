/** A process for the tests that break it off: makes the database ready, says so, then imports a file. */

import { openEmbedded, openPostgres } from "../client";
import { removeAbandoned } from "../loads";
import { FACTS } from "../resources";
import { fileSource, importSources } from "./import-file";
import { findTable, importTables } from "./tables";

/** Few, so that short files are staged as long ones are. */
const ROWS_IN_MEMORY = 1_000;

const [place = "", path = ""] = process.argv.slice(2);
const opened = place.startsWith("postgres") ? await openPostgres(place) : await openEmbedded(place);
const table = findTable(importTables("data"), "hashrate");
if (!table) throw new Error("there is no table");
await opened.exclusively((db) => removeAbandoned(db, FACTS));
console.log("importing");
const report = await opened.exclusively((db) =>
  importSources(db, [fileSource(path, table)], {
    ...{ decimal: null, source: null, dryRun: false, rowsInMemory: ROWS_IN_MEMORY },
  }),
);
console.log(JSON.stringify(report));
await opened.close();
